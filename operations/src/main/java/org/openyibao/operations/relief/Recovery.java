package org.openyibao.operations.relief;

import java.time.LocalDate;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;

/// 追回. What is to come back of a payment, or is withdrawn again.
///
/// @param year of the payment
/// @param amount negative where a recovery is withdrawn
/// @param openedOn the day on which it was entered
public record Recovery(
        AgencyYear year,
        String group,
        String personNo,
        Money amount,
        String voucherNo,
        LocalDate openedOn,
        String enteredBy,
        String reason) {
    PaidAllowance.Key key() {
        return new PaidAllowance.Key(year, group, personNo);
    }
}

package org.openyibao.operations.relief;

import java.time.LocalDate;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;

/// 已发放. What a person got of a group in a year; at most once.
///
/// @param on the day on which entitlement was judged
public record PaidAllowance(
        AgencyYear year,
        String group,
        String personNo,
        String tier,
        LocalDate on,
        Money amount,
        String basis,
        String confidence,
        String voucherNo) {
    record Key(AgencyYear year, String group, String personNo) {}

    Key key() {
        return new Key(year, group, personNo);
    }
}

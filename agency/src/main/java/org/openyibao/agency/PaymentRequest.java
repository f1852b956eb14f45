package org.openyibao.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.openyibao.agency.records.Payment;
import org.openyibao.agency.records.StoredRecord;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;

/// 付款申请. What another room asks the agency to pay from its budget, as one voucher: on which line, and who
/// gets how much of it.
///
/// @param voucherNo unique in the year
/// @param payee a kind, never a name
/// @param rate what each gets, if all get the same
/// @param source the paper behind it, without a colon
public record PaymentRequest(
        AgencyYear year,
        String voucherNo,
        LocalDate date,
        PaidFrom line,
        String note,
        String payee,
        Money rate,
        List<PersonShare> shares,
        String source) {
    /// The budget line that bears it.
    public record PaidFrom(String funcCode, String econCode, String project, String fundSource) {}

    /// One person's part.
    ///
    /// @param subject an opaque reference, never a name or a number of identity
    public record PersonShare(String subject, Money amount) {}

    public PaymentRequest {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || source.contains(":")) {
            throw new IllegalArgumentException("no payment: " + voucherNo);
        }
    }

    public Money total() {
        Money total = Money.ZERO;
        for (PersonShare share : shares) {
            total = total.plus(share.amount());
        }
        return total;
    }

    /// The request as the voucher that a folder would have brought.
    Payment voucher() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("voucher_no", voucherNo);
        columns.put("date", date.toString());
        columns.put("func_code", line.funcCode());
        columns.put("econ_code", line.econCode());
        columns.put("kind", PaymentDesk.PROJECT_EXPENDITURE);
        columns.put("project", line.project());
        columns.put("fund_source", line.fundSource());
        columns.put("amount_yuan", total().toString());
        columns.put("note", note);
        columns.put("payee", payee);
        columns.put("persons", Integer.toString(shares.size()));
        columns.put("rate_yuan", rate.toString());
        return (Payment) StoredRecord.restore(PaymentDesk.PAYMENT, year.year(), source, 1, columns);
    }
}

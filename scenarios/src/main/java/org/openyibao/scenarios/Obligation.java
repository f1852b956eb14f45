package org.openyibao.scenarios;

import java.time.LocalDate;
import org.openyibao.kernel.Money;

/// 应付未付: incurred or reviewed, not paid on the day.
///
/// @param paidBy tag of the voucher of this year that paid what was left from the year before; empty if still
/// owed
record Obligation(
        LocalDate asOf, Purpose purpose, String creditor, Money amount, String status, String paidBy, String note) {
    static final String NOT_REVIEWED = "incurred, not reviewed by the treasury";
    static final String NOT_PAID = "incurred, balance not yet paid";
    static final String NOT_APPROVED = "reviewed, payment not approved";
}

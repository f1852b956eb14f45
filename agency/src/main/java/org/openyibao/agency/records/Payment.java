package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 付款凭证. One voucher paid from the agency's budget.
///
/// @param project empty for basic expenditure
/// @param amount negative for a red entry, never zero
/// @param payee a kind, never a name
/// @param persons heads that the amount is for; empty where not given
/// @param rateYuan yuan per head; empty where not given
public record Payment(
        SourceRow source,
        String voucherNo,
        String funcCode,
        String funcName,
        String econCode,
        String econName,
        String expenditureKind,
        String project,
        String fundSource,
        Money amount,
        String note,
        String payee,
        String persons,
        String rateYuan,
        String basis)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.PAYMENTS.recordKind();
    }

    public BudgetKey key() {
        return new BudgetKey(funcCode, expenditureKind, project, fundSource, econCode);
    }
}

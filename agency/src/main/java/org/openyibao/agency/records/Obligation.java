package org.openyibao.agency.records;

import java.util.List;
import org.openyibao.kernel.Money;

/// 应付未付. Incurred or reviewed, but not paid at a date (`date()`).
///
/// @param paidBy vouchers of the year that paid what was left from the year before
public record Obligation(
        SourceRow source,
        String obligationNo,
        String funcCode,
        String expenditureKind,
        String project,
        String fundSource,
        String creditor,
        Money amount,
        String status,
        List<String> paidBy)
        implements AgencyRecord {
    public Obligation {
        paidBy = List.copyOf(paidBy);
    }

    @Override
    public String kind() {
        return FolderFile.OBLIGATIONS.recordKind();
    }

    public BudgetKey key() {
        return new BudgetKey(funcCode, expenditureKind, project, fundSource, "");
    }
}

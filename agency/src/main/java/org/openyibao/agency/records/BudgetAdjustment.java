package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 预算调整. A signed change of a budget line.
///
/// @param lineNo empty where the budget had no line at the start of the year
/// @param basis `rebuilt` where the adjustment was worked out from the payments
public record BudgetAdjustment(
        SourceRow source,
        String adjustmentNo,
        String lineNo,
        String funcCode,
        String econCode,
        String expenditureKind,
        String project,
        String fundSource,
        Money amount,
        String reason,
        String basis)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.ADJUSTMENTS.recordKind();
    }

    /// Whether the adjustment may create a line that the budget did not have.
    public boolean isRebuilt() {
        return basis.equals(Words.REBUILT);
    }

    public BudgetKey key() {
        return new BudgetKey(funcCode, expenditureKind, project, fundSource, econCode);
    }
}

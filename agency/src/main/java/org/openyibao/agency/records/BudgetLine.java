package org.openyibao.agency.records;

import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;

/// 预算指标. What may be spent, and on what, from the start of the year.
///
/// @param econCode empty where the line does not control by economic class
/// @param project empty for basic expenditure
/// @param start the available amount starts from it
/// @param adjusted the yearly budget that a sheet repeats; adds nothing
public record BudgetLine(
        SourceRow source,
        String lineNo,
        String funcCode,
        String funcName,
        String econCode,
        String expenditureKind,
        String project,
        String fundSource,
        Money start,
        @Nullable Money adjusted,
        String note)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.BUDGET_LINES.recordKind();
    }

    public BudgetKey key() {
        return new BudgetKey(funcCode, expenditureKind, project, fundSource, econCode);
    }
}

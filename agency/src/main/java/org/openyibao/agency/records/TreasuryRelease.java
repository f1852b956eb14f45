package org.openyibao.agency.records;

import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;

/// 用款到位. Money that the treasury put in place for a project. The sheet's figures repeat on each row of a
/// project and are never added up.
///
/// @param released negative when taken back
/// @param sheetBudget what the sheet says was asked for
/// @param sheetInPlace what the sheet says was put in place
/// @param sheetPaid what the sheet says was paid
public record TreasuryRelease(
        SourceRow source,
        String releaseNo,
        String funcCode,
        String expenditureKind,
        String project,
        String fundSource,
        Money released,
        @Nullable Money releasedToDate,
        @Nullable Money sheetBudget,
        @Nullable Money sheetInPlace,
        @Nullable Money sheetPaid,
        String basis)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.RELEASES.recordKind();
    }

    public BudgetKey key() {
        return new BudgetKey(funcCode, expenditureKind, project, fundSource, "");
    }
}

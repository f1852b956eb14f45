package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 三公经费预算. The year's budget of one of the four items.
public record ThreePublicBudget(SourceRow source, String item, Money amount) implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.THREE_PUBLIC_BUDGET.recordKind();
    }
}

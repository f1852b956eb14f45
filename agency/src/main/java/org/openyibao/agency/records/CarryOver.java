package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 结转和结余. What is brought forward, distributed, used or carried on.
///
/// @param item without its bracket
/// @param fundSource the money that the bracket names; empty where there is none
/// @param funcCode empty where it is not kept by function
public record CarryOver(SourceRow source, String item, String fundSource, String funcCode, Money amount)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.BALANCES.recordKind();
    }

    public boolean isOpening() {
        return item.equals(Words.OPENING_CARRY_OVER);
    }
}

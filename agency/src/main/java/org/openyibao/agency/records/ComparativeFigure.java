package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 上年数. A figure of the year before that comes without records of its own.
///
/// @param measure without its bracket
/// @param funcCode of any level; empty where not kept by function
/// @param fundSource of the column or of the bracket; empty where there is none
public record ComparativeFigure(SourceRow source, String measure, String funcCode, String fundSource, Money amount)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.PRIOR_YEAR.recordKind();
    }
}

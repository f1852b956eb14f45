package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 政府采购. A year's purchases of one kind from suppliers of one size.
public record Procurement(SourceRow source, String procurementKind, String enterpriseSize, Money amount)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.PROCUREMENT.recordKind();
    }
}

package org.openyibao.agency.records;

/// 基本情况. A head-count, a vehicle count or another fact that a document tells.
///
/// @param value a number or a text, as given
public record Fact(SourceRow source, String group, String fact, String value, String unit) implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.FACTS.recordKind();
    }
}

package org.openyibao.agency.records;

/// 自列编码. A code that the platform does not list, named by the folder.
public record CodeName(SourceRow source, String code, String name) implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.CODES.recordKind();
    }
}

package org.openyibao.agency.records;

/// 印制差异. A quirk of one print against the official form, with its reason.
///
/// @param what `literal`, `government class`, `after`, `no data` or `heading`
public record OverlayLine(SourceRow source, String table, String rowCode, String what, String value, String reason)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.OVERLAY.recordKind();
    }
}

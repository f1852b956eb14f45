package org.openyibao.agency.records;

import java.util.SequencedMap;

/// Brings a record back from the columns that its event or batch keeps.
public final class StoredRecord {
    private StoredRecord() {}

    /// @param kind as [AgencyRecord#kind()] gave it
    /// @throws IllegalArgumentException if no file of the format has such records
    public static AgencyRecord restore(
            String kind, int year, String file, int row, SequencedMap<String, String> columns) {
        if (kind.equals(AgencyProfile.KIND)) {
            return ProfileReader.restore(columns);
        }
        for (FolderFile candidate : FolderFile.values()) {
            if (candidate.recordKind().equals(kind)) {
                return new RecordBuilder(candidate, file, year).build(row, columns);
            }
        }
        throw new IllegalArgumentException("no record is a " + kind);
    }
}

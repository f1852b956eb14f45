package org.openyibao.agency.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;

/// What a folder held.
public final class FolderSummary {
    private final @Nullable AgencyProfile profile;
    private final Map<String, Long> counts;
    private final List<String> ignoredFiles;
    private final String digest;
    private final List<Complaint> complaints;
    private final long complaintCount;

    FolderSummary(
            @Nullable AgencyProfile profile,
            Map<String, Long> counts,
            List<String> ignoredFiles,
            String digest,
            Complaints complaints) {
        this.profile = profile;
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        this.ignoredFiles = List.copyOf(ignoredFiles);
        this.digest = digest;
        this.complaints = complaints.kept();
        this.complaintCount = complaints.count();
    }

    /// Who the folder is about; empty if `agency.yaml` is wrong.
    public Optional<AgencyProfile> profile() {
        return Optional.ofNullable(profile);
    }

    /// Good rows by kind of record, in the order read; a kind without rows is not listed.
    public Map<String, Long> counts() {
        return counts;
    }

    /// Good rows of one kind.
    public long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /// Files of the folder that hold no records.
    public List<String> ignoredFiles() {
        return ignoredFiles;
    }

    /// SHA-256 in hex over the canonical records in order: the same for TSV and XLSX, whatever the order of
    /// columns.
    public String digest() {
        return digest;
    }

    /// What is wrong, the first five hundred.
    public List<Complaint> complaints() {
        return complaints;
    }

    /// How much is wrong in all.
    public long complaintCount() {
        return complaintCount;
    }

    /// Whether the folder may be imported.
    public boolean isGood() {
        return complaintCount == 0;
    }
}

package org.openyibao.agency.records;

/// Takes the records of a folder one by one, in the reader's order. What it was given counts only if the
/// summary has no complaint.
@FunctionalInterface
public interface RecordSink {
    void accept(AgencyRecord agencyRecord);
}

package org.openyibao.agency.records;

import java.util.List;
import org.openyibao.kernel.Complaint;

/// Control of a year over its sums, whatever the order of dates: what the books hold and what a folder adds to
/// them.
public final class YearControl {
    private final Complaints complaints = new Complaints();
    private final ImportControl control = new ImportControl(complaints);

    /// Takes a record; the lines of the budget, the releases and the adjustments before the payments.
    public void accept(AgencyRecord agencyRecord) {
        control.accept(agencyRecord);
    }

    /// Every complaint; nothing may be accepted afterwards.
    public List<Complaint> finish() {
        control.finish();
        return complaints.kept();
    }
}

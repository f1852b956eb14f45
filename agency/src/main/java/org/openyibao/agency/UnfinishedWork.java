package org.openyibao.agency;

import java.util.List;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;

/// What another room has still open of a year: it pays from the agency's books, and after the close it could not.
@FunctionalInterface
public interface UnfinishedWork {
    /// One complaint for each thing that is to be finished first; none if the year may be closed.
    List<Complaint> of(AgencyYear year);
}

package org.openyibao.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;

/// 批次. What one person entered and another decides on; the trail of an import.
///
/// @param rows new rows that wait or were posted
/// @param unchanged rows that were in the books already
/// @param outcome `pending`, `approved` or `rejected`
public record Batch(
        long id,
        AgencyYear agencyYear,
        String enteredBy,
        Instant enteredAt,
        long rows,
        long unchanged,
        String digest,
        String outcome,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason) {
    public boolean isPending() {
        return outcome.equals("pending");
    }
}

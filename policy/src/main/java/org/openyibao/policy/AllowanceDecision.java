package org.openyibao.policy;

import java.util.List;
import org.openyibao.kernel.Money;

/// What the law says to an [AllowanceClaim].
public sealed interface AllowanceDecision {
    /// @param yearly the amount of one year
    /// @param basis rule and citation, as they stand on a decision sheet
    /// @param confidence `official`, `secondary` or `sample`; what is not official is shown wherever it acts
    record Granted(Money yearly, String basis, String confidence) implements AllowanceDecision {}

    /// @param reasons `Deceased`, `ExclusiveGroups:` and the other group, `TierUnknown`
    record Refused(List<String> reasons, String basis) implements AllowanceDecision {}

    /// The law of that day is not held: an officer decides.
    record Referred(List<String> unknown) implements AllowanceDecision {}
}

package org.openyibao.policy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 定额补助的申领. What the law of fixed allowances must know of one person; the law says the amount.
///
/// @param group the group on whose roster the person stands, by the word of the law file, such as `建国前老工人`
/// @param tier the tier within the group, by the word of the law file; empty where the group has one amount
/// @param on the day on which entitlement is judged
/// @param diedOn the day of death, itself still entitled
/// @param groups every group on whose rosters the person stands that day, this one included
public record AllowanceClaim(
        String group, String tier, LocalDate on, @Nullable LocalDate diedOn, Set<String> groups) {
    public AllowanceClaim {
        groups = Set.copyOf(groups);
        if (!groups.contains(group)) {
            throw new IllegalArgumentException("the groups of a claim hold its own: " + group);
        }
    }
}

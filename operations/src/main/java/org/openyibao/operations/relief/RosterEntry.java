package org.openyibao.operations.relief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 在册. A person on the roster of a group.
///
/// @param tier empty where the group has one amount
/// @param from first day on the roster
/// @param until first day no longer on it; a death does not end it
/// @param version 1 for the first event, more for each correction
record RosterEntry(
        String group,
        String personNo,
        String tier,
        LocalDate from,
        @Nullable LocalDate until,
        String evidence,
        int version) {
    record Key(String group, String personNo) {}

    Key key() {
        return new Key(group, personNo);
    }

    boolean isInForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }

    /// Whether a row of a roster says the same.
    boolean says(RosterEntry other) {
        return withVersion(0).equals(other.withVersion(0));
    }

    RosterEntry withVersion(int number) {
        return new RosterEntry(group, personNo, tier, from, until, evidence, number);
    }
}

package org.openyibao.scenarios;

import java.time.LocalDate;

/// When the sample agency does what its records do not date themselves: its life is the same whatever the clock
/// of the day says on which it is loaded.
public final class SampleCalendar {
    private SampleCalendar() {}

    /// The records of a year are entered, and its allowances decided, when it is over.
    public static LocalDate enteredOn(int year) {
        return LocalDate.of(year + 1, 1, 6);
    }

    /// After the allowances are paid.
    public static LocalDate closedOn(int year) {
        return LocalDate.of(year + 1, 1, 17);
    }

    /// The day of the yearly allowance of the workers of before 1949, on which entitlement is judged.
    public static LocalDate allowancePaidOn(int year) {
        return WorkingDays.from(LocalDate.of(year, 10, 23));
    }

    /// When the death of [SampleRoster#lateDeath] comes to be known.
    public static LocalDate lateDeathKnownOn() {
        return LocalDate.of(2025, 3, 10);
    }
}

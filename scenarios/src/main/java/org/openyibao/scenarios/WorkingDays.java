package org.openyibao.scenarios;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// Days on which the sample agency pays: Monday to Friday outside the public holidays of 2024 and 2025. Working
/// Saturdays and Sundays are left out: nothing needs them.
final class WorkingDays {
    private record Holiday(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// State Council arrangements, as in the calendar of statutory days.
    private static final List<Holiday> HOLIDAYS = List.of(
            holiday("2024-01-01", "2024-01-01"),
            holiday("2024-02-10", "2024-02-17"),
            holiday("2024-04-04", "2024-04-06"),
            holiday("2024-05-01", "2024-05-05"),
            holiday("2024-06-10", "2024-06-10"),
            holiday("2024-09-15", "2024-09-17"),
            holiday("2024-10-01", "2024-10-07"),
            holiday("2025-01-01", "2025-01-01"),
            holiday("2025-01-28", "2025-02-04"),
            holiday("2025-04-04", "2025-04-06"),
            holiday("2025-05-01", "2025-05-05"),
            holiday("2025-05-31", "2025-06-02"),
            holiday("2025-10-01", "2025-10-08"));

    private WorkingDays() {}

    /// The first working day on or after the day.
    static LocalDate from(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && HOLIDAYS.stream().noneMatch(holiday -> holiday.holds(day));
    }

    private static Holiday holiday(String first, String last) {
        return new Holiday(LocalDate.parse(first), LocalDate.parse(last));
    }
}

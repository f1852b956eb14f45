package org.openyibao.scenarios;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workers of before 1949 of the sample agency, in both years: ten, of whom one dies before the payment of
/// 2024 and one four days before it, which is known only in March 2025, when the year is paid and closed; in
/// 2025 one moves in and one dies. So nine are paid in 2024, of whom one has to pay back, and eight in 2025.
public final class SampleRoster {
    /// The group, as the law of 990100 calls it.
    public static final String GROUP = "建国前老工人";

    private static final int TEN = 10;
    private static final int DIES_IN_2024 = 4;
    private static final int DIES_UNNOTICED = 7;
    private static final int DIES_IN_2025 = 2;
    private static final LocalDate FIRST_DAY = LocalDate.of(YearRecords.FIRST_YEAR, 1, 1);

    /// @param knownOn when the agency comes to know of the death
    private record Worker(
            String personNo,
            String idNumber,
            String name,
            LocalDate from,
            String evidence,
            @Nullable LocalDate diedOn,
            @Nullable LocalDate knownOn) {
        boolean isKnownDead(LocalDate day) {
            return knownOn != null && !knownOn.isAfter(day);
        }
    }

    private final List<Worker> workers = new ArrayList<>();

    /// Draws of its own, so that no amount of the agency depends on who its workers are.
    SampleRoster(long seed) {
        var persons = new SyntheticPersons(new Draws(~seed));
        for (int i = 1; i <= TEN; i++) {
            LocalDate born = persons.day(LocalDate.of(1924, 1, 1), LocalDate.of(1932, 12, 31));
            LocalDate joined = persons.day(LocalDate.of(1947, 1, 1), LocalDate.of(1949, 9, 30));
            LocalDate died = diedOn(i, persons);
            LocalDate known = i == DIES_UNNOTICED ? SampleCalendar.lateDeathKnownOn() : died;
            workers.add(new Worker(
                    number(i), persons.idNumber(born), persons.name(), FIRST_DAY, joined(joined), died, known));
        }
        LocalDate born = persons.day(LocalDate.of(1924, 1, 1), LocalDate.of(1932, 12, 31));
        LocalDate joined = persons.day(LocalDate.of(1947, 1, 1), LocalDate.of(1949, 9, 30));
        workers.add(new Worker(
                number(TEN + 1),
                persons.idNumber(born),
                persons.name(),
                FIRST_DAY.plusYears(1),
                joined(joined) + "，2025 年由外地转入",
                null,
                null));
    }

    private static @Nullable LocalDate diedOn(int worker, SyntheticPersons persons) {
        return switch (worker) {
            case DIES_IN_2024 -> persons.day(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 9, 30));
            case DIES_UNNOTICED -> SampleCalendar.allowancePaidOn(2024).minusDays(4);
            case DIES_IN_2025 -> persons.day(LocalDate.of(2025, 2, 5), LocalDate.of(2025, 9, 30));
            default -> null;
        };
    }

    private static String number(int worker) {
        return "LG-%04d".formatted(worker);
    }

    private static String joined(LocalDate day) {
        return "参加革命工作 " + day + "（合成）";
    }

    /// A death before a payment that is known only after it.
    public record LateDeath(String personNo, LocalDate diedOn, String evidence) {}

    public static LateDeath lateDeath() {
        return new LateDeath(
                number(DIES_UNNOTICED), SampleCalendar.allowancePaidOn(2024).minusDays(4), deathEvidence());
    }

    private static String deathEvidence() {
        return "死亡证明（合成）";
    }

    /// How many a year's allowance is paid to.
    long paid(int year) {
        return workers.stream()
                .filter(worker -> worker.from().getYear() <= year)
                .filter(worker -> !worker.isKnownDead(SampleCalendar.allowancePaidOn(year)))
                .count();
    }

    /// `relief_groups.tsv` and `roster.tsv` of a year, with what is known when its records are entered.
    void write(int year, Path folder) throws IOException {
        var groups = new TsvFile("group func_code econ_code project fund_source purpose");
        Purpose purpose = BenefitProjects.OLD_WORKERS;
        groups.row(
                GROUP,
                purpose.func(),
                BenefitProjects.OLD_WORKERS_CLASS,
                purpose.project(),
                purpose.fundSource().label(),
                "医疗照顾补助金，每年一次");
        groups.write(folder.resolve("relief_groups.tsv"));
        var roster = new TsvFile("person_no id_number name group tier from until evidence died_on death_evidence");
        for (Worker worker : workers) {
            if (worker.from().getYear() <= year) {
                boolean dead = worker.isKnownDead(SampleCalendar.enteredOn(year));
                roster.row(
                        worker.personNo(),
                        worker.idNumber(),
                        worker.name(),
                        GROUP,
                        "",
                        worker.from().toString(),
                        "",
                        worker.evidence(),
                        dead ? String.valueOf(worker.diedOn()) : "",
                        dead ? deathEvidence() : "");
            }
        }
        roster.write(folder.resolve("roster.tsv"));
    }
}

package org.openyibao.server;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.openyibao.agency.ImportDesk;
import org.openyibao.agency.YearEnd;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.operations.relief.ReliefDesk;
import org.openyibao.scenarios.SampleAgency;
import org.openyibao.scenarios.SampleCalendar;
import org.openyibao.scenarios.SampleRoster;
import org.openyibao.statements.Statements;

/// The two years of the sample agency, lived through every desk that it uses: records, allowances, the close of
/// the first year, a death that is known too late, the second year. Each step may be repeated, so that a
/// load that was cut off goes on where it stood. The days are those of [SampleCalendar], not of the clock.
final class SampleLife {
    static final AgencyYear FIRST = new AgencyYear(SampleAgency.AGENCY, 2024);
    static final AgencyYear SECOND = new AgencyYear(SampleAgency.AGENCY, 2025);

    private final Statements statements;
    private final ImportDesk imports;
    private final ReliefDesk relief;
    private final YearEnd yearEnd;

    SampleLife(Statements statements, ImportDesk imports, ReliefDesk relief, YearEnd yearEnd) {
        this.statements = statements;
        this.imports = imports;
        this.relief = relief;
        this.yearEnd = yearEnd;
    }

    /// @param parent of the folders that [SampleAgency] writes
    void live(Path parent) {
        if (!yearEnd.isClosed(FIRST)) {
            enter(FIRST, parent);
            pay(FIRST);
            yearEnd.close(
                    FIRST,
                    References.ENTERED_BY,
                    References.APPROVED_BY,
                    morning(SampleCalendar.closedOn(FIRST.year())));
        }
        learnOfDeath();
        enter(SECOND, parent);
        pay(SECOND);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.ofHours(8));
    }

    private ReferenceRelief desk(AgencyYear year) {
        return new ReferenceRelief(
                relief, References.ENTERED_BY, References.APPROVED_BY, morning(SampleCalendar.enteredOn(year.year())));
    }

    /// The roster first: a year whose records are in the books and that has none was entered without it, and then
    /// its allowances are in its vouchers.
    private void enter(AgencyYear year, Path parent) {
        if (statements.find(year).isEmpty()) {
            Path folder = parent.resolve(year.toString());
            desk(year).register(year, folder);
            Instant now = morning(SampleCalendar.enteredOn(year.year()));
            var receipt = imports.enter(folder, References.ENTERED_BY, now);
            imports.approve(receipt.batchId(), References.APPROVED_BY, now);
        }
    }

    /// The allowances of a year, unless they are paid or not the desk's.
    void pay(AgencyYear year) {
        desk(year).pay(year);
    }

    private void learnOfDeath() {
        var death = SampleRoster.lateDeath();
        boolean isOnRoster = relief.year(FIRST).lines().stream()
                .anyMatch(line -> line.person().personNo().equals(death.personNo()));
        if (isOnRoster) {
            relief.death(
                    SampleAgency.AGENCY,
                    death.personNo(),
                    death.diedOn(),
                    death.evidence(),
                    References.ENTERED_BY,
                    morning(SampleCalendar.lateDeathKnownOn()));
        }
    }
}

package org.openyibao.server;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.operations.relief.ReliefBatch;
import org.openyibao.operations.relief.ReliefDesk;
import org.openyibao.operations.relief.ReliefYear;
import org.openyibao.scenarios.SampleCalendar;
import org.openyibao.scenarios.SampleRoster;
import org.openyibao.scenarios.YangquanRoster;

/// What the relief desk does for an agency that the platform loads: registers its rosters and pays them on their days.
/// Each
/// step may be repeated, so that a load that was cut off goes on where it stood.
final class ReferenceRelief {
    private final ReliefDesk desk;
    private final String enteredBy;
    private final String approvedBy;
    private final Instant now;

    ReferenceRelief(ReliefDesk desk, String enteredBy, String approvedBy, Instant now) {
        this.desk = desk;
        this.enteredBy = enteredBy;
        this.approvedBy = approvedBy;
        this.now = now;
    }

    /// Whether the records of a year leave something to the desk.
    static boolean isFor(AgencyYear year) {
        return !paidOn(year).isEmpty();
    }

    private static Map<String, LocalDate> paidOn(AgencyYear year) {
        if (References.isSample(year)) {
            return Map.of(SampleRoster.GROUP, SampleCalendar.allowancePaidOn(year.year()));
        }
        return year.toString().equals(YangquanRoster.ID) ? YangquanRoster.paidOn() : Map.of();
    }

    void register(AgencyYear year, Path folder) {
        if (isFor(year)) {
            desk.register(year, folder, enteredBy, "", now);
        }
    }

    /// Pays the groups that are registered and have not been paid.
    void pay(AgencyYear year) {
        if (!isFor(year)) {
            return;
        }
        ReliefYear known = desk.year(year);
        paidOn(year).forEach((group, day) -> {
            boolean isRegistered =
                    known.groups().stream().anyMatch(one -> one.group().equals(group));
            boolean isOpen = known.batches().stream()
                    .filter(batch -> batch.group().equals(group))
                    .allMatch(batch -> batch.isPending() && batch.enteredBy().equals(enteredBy));
            if (isRegistered && isOpen) {
                ReliefBatch batch = desk.decide(year, group, day, enteredBy, now);
                desk.approve(batch.id(), approvedBy, now);
            }
        });
    }
}

package org.openyibao.operations.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;

/// An agency's year at the relief desk: groups, persons of the rosters, batches.
///
/// @param lines who was on a roster at any day of the year, by group and person number
public record ReliefYear(AgencyYear year, List<ReliefGroup> groups, List<PersonLine> lines, List<ReliefBatch> batches) {
    public ReliefYear {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
        batches = List.copyOf(batches);
    }

    /// A person of a roster with what was decided and paid in the year, and what is to come back.
    ///
    /// @param decision of the group's last batch that was not sent back
    /// @param decidedBy who decided; empty without a decision
    public record PersonLine(
            MaskedPerson person,
            String group,
            String tier,
            LocalDate from,
            @Nullable LocalDate until,
            String evidence,
            @Nullable LocalDate diedOn,
            String deathEvidence,
            @Nullable PersonDecision decision,
            String decidedBy,
            @Nullable PaidAllowance paid,
            List<Recovery> recoveries) {
        public PersonLine {
            recoveries = List.copyOf(recoveries);
        }

        /// What is still to come back.
        public Money toRecover() {
            Money open = Money.ZERO;
            for (Recovery recovery : recoveries) {
                open = open.plus(recovery.amount());
            }
            return open;
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty() && lines.isEmpty() && batches.isEmpty();
    }

    static ReliefYear of(AgencyYear year, ReliefState state, Map<String, Person> people) {
        List<ReliefBatch> batches = state.batches(year);
        Map<RosterEntry.Key, Decided> decided = decided(batches);
        var lines = new ArrayList<PersonLine>();
        var first = LocalDate.of(year.year(), 1, 1);
        var next = first.plusYears(1);
        for (RosterEntry rosterEntry : state.rosterEntries()) {
            LocalDate until = rosterEntry.until();
            if (rosterEntry.from().isBefore(next) && (until == null || until.isAfter(first))) {
                lines.add(line(
                        year, state, people.get(rosterEntry.personNo()), rosterEntry, decided.get(rosterEntry.key())));
            }
        }
        lines.sort(Comparator.comparing(PersonLine::group)
                .thenComparing(line -> line.person().personNo()));
        return new ReliefYear(year, state.groups(year), lines, batches);
    }

    private record Decided(PersonDecision decision, String by) {}

    /// The last decision on each person that was not sent back. A later batch refuses whoever is paid already;
    /// what counts is the decision that paid.
    private static Map<RosterEntry.Key, Decided> decided(List<ReliefBatch> batches) {
        var decided = new HashMap<RosterEntry.Key, Decided>();
        for (ReliefBatch batch : batches) {
            for (PersonDecision decision : batch.decisions()) {
                boolean isRepeated = decision.code()
                        .filter(ReliefError.ALREADY_PAID.code()::equals)
                        .isPresent();
                if (!batch.outcome().equals("rejected") && !isRepeated) {
                    decided.put(
                            new RosterEntry.Key(batch.group(), decision.personNo()),
                            new Decided(decision, batch.enteredBy()));
                }
            }
        }
        return decided;
    }

    private static PersonLine line(
            AgencyYear year,
            ReliefState state,
            @Nullable Person person,
            RosterEntry rosterEntry,
            @Nullable Decided decided) {
        Death death = state.death(rosterEntry.personNo());
        PaidAllowance paid = state.paid(year, rosterEntry.group(), rosterEntry.personNo());
        return new PersonLine(
                person == null ? MaskedPerson.of(rosterEntry.personNo(), "？", "") : person.masked(),
                rosterEntry.group(),
                rosterEntry.tier(),
                rosterEntry.from(),
                rosterEntry.until(),
                rosterEntry.evidence(),
                death == null ? null : death.diedOn(),
                death == null ? "" : death.evidence(),
                decided == null ? null : decided.decision(),
                decided == null ? "" : decided.by(),
                paid,
                paid == null ? List.of() : state.recoveries(paid.key()));
    }
}

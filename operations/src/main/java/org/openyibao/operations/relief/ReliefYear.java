package org.openyibao.operations.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// The line behind a posting.
    public Optional<PersonLine> line(String personNo, String voucherNo) {
        return lines.stream()
                .filter(line -> line.person().personNo().equals(personNo)
                        && line.paid() != null
                        && line.paid().voucherNo().equals(voucherNo))
                .findFirst();
    }

    static ReliefYear of(AgencyYear year, ReliefState state, Map<String, Person> people) {
        List<ReliefBatch> batches = state.batches(year);
        var lines = new ArrayList<PersonLine>();
        var first = LocalDate.of(year.year(), 1, 1);
        var next = first.plusYears(1);
        for (RosterEntry rosterEntry : state.rosterEntries()) {
            LocalDate until = rosterEntry.until();
            if (rosterEntry.from().isBefore(next) && (until == null || until.isAfter(first))) {
                lines.add(line(year, state, people, rosterEntry, batches));
            }
        }
        lines.sort(Comparator.comparing(PersonLine::group)
                .thenComparing(line -> line.person().personNo()));
        return new ReliefYear(year, state.groups(year), lines, batches);
    }

    private static PersonLine line(
            AgencyYear year,
            ReliefState state,
            Map<String, Person> people,
            RosterEntry rosterEntry,
            List<ReliefBatch> batches) {
        Death death = state.death(rosterEntry.personNo());
        PaidAllowance paid = state.paid(year, rosterEntry.group(), rosterEntry.personNo());
        PersonDecision decision = null;
        String decidedBy = "";
        for (ReliefBatch batch : batches) {
            if (batch.group().equals(rosterEntry.group()) && !batch.outcome().equals("rejected")) {
                for (PersonDecision one : batch.decisions()) {
                    if (one.personNo().equals(rosterEntry.personNo()) && !isRepeated(one)) {
                        decision = one;
                        decidedBy = batch.enteredBy();
                    }
                }
            }
        }
        Person person = people.get(rosterEntry.personNo());
        return new PersonLine(
                person == null ? MaskedPerson.of(rosterEntry.personNo(), "？", "") : person.masked(),
                rosterEntry.group(),
                rosterEntry.tier(),
                rosterEntry.from(),
                rosterEntry.until(),
                rosterEntry.evidence(),
                death == null ? null : death.diedOn(),
                death == null ? "" : death.evidence(),
                decision,
                decidedBy,
                paid,
                paid == null ? List.of() : state.recoveries(paid.key()));
    }

    /// A later batch refuses whoever is paid already; what counts is the decision that paid.
    private static boolean isRepeated(PersonDecision decision) {
        return decision.code().filter(ReliefError.ALREADY_PAID.code()::equals).isPresent();
    }
}

package org.openyibao.operations.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Bucket;
import org.openyibao.kernel.Money;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Events.DecidedEvent;

/// What an agency's relief events come to. Read anew each time; whoever decides on it has its turn with the
/// agency, so that nobody else adds to it.
final class ReliefState {
    static final String GROUP = "relief_group";
    static final String ROSTER_ENTRY = "relief_roster_entry";
    static final String DEATH = "relief_death";
    static final String BATCH = "relief_batch";
    static final String CLAIM = "relief_claim";
    static final String PAYMENT = "relief_payment";
    static final String RECOVERY = "relief_recovery";

    private final String agency;
    private final Map<ReliefGroup.Key, ReliefGroup> groups = new LinkedHashMap<>();
    private final Map<RosterEntry.Key, RosterEntry> rosterEntries = new LinkedHashMap<>();
    private final Set<String> groupNames = new TreeSet<>();
    private final Map<String, Death> deaths = new TreeMap<>();
    private final List<ReliefBatch> batches = new ArrayList<>();
    private final Map<PaidAllowance.Key, PaidAllowance> payments = new LinkedHashMap<>();
    private final Map<PaidAllowance.Key, List<Recovery>> recoveries = new LinkedHashMap<>();

    private ReliefState(String agency) {
        this.agency = agency;
    }

    static ReliefState read(Books books, String agency) {
        var state = new ReliefState(agency);
        var bucket = Bucket.of(agency);
        for (var event : books.events().of(bucket, GROUP)) {
            state.year(event).ifPresent(year -> state.accept(Payloads.group(year, event.event(), version(event))));
        }
        state.ofAgency(books, ROSTER_ENTRY)
                .forEach(event -> state.accept(Payloads.rosterEntry(event.event(), version(event))));
        state.ofAgency(books, DEATH).forEach(event -> state.accept(Payloads.death(event.event(), version(event))));
        for (var event : books.events().of(bucket, PAYMENT)) {
            state.year(event).ifPresent(year -> state.accept(Payloads.paid(year, event.event())));
        }
        for (var event : books.events().of(bucket, RECOVERY)) {
            state.year(event).ifPresent(year -> state.accept(Payloads.recovery(year, event.event())));
        }
        state.readBatches(books, bucket);
        return state;
    }

    private List<DecidedEvent> ofAgency(Books books, String kind) {
        return books.events().of(Bucket.of(agency), kind).stream()
                .filter(event -> event.event().key().startsWith(agency + "/"))
                .toList();
    }

    /// The year of an event, if it is one of this agency; other holders may share its bucket.
    private Optional<AgencyYear> year(DecidedEvent event) {
        String key = event.event().key();
        var year = AgencyYear.parse(key.substring(0, key.indexOf('/')));
        return year.agency().equals(agency) ? Optional.of(year) : Optional.empty();
    }

    /// The last part of the key.
    private static int version(DecidedEvent event) {
        String key = event.event().key();
        return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
    }

    private void readBatches(Books books, Bucket bucket) {
        var decisions = new LinkedHashMap<String, List<PersonDecision>>();
        for (var claim : books.events().of(bucket, CLAIM)) {
            year(claim)
                    .ifPresent(year -> decisions
                            .computeIfAbsent(year + "/" + Payloads.batchOf(claim.event()), _ -> new ArrayList<>())
                            .add(Payloads.decision(claim)));
        }
        for (var event : books.events().of(bucket, BATCH)) {
            year(event).ifPresent(year -> {
                String key = year + "/" + Payloads.batchNumber(event.event());
                batches.add(batch(year, event, decisions.getOrDefault(key, List.of())));
            });
        }
    }

    private static ReliefBatch batch(AgencyYear year, DecidedEvent decided, List<PersonDecision> decisions) {
        var event = decided.event();
        var decision = decided.decision();
        String outcome = decision == null ? "pending" : decision.outcome().equals("approved") ? "approved" : "rejected";
        return new ReliefBatch(
                event.id(),
                Payloads.batchNumber(event),
                year,
                Payloads.field(event, "group"),
                event.businessDate(),
                Payloads.field(event, "digest"),
                decisions,
                event.operator(),
                event.recordedAt(),
                outcome,
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? "" : decision.reason());
    }

    // ---- what a new event changes ----

    void accept(ReliefGroup group) {
        groups.merge(group.key(), group, (known, now) -> now.version() > known.version() ? now : known);
    }

    void accept(RosterEntry rosterEntry) {
        groupNames.add(rosterEntry.group());
        rosterEntries.merge(
                rosterEntry.key(), rosterEntry, (known, now) -> now.version() > known.version() ? now : known);
    }

    void accept(Death death) {
        deaths.merge(death.personNo(), death, (known, now) -> now.version() > known.version() ? now : known);
    }

    void accept(PaidAllowance paid) {
        payments.put(paid.key(), paid);
    }

    void accept(Recovery recovery) {
        recoveries.computeIfAbsent(recovery.key(), _ -> new ArrayList<>()).add(recovery);
    }

    // ---- what is asked ----

    @Nullable
    ReliefGroup group(AgencyYear year, String group) {
        return groups.get(new ReliefGroup.Key(year, group));
    }

    List<ReliefGroup> groups(AgencyYear year) {
        return groups.values().stream()
                .filter(group -> group.year().equals(year))
                .toList();
    }

    @Nullable
    RosterEntry rosterEntry(String group, String personNo) {
        return rosterEntries.get(new RosterEntry.Key(group, personNo));
    }

    Collection<RosterEntry> rosterEntries() {
        return rosterEntries.values();
    }

    /// The roster of a group on a day, the dead included, by person number.
    List<RosterEntry> roster(String group, LocalDate on) {
        return rosterEntries.values().stream()
                .filter(rosterEntry -> rosterEntry.group().equals(group) && rosterEntry.isInForce(on))
                .sorted(java.util.Comparator.comparing(RosterEntry::personNo))
                .toList();
    }

    /// The groups on whose rosters a person stands that day.
    Set<String> groupsOf(String personNo, LocalDate on) {
        var found = new TreeSet<String>();
        for (String group : groupNames) {
            RosterEntry rosterEntry = rosterEntry(group, personNo);
            if (rosterEntry != null && rosterEntry.isInForce(on)) {
                found.add(group);
            }
        }
        return found;
    }

    boolean knows(String personNo) {
        return groupNames.stream().anyMatch(group -> rosterEntry(group, personNo) != null);
    }

    @Nullable
    Death death(String personNo) {
        return deaths.get(personNo);
    }

    List<ReliefBatch> batches() {
        return batches;
    }

    List<ReliefBatch> batches(AgencyYear year) {
        return batches.stream().filter(batch -> batch.year().equals(year)).toList();
    }

    @Nullable
    PaidAllowance paid(AgencyYear year, String group, String personNo) {
        return payments.get(new PaidAllowance.Key(year, group, personNo));
    }

    Collection<PaidAllowance> payments() {
        return payments.values();
    }

    List<Recovery> recoveries(PaidAllowance.Key key) {
        return recoveries.getOrDefault(key, List.of());
    }

    /// What is still to come back of a payment.
    Money toRecover(PaidAllowance.Key key) {
        Money open = Money.ZERO;
        for (Recovery recovery : recoveries(key)) {
            open = open.plus(recovery.amount());
        }
        return open;
    }
}

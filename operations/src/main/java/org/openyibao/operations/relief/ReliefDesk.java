package org.openyibao.operations.relief;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openyibao.agency.PaymentDesk;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.kernel.Bucket;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Operator;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.LedgerException;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.Transactions;

/// 定额补助经办. Registers who is on a roster, decides by the law of the day, pays what another person approves,
/// and opens what is to come back. Every step is one transaction, and the same step again changes nothing.
public final class ReliefDesk {
    private final DataSource dataSource;
    private final Ledger ledger;
    private final Books books;
    private final PaymentDesk payments;
    private final ReliefLaw law;

    public ReliefDesk(DataSource dataSource, Ledger ledger, Books books, PaymentDesk payments, ReliefLaw law) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.books = books;
        this.payments = payments;
        this.law = law;
    }

    /// What became of a roster.
    ///
    /// @param entries rows that were new or corrected
    /// @param unchanged rows that were known
    public record Receipt(
            AgencyYear year, int groups, int entries, int deaths, long unchanged, List<Recovery> recoveries) {
        public Receipt {
            recoveries = List.copyOf(recoveries);
        }
    }

    /// Registers the sheets of a folder: who is on which roster, who has died, from which line a group is paid.
    ///
    /// @param correction why rows that differ from what is known are right; empty if none may differ
    /// @throws Refusal with every complaint; nothing is kept then
    public Receipt register(AgencyYear year, Path folder, String operator, String correction, Instant now) {
        String user = named(operator);
        return Transactions.run(dataSource, "the roster could not be registered", connection -> {
            ledger.waitForTurn(connection, year.agency());
            var state = ReliefState.read(books, year.agency());
            var people = new People(connection, year.agency());
            var intake = new RosterIntake(year, state, people.all(), !correction.isBlank(), BeijingTime.day(now));
            intake.read(folder);
            people.add(intake.newPeople.values(), now);
            ledger.append(connection, year.bucket(), now, recordings(year, intake, user, correction, now));
            var touched = new HashSet<String>();
            intake.newGroups.forEach(state::accept);
            intake.newEntries.forEach(rosterEntry -> {
                state.accept(rosterEntry);
                touched.add(rosterEntry.personNo());
            });
            intake.newDeaths.forEach(death -> {
                state.accept(death);
                touched.add(death.personNo());
            });
            return new Receipt(
                    year,
                    intake.newGroups.size(),
                    intake.newEntries.size(),
                    intake.newDeaths.size(),
                    intake.unchanged(),
                    new Recoveries(ledger, payments, law, state).review(connection, touched, user, now));
        });
    }

    private static List<Recording> recordings(
            AgencyYear year, RosterIntake intake, String user, String correction, Instant now) {
        var decision = new Recording.Decision(
                Recording.Outcome.APPROVED, now, user, correction.isBlank() ? "登记" : "更正：" + correction);
        var recordings = new ArrayList<Recording>();
        for (ReliefGroup group : intake.newGroups) {
            String key = year + "/" + ReliefState.GROUP + "/" + group.group() + "/" + group.version();
            recordings.add(recording(
                    ReliefState.GROUP, key, LocalDate.of(year.year(), 1, 1), user, Payloads.of(group), decision));
        }
        for (RosterEntry rosterEntry : intake.newEntries) {
            String key = year.agency() + "/" + ReliefState.ROSTER_ENTRY + "/" + rosterEntry.group() + "/"
                    + rosterEntry.personNo() + "/" + rosterEntry.version();
            recordings.add(recording(
                    ReliefState.ROSTER_ENTRY,
                    key,
                    rosterEntry.from(),
                    user,
                    Payloads.of(rosterEntry, correction),
                    decision));
        }
        intake.newDeaths.forEach(death -> recordings.add(recording(year.agency(), death, user, decision)));
        return recordings;
    }

    private static Recording recording(String agency, Death death, String user, Recording.Decision decision) {
        String key = agency + "/" + ReliefState.DEATH + "/" + death.personNo() + "/" + death.version();
        return recording(ReliefState.DEATH, key, death.diedOn(), user, Payloads.of(death), decision);
    }

    private static Recording recording(
            String kind, String key, LocalDate date, String user, String payload, Recording.Decision decision) {
        return new Recording(new Recording.Event(kind, key, date, user, "relief desk", payload), decision, List.of());
    }

    /// What became of a death that was entered.
    ///
    /// @param isNew false if it was known
    public record DeathReceipt(boolean isNew, List<Recovery> recoveries) {
        public DeathReceipt {
            recoveries = List.copyOf(recoveries);
        }
    }

    /// Enters a death, or corrects its day. A payment that had no ground because of it is opened for recovery.
    ///
    /// @throws Refusal if nobody has the number, or the day cannot be
    public DeathReceipt death(
            String agency, String personNo, LocalDate diedOn, String evidence, String operator, Instant now) {
        String user = named(operator);
        if (evidence.isBlank()) {
            throw new Refusal(ReliefError.REASON_MISSING, "--evidence", "没有写明去世依据", "去世决定是否发放", "加上 --evidence 依据");
        }
        return Transactions.run(dataSource, "the death could not be entered", connection -> {
            ledger.waitForTurn(connection, agency);
            var state = ReliefState.read(books, agency);
            Person person = person(connection, agency, personNo, state);
            RosterIntake.deathComplaint(diedOn, person.idNumber(), BeijingTime.day(now))
                    .ifPresent(what -> {
                        throw new Refusal(ReliefError.DEATH_DATE_INVALID, "人员 " + personNo, what, "", "核对后改正");
                    });
            Death known = state.death(personNo);
            if (known != null && known.diedOn().equals(diedOn)) {
                return new DeathReceipt(false, List.of());
            }
            var death = new Death(personNo, diedOn, evidence, known == null ? 1 : known.version() + 1);
            var decision = new Recording.Decision(
                    Recording.Outcome.APPROVED, now, user, known == null ? "登记" : "更正：原登记 " + known.diedOn());
            ledger.append(connection, Bucket.of(agency), now, List.of(recording(agency, death, user, decision)));
            state.accept(death);
            return new DeathReceipt(
                    true,
                    new Recoveries(ledger, payments, law, state).review(connection, List.of(personNo), user, now));
        });
    }

    private static Person person(Connection connection, String agency, String personNo, ReliefState state) {
        Person person = new People(connection, agency).all().get(personNo);
        if (person == null || !state.knows(personNo)) {
            throw new Refusal(
                    ReliefError.PERSON_UNKNOWN, agency, "名册上没有人员编号 " + personNo, "", "用 relief show 查看名册上的编号");
        }
        return person;
    }

    /// 认定. One decision for each person on the roster of a group that day; what is granted waits for another
    /// person's approval.
    ///
    /// @return the batch; the one that is there already if nothing is new
    /// @throws Refusal if the group has no line, nobody can be paid, or the line does not bear it
    public ReliefBatch decide(AgencyYear year, String group, LocalDate on, String operator, Instant now) {
        String user = named(operator);
        return Transactions.run(dataSource, "the roster could not be decided on", connection -> {
            ledger.waitForTurn(connection, year.agency());
            return batchDesk(connection, year.agency()).decide(year, group, on, user, now);
        });
    }

    private BatchDesk batchDesk(Connection connection, String agency) {
        return new BatchDesk(connection, ledger, payments, law, ReliefState.read(books, agency));
    }

    /// 复核. Pays a batch: vouchers, postings and one event a person, all or nothing.
    ///
    /// @throws Refusal if the batch is not there, decided already, entered by the same person, no longer what
    /// the roster and the law say, or more than its line bears
    public ReliefBatch approve(long batchId, String approver, Instant now) {
        String user = named(approver);
        ReliefBatch batch = pending(batchId);
        if (Operator.isSame(batch.enteredBy(), user)) {
            throw new Refusal(
                    ReliefError.SAME_PERSON, "批次 " + batchId, user + " 是该批次的经办人", "双人复核：经办与复核不能是同一人", "请另一人复核");
        }
        Transactions.run(dataSource, "the batch could not be paid", connection -> {
            ledger.waitForTurn(connection, batch.year().agency());
            batchDesk(connection, batch.year().agency()).approve(batch, user, now);
            return batchId;
        });
        return find(batchId).orElseThrow();
    }

    /// Sends a batch back; what was decided stays in the trail, nothing is paid.
    ///
    /// @throws Refusal if the batch is not there, decided already, or no reason is given
    public ReliefBatch reject(long batchId, String rejecter, String reason, Instant now) {
        String user = named(rejecter);
        if (reason.isBlank()) {
            throw new Refusal(ReliefError.REASON_MISSING, "批次 " + batchId, "退回要写明理由", "", "加上 --reason 理由");
        }
        ReliefBatch batch = pending(batchId);
        Transactions.run(dataSource, "the batch could not be sent back", connection -> {
            ledger.decide(
                    connection,
                    batch.year().bucket(),
                    batchId,
                    new Recording.Decision(Recording.Outcome.REFUSED, now, user, reason));
            return batchId;
        });
        return find(batchId).orElseThrow();
    }

    private ReliefBatch pending(long batchId) {
        ReliefBatch batch = find(batchId)
                .orElseThrow(() -> new Refusal(
                        ReliefError.BATCH_UNKNOWN, "批次 " + batchId, "没有这个发放批次", "", "用 relief batches 列出发放批次"));
        if (!batch.isPending()) {
            throw new Refusal(
                    ReliefError.BATCH_DECIDED,
                    "批次 " + batchId,
                    "批次已由 " + batch.decidedBy() + (batch.isApproved() ? " 复核发放" : " 退回"),
                    "一个批次只决定一次",
                    "无须再次处理；退回的名册更正后重新认定");
        }
        return batch;
    }

    private Optional<ReliefBatch> find(long batchId) {
        return books.events().of(ReliefState.BATCH).stream()
                .filter(event -> event.event().id() == batchId)
                .map(event -> event.event().key())
                .map(key -> AgencyYear.parse(key.substring(0, key.indexOf('/'))).agency())
                .flatMap(agency -> ReliefState.read(books, agency).batches().stream())
                .filter(batch -> batch.id() == batchId)
                .findFirst();
    }

    /// The batches of a year that wait for approval, told to whoever wants to close it.
    public List<Complaint> unfinished(AgencyYear year) {
        return ReliefState.read(books, year.agency()).batches(year).stream()
                .filter(ReliefBatch::isPending)
                .map(batch -> new Complaint(
                        ReliefError.BATCH_WAITS,
                        "批次 " + batch.id(),
                        "“" + batch.group() + "”" + batch.on() + " 的批次还在等待复核，" + year + " 不能结账",
                        "结账后的年度不再付款",
                        "先用 relief approve 复核，或用 relief reject 退回，再结账"))
                .toList();
    }

    /// Everything of an agency-year as the desk knows it, persons masked.
    public ReliefYear year(AgencyYear year) {
        Map<String, Person> people;
        try (var connection = dataSource.getConnection()) {
            people = new People(connection, year.agency()).all();
        } catch (SQLException e) {
            throw new LedgerException("the persons of the rosters could not be read", e);
        }
        return ReliefYear.of(year, ReliefState.read(books, year.agency()), people);
    }

    private static String named(String operator) {
        String name = Operator.name(operator);
        if (name.isEmpty()) {
            throw new Refusal(ReliefError.OPERATOR_MISSING, "", "没有写明操作人", "每一步都要留下是谁做的", "加上 --user 姓名或工号");
        }
        return name;
    }
}

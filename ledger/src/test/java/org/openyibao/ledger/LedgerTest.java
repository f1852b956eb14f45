package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openyibao.ledger.Books2024.DAY;
import static org.openyibao.ledger.Books2024.FIRST;
import static org.openyibao.ledger.Books2024.LAST;
import static org.openyibao.ledger.Books2024.NOW;
import static org.openyibao.ledger.Books2024.approved;
import static org.openyibao.ledger.Books2024.cell;
import static org.openyibao.ledger.Books2024.count;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openyibao.kernel.Bucket;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Recording.Decision;
import org.openyibao.ledger.Recording.Entry;
import org.openyibao.ledger.Recording.Outcome;
import org.openyibao.ledger.Recording.Posting;
import org.openyibao.ledger.database.ScratchDatabase;

class LedgerTest {
    private static final int CROWD = 24;

    private ScratchDatabase database;
    private Books2024 books;

    @BeforeEach
    void open() {
        database = ScratchDatabase.create();
        books = new Books2024(database.application(), "yangquan");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aPostingMovesAPositiveAmountBetweenTwoCells() {
        var debit = cell(books.agency, "5001", "甲");
        var credit = cell(books.agency, "1011", "");

        assertThatThrownBy(() -> new Posting(debit, credit, 0, Unit.FEN, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(debit, credit, -1, Unit.FEN, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(debit, debit, 1, Unit.FEN, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.signed(debit, credit, 0, Unit.FEN, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.signed(debit, credit, Long.MIN_VALUE, Unit.FEN, ""))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Posting.signed(debit, credit, -5, Unit.FEN, ""))
                .isEqualTo(new Posting(credit, debit, 5, Unit.FEN, ""));
    }

    @Test
    void anEntryStaysInOneBookSetAndIsNeverEmpty() {
        var foreign = new Posting(cell(books.fund, "4001", ""), cell(books.agency, "1011", ""), 1, Unit.FEN, "");

        assertThatThrownBy(() -> books.entry(books.agency, DAY, "1", foreign))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> books.entry(books.agency, DAY, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAnApprovedEventIsPosted() {
        var refused = new Decision(Outcome.REFUSED, NOW, "复核", "超预算");
        var event = new Recording.Event("payment", "p1", DAY, "经办", "test", "");
        var entries = List.of(books.entry(books.agency, DAY, "1", books.spent("甲", 1)));

        assertThatThrownBy(() -> new Recording(event, refused, entries)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseRefusesAnUnbalancedPosting() {
        for (String values : List.of("1, 2, 0", "1, 2, -7", "3, 3, 7")) {
            var refused = catchThrowableOfType(
                    SQLException.class, () -> Books2024.run(database.owner(), """
                            INSERT INTO posting (bucket, entry_id, line_no, book_set_id, period, unit_id, subject,
                                debit_cell, credit_cell, amount)
                            VALUES (1, 1, 1, 1, 202401, 1, '', %s)""".formatted(values)));
            assertThat(refused.getSQLState()).as(values).isEqualTo("23514");
        }
    }

    @Test
    void whatIsWrittenOutsideATransactionOrForAnotherBucketIsRefused() throws SQLException {
        try (var connection = database.application().getConnection()) {
            assertThatThrownBy(() -> books.ledger.append(
                            connection, books.agency.bucket(), NOW, List.of(books.payment("p1", 1))))
                    .isInstanceOf(IllegalStateException.class);
        }
        var other = new Bucket((books.agency.bucket().number() + 1) % Bucket.COUNT);
        assertThatThrownBy(() -> books.inTransaction(
                        connection -> books.ledger.append(connection, other, NOW, List.of(books.payment("p1", 1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count(database.application(), "SELECT count(*) FROM event")).isZero();
    }

    @Test
    void oneEventMayHaveEntriesInSeveralBookSets() throws SQLException {
        var received = new Posting(cell(books.fund, "1001", ""), cell(books.fund, "4001", "居民"), 7, Unit.FEN, "");
        books.append(approved(
                "both",
                books.entry(books.agency, DAY, "1", books.spent("甲", 5)),
                books.entry(books.fund, DAY, "2", received)));

        var reader = new Books(database.application(), books.ledger.charts());
        assertThat(reader.turnovers(books.agency, FIRST, LAST))
                .extracting(Books.Turnover::amount)
                .containsExactly(5L);
        assertThat(reader.turnovers(books.fund, FIRST, LAST))
                .extracting(Books.Turnover::amount)
                .containsExactly(7L);
    }

    @Test
    void anEventThatIsKnownIsRefusedAndNothingElseOfTheBatchStays() throws SQLException {
        books.append(books.payment("p1", 100));

        assertThatThrownBy(() -> books.append(books.payment("p2", 1), books.payment("p1", 100), books.payment("p3", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(LedgerError.EVENT_KNOWN.code());
        assertThatThrownBy(() -> books.append(books.payment("p4", 1), books.payment("p4", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(LedgerError.EVENT_KNOWN.code());
        for (String table : List.of("event", "decision", "entry", "posting")) {
            assertThat(count(database.application(), "SELECT count(*) FROM " + table))
                    .as(table)
                    .isEqualTo(1);
        }
    }

    @Test
    void aReversalLeavesNothing() throws SQLException {
        long kept = books.append(books.payment("p1", 30)).getFirst();
        var memorandum = new Posting(
                cell(books.agency, "heads", ""), cell(books.agency, "outside", "人次"), 11, Unit.flow("人次"), "");
        var entry = books.entry(books.agency, DAY, "2", books.spent("甲", 100), books.spent("乙", -40), memorandum);
        long entryId = books.append(approved("p2", entry)).getFirst();
        var before = net();
        long reversal = reverse(entryId, "r1");

        assertThat(before).hasSize(5);
        assertThat(net())
                .containsOnly(
                        Map.entry(cell(books.agency, "5001", "甲"), 30L),
                        Map.entry(cell(books.agency, "1011", ""), -30L));
        // and back again: a reversal is an entry like any other
        reverse(reversal, "r2");
        assertThat(net()).isEqualTo(before);
        assertThat(kept).isNotEqualTo(entryId);
    }

    /// Debits less credits of each cell that has any.
    private Map<LedgerCell, Long> net() {
        var net = new HashMap<LedgerCell, Long>();
        for (var turnover :
                new Books(database.application(), books.ledger.charts()).turnovers(books.agency, FIRST, LAST)) {
            net.merge(turnover.debit(), turnover.amount(), Math::addExact);
            net.merge(turnover.credit(), -turnover.amount(), Math::addExact);
        }
        net.values().removeIf(amount -> amount == 0);
        return net;
    }

    private long reverse(long entryId, String key) throws SQLException {
        return books.inTransaction(connection -> {
            Entry entry = books.ledger.reversal(connection, books.agency, entryId, DAY.plusDays(1), key);
            return books.ledger
                    .append(connection, books.agency.bucket(), NOW, List.of(approved(key, entry)))
                    .getFirst();
        });
    }

    @Test
    void anEntryIsReversedOnlyOnce() throws SQLException {
        long entryId = books.append(books.payment("p1", 100)).getFirst();
        Entry second = books.inTransaction(
                connection -> books.ledger.reversal(connection, books.agency, entryId, DAY, "twice"));
        reverse(entryId, "r1");

        assertThatThrownBy(() -> reverse(entryId, "r2"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(LedgerError.ENTRY_REVERSED.code());
        // who asked before the other one wrote is refused when writing
        assertThatThrownBy(() -> books.append(approved("r3", second)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(LedgerError.ENTRY_REVERSED.code());
        assertThatThrownBy(() -> reverse(entryId + 1_000_000, "r4"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(LedgerError.ENTRY_UNKNOWN.code());
        assertThat(net()).isEmpty();
    }

    @Test
    void aBookSetOfAnotherHolderKnowsNothingOfTheEntry() throws SQLException {
        long entryId = books.append(books.payment("p1", 100)).getFirst();

        assertThatThrownBy(() -> books.inTransaction(
                        connection -> books.ledger.reversal(connection, books.fund, entryId, DAY, "r")))
                .hasMessageStartingWith(LedgerError.ENTRY_UNKNOWN.code());
    }

    @Test
    void aDecisionIsTakenOnlyOnce() throws SQLException {
        long eventId = books.ledger.reserveId();
        var bucket = books.agency.bucket();
        var event = new Recording.Event("import", "batch", DAY, "经办", "test", "");
        books.inTransaction(connection -> {
            books.ledger.record(connection, bucket, eventId, NOW, event);
            books.ledger.decide(connection, bucket, eventId, new Decision(Outcome.REFERRED, NOW, "复核", "补件"));
            return books.ledger.eventId(connection, bucket, "batch");
        });

        assertThatThrownBy(() -> books.inTransaction(connection -> {
                    books.ledger.decide(connection, bucket, eventId, Decision.approved(NOW, "另一人"));
                    return eventId;
                }))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> books.inTransaction(connection -> {
                    books.ledger.record(connection, bucket, books.ledger.reserveId(), NOW, event);
                    return eventId;
                }))
                .isInstanceOf(Refusal.class);
    }

    /// More callers than the pool has connections, each with cells and units that nobody has seen, some doomed.
    @Test
    @Timeout(30)
    void concurrentAppendsAreAllOrNothing() throws Exception {
        books.append(books.payment("known", 1));
        var start = new CountDownLatch(1);
        List<Future<List<Long>>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            for (int i = 0; i < CROWD; i++) {
                int number = i;
                Callable<List<Long>> work = () -> {
                    start.await();
                    var all = new ArrayList<Long>();
                    for (int round = 0; round < 5; round++) {
                        all.addAll(books.append(batch(number, round)));
                    }
                    return all;
                };
                running.add(threads.submit(work));
            }
            start.countDown();
        }
        var ids = new HashSet<Long>();
        int doomed = 0;
        for (var one : running) {
            if (one.state() == Future.State.SUCCESS) {
                assertThat(one.resultNow()).hasSize(10).allMatch(ids::add);
            } else {
                assertThat(one.exceptionNow()).isInstanceOf(Refusal.class);
                doomed++;
            }
        }
        assertThat(doomed).isEqualTo(CROWD / 4);
        long batches = (CROWD - doomed) * 5L + doomed * 2L;
        var application = database.application();
        assertThat(count(application, "SELECT count(*) FROM event")).isEqualTo(1 + batches * 2);
        assertThat(count(application, "SELECT count(*) FROM entry")).isEqualTo(1 + batches * 2);
        assertThat(count(application, "SELECT count(*) FROM posting")).isEqualTo(1 + batches * 4);
        assertThat(new LedgerProof(application).check()).allMatch(finding -> finding.broken() == 0);
    }

    private Recording[] batch(int number, int round) {
        String key = number + "/" + round;
        Unit unit = Unit.flow("单位" + (number + round) % 7);
        var money = books.spent(key, 5);
        var counted = new Posting(
                cell(books.agency, "fact", unit.name()), cell(books.agency, "outside", unit.name()), 3, unit, "");
        boolean doomed = number % 4 == 0 && round == 2;
        return new Recording[] {
            approved(key + "/a", books.entry(books.agency, DAY, key, money, counted)),
            approved(doomed ? "known" : key + "/b", books.entry(books.agency, DAY, key, money, counted))
        };
    }

    @Test
    void aLargeBatchIsWrittenWhole() throws SQLException {
        var recordings = new ArrayList<Recording>();
        for (int i = 0; i < 5_000; i++) {
            recordings.add(books.payment("p" + i, i + 1));
        }
        var ids = books.append(recordings.toArray(Recording[]::new));

        assertThat(new HashSet<>(ids)).hasSize(5_000);
        assertThat(count(database.application(), "SELECT sum(amount) FROM posting"))
                .isEqualTo(12_502_500);
    }

    @Test
    void theOpeningAndTheClosingBelongToTheYear() throws SQLException {
        var entries = new ArrayList<Entry>();
        for (Period period : List.of(FIRST, LAST, Period.opening(2025))) {
            entries.add(new Entry(
                    books.agency, period, "k", "1", DAY, "", OptionalLong.empty(), List.of(books.spent("甲", 1))));
        }
        books.append(approved("p", entries.toArray(Entry[]::new)));

        var reader = new Books(database.application(), books.ledger.charts());
        assertThat(reader.turnovers(books.agency, FIRST, LAST))
                .extracting(Books.Turnover::postings)
                .containsExactly(2L);
        assertThat(reader.hasPostings(books.agency, 2025)).isTrue();
        assertThat(reader.hasPostings(books.agency, 2023)).isFalse();
    }
}

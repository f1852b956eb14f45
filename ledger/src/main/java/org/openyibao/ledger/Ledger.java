package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openyibao.kernel.Bucket;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;

/// The only writer of events, decisions, entries and postings. Writes inside the caller's transaction; nothing
/// here updates or deletes.
public final class Ledger {
    private final Charts charts;

    public Ledger(DataSource dataSource) {
        this(new Charts(dataSource));
    }

    public Ledger(Charts charts) {
        this.charts = charts;
    }

    public Charts charts() {
        return charts;
    }

    /// Writes the recordings in their order, inside the caller's transaction. All of them belong to one bucket.
    ///
    /// @param recordedAt when it is written down, as opposed to the business date
    /// @return the ids of the entries, in the order of the recordings
    /// @throws Refusal if a year is closed, an event's key is known or an entry has been reversed; then the
    /// transaction can only be rolled back
    public List<Long> append(Connection connection, Bucket bucket, Instant recordedAt, List<Recording> recordings) {
        requireOneBucket(bucket, recordings);
        var cells = charts.intern(recordings.stream()
                .flatMap(recording -> recording.entries().stream())
                .flatMap(entry -> entry.postings().stream())
                .flatMap(posting -> Stream.of(posting.debit(), posting.credit()))
                .toList());
        try {
            requireTransaction(connection);
            refuseClosedYears(connection, bucket, recordings);
            return new Writing(connection, charts, bucket, recordedAt, cells).write(recordings);
        } catch (SQLException e) {
            throw new LedgerException("the entries could not be written", e);
        }
    }

    private static void requireOneBucket(Bucket bucket, List<Recording> recordings) {
        for (Recording recording : recordings) {
            for (var entry : recording.entries()) {
                if (!entry.bookSet().bucket().equals(bucket)) {
                    throw new IllegalArgumentException(
                            "the book set " + entry.bookSet().code() + " is not of " + bucket);
                }
            }
        }
    }

    private static void requireTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("the ledger is written inside a transaction, all of it or nothing");
        }
    }

    /// Holds the years open until the transaction ends; always in one order, so that nobody waits in a circle.
    private static void refuseClosedYears(Connection connection, Bucket bucket, List<Recording> recordings)
            throws SQLException {
        var years = new TreeMap<Long, Set<Integer>>();
        for (Recording recording : recordings) {
            for (var entry : recording.entries()) {
                years.computeIfAbsent(entry.bookSet().id(), _ -> new TreeSet<>())
                        .add(entry.period().year());
            }
        }
        if (years.isEmpty()) {
            return;
        }
        var keys = new ArrayList<Long>();
        years.forEach((bookSet, of) -> of.forEach(year -> keys.add(lockKey(bookSet, year))));
        try (var locks = connection.prepareStatement(
                "SELECT count(pg_advisory_xact_lock_shared(key)) FROM unnest(?) AS of (key)")) {
            locks.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            locks.execute();
        }
        // a statement of its own: what it sees must be younger than the locks
        for (List<Long> closed : closedYears(connection, bucket, years.keySet())) {
            int year = closed.getLast().intValue();
            if (years.getOrDefault(closed.getFirst(), Set.of()).contains(year)) {
                throw new Refusal(LedgerError.YEAR_CLOSED, "", year + " 年度已经结账", "结账后的账套不再接受该年度的凭证", "以后年度用红字或调整凭证更正");
            }
        }
    }

    /// Pairs of book set and year.
    private static List<List<Long>> closedYears(Connection connection, Bucket bucket, Set<Long> bookSets)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT book_set_id, fiscal_year FROM year_close WHERE bucket = ? AND book_set_id = ANY (?)")) {
            select.setInt(1, bucket.number());
            select.setArray(2, connection.createArrayOf("bigint", bookSets.toArray()));
            var closed = new ArrayList<List<Long>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    closed.add(List.of(rows.getLong(1), rows.getLong(2)));
                }
            }
            return closed;
        }
    }

    private static long lockKey(long bookSetId, int year) {
        return bookSetId * 10_000L + year;
    }

    private static boolean isClosed(Connection connection, Bucket bucket, long bookSetId, int year)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT 1 FROM year_close WHERE bucket = ? AND book_set_id = ? AND fiscal_year = ?")) {
            select.setInt(1, bucket.number());
            select.setLong(2, bookSetId);
            select.setInt(3, year);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Decides on an event that was recorded without one, such as an import that waits for its approval.
    ///
    /// @throws Refusal if the event has been decided already
    public void decide(Connection connection, Bucket bucket, long eventId, Recording.Decision decision) {
        try (var insert = connection.prepareStatement(Writing.INSERT_DECISION)) {
            Writing.addDecision(insert, bucket, charts.nextId(), eventId, decision);
            insert.executeBatch();
        } catch (SQLException e) {
            throw Writing.isKnown(e)
                    ? new Refusal(LedgerError.EVENT_KNOWN, "", "该事项已有决定", "一个事项只决定一次", "用 batches 查看已作的决定")
                    : new LedgerException("the decision could not be written", e);
        }
    }

    /// Waits until no other transaction has its turn with this holder, and keeps the turn until the transaction
    /// ends: for decisions that rest on sums of what is posted.
    public void waitForTurn(Connection connection, String holder) {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            requireTransaction(connection);
            statement.setString(1, "turn/" + holder);
            statement.execute();
        } catch (SQLException e) {
            throw new LedgerException("no turn with " + holder, e);
        }
    }

    /// Tells the database's planner of many new rows at once, so that what is asked next is planned well. A
    /// server that does not let the application do so (before PostgreSQL 17) does it by itself a little later.
    public void refreshStatistics(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE event, decision, entry, posting");
        } catch (SQLException e) {
            throw new LedgerException("the statistics could not be refreshed", e);
        }
    }

    /// The id of a recorded event.
    public long eventId(Connection connection, Bucket bucket, String key) {
        try (var select =
                connection.prepareStatement("SELECT event_id FROM event WHERE bucket = ? AND event_key = ?")) {
            select.setInt(1, bucket.number());
            select.setString(2, key);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new LedgerException("no event " + key);
                }
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new LedgerException("event " + key + " could not be found", e);
        }
    }

    /// An id for an event that is recorded later, so that rows may name it before.
    public long reserveId() {
        return charts.nextId();
    }

    /// Records an event that waits for its decision.
    ///
    /// @param eventId from [#reserveId()]
    /// @throws Refusal if its key is known
    public void record(Connection connection, Bucket bucket, long eventId, Instant recordedAt, Recording.Event event) {
        try (var insert = connection.prepareStatement(Writing.INSERT_EVENT)) {
            Writing.addEvent(insert, bucket, eventId, recordedAt, event);
            insert.executeBatch();
        } catch (SQLException e) {
            throw Writing.isKnown(e)
                    ? new Refusal(LedgerError.EVENT_KNOWN, "", "同一事项已经登记", "事项编号在本机构内唯一", "重复的事项不必再次登记")
                    : new LedgerException("the event could not be written", e);
        }
    }

    /// 红字冲销. The entry that takes another one back: the same postings with their cells exchanged. It is not
    /// written yet; the caller appends it with the event that asked for it.
    ///
    /// @throws Refusal if there is no such entry or it has been reversed
    public Recording.Entry reversal(
            Connection connection, BookSet bookSet, long entryId, java.time.LocalDate date, String documentNo) {
        try (var select = connection.prepareStatement("""
                SELECT e.document_no, e.document_kind, p.debit_cell, p.credit_cell, p.amount, p.unit_id, p.subject,
                    EXISTS (SELECT 1 FROM entry r WHERE r.bucket = e.bucket AND r.reverses = e.entry_id)
                FROM entry e JOIN posting p ON p.bucket = e.bucket AND p.entry_id = e.entry_id
                WHERE e.bucket = ? AND e.entry_id = ? AND e.book_set_id = ? ORDER BY p.line_no""")) {
            select.setInt(1, bookSet.bucket().number());
            select.setLong(2, entryId);
            select.setLong(3, bookSet.id());
            var postings = new ArrayList<Recording.Posting>();
            var units = charts.units(connection);
            String reversed = "";
            String kind = "";
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(8)) {
                        throw Writing.reversedAlready("凭证 " + rows.getString(1));
                    }
                    reversed = rows.getString(1);
                    kind = rows.getString(2);
                    postings.add(exchanged(connection, rows, units));
                }
            }
            if (postings.isEmpty()) {
                throw new Refusal(LedgerError.ENTRY_UNKNOWN, "", "找不到凭证 " + entryId, "", "核对凭证号");
            }
            return new Recording.Entry(
                    bookSet,
                    Period.of(date),
                    kind,
                    documentNo,
                    date,
                    "冲销 " + reversed,
                    OptionalLong.of(entryId),
                    postings);
        } catch (SQLException e) {
            throw new LedgerException("entry " + entryId + " could not be read", e);
        }
    }

    private Recording.Posting exchanged(Connection connection, java.sql.ResultSet row, Map<Integer, Unit> units)
            throws SQLException {
        var cells = charts.cells(connection, List.of(row.getLong(3), row.getLong(4)));
        return new Recording.Posting(
                Objects.requireNonNull(cells.get(row.getLong(4))),
                Objects.requireNonNull(cells.get(row.getLong(3))),
                row.getLong(5),
                Objects.requireNonNull(units.get(row.getInt(6))),
                row.getString(7));
    }

    /// 结账. Closes a year of a book set for good, inside the caller's transaction, and writes its balances.
    ///
    /// @param eventId the event that asked for the close
    /// @throws Refusal if the year is closed already
    public void close(Connection connection, BookSet bookSet, int year, long eventId, Instant closedAt) {
        try {
            requireTransaction(connection);
            try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
                lock.setLong(1, lockKey(bookSet.id(), year));
                lock.execute();
            }
            if (isClosed(connection, bookSet.bucket(), bookSet.id(), year)) {
                throw new Refusal(LedgerError.YEAR_CLOSED, "", year + " 年度已经结账", "", "无须再次结账");
            }
            try (var insert = connection.prepareStatement("""
                    INSERT INTO year_close (bucket, book_set_id, fiscal_year, event_id, closed_at)
                    VALUES (?, ?, ?, ?, ?)""")) {
                insert.setInt(1, bookSet.bucket().number());
                insert.setLong(2, bookSet.id());
                insert.setInt(3, year);
                insert.setLong(4, eventId);
                insert.setObject(5, closedAt.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            new Balances().rebuild(connection, bookSet, year);
        } catch (SQLException e) {
            throw new LedgerException("year " + year + " of " + bookSet.code() + " could not be closed", e);
        }
    }

    /// The years of a book set that are closed.
    public Set<Integer> closedYears(BookSet bookSet, Connection connection) {
        try (var select = connection.prepareStatement(
                "SELECT fiscal_year FROM year_close WHERE bucket = ? AND book_set_id = ?")) {
            select.setInt(1, bookSet.bucket().number());
            select.setLong(2, bookSet.id());
            var years = new TreeSet<Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    years.add(rows.getInt(1));
                }
            }
            return years;
        } catch (SQLException e) {
            throw new LedgerException("the closed years could not be read", e);
        }
    }
}

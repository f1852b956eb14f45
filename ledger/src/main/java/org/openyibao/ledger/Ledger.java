package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.openyibao.kernel.Bucket;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;

/// The only writer of events, decisions, entries and postings. Writes inside the caller's transaction; nothing here
/// updates or deletes.
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
    /// @throws Refusal if a year is closed or an event's key is known; nothing is written that
    /// the caller then keeps
    public List<Long> append(Connection connection, Bucket bucket, Instant recordedAt, List<Recording> recordings) {
        Set<LedgerCell> cells = new HashSet<>();
        for (Recording recording : recordings) {
            for (var entry : recording.entries()) {
                for (var posting : entry.postings()) {
                    cells.add(posting.debit());
                    cells.add(posting.credit());
                }
            }
        }
        charts.intern(cells);
        try {
            refuseClosedYears(connection, bucket, recordings);
            return write(connection, bucket, recordedAt, recordings);
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                throw new Refusal(LedgerError.EVENT_KNOWN, "", "同一事项已经记账", "事项编号在本机构内唯一", "核对记录；重复的记录不必再次导入");
            }
            throw new LedgerException("the entries could not be written", e);
        }
    }

    private void refuseClosedYears(Connection connection, Bucket bucket, List<Recording> recordings)
            throws SQLException {
        Set<List<Long>> years = new HashSet<>();
        for (Recording recording : recordings) {
            for (var entry : recording.entries()) {
                years.add(List.of(entry.bookSet().id(), (long) entry.period().year()));
            }
        }
        for (List<Long> year : years) {
            lock(
                    connection,
                    "pg_advisory_xact_lock_shared",
                    year.get(0),
                    year.get(1).intValue());
            if (isClosed(connection, bucket, year.get(0), year.get(1).intValue())) {
                throw new Refusal(
                        LedgerError.YEAR_CLOSED, "", year.get(1) + " 年度已经结账", "结账后的账套不再接受该年度的凭证", "以后年度用红字或调整凭证更正");
            }
        }
    }

    private static void lock(Connection connection, String function, long bookSetId, int year) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + function + "(?)")) {
            statement.setLong(1, bookSetId * 10_000L + year);
            statement.execute();
        }
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

    private List<Long> write(Connection connection, Bucket bucket, Instant recordedAt, List<Recording> recordings)
            throws SQLException {
        var entryIds = new ArrayList<Long>();
        try (var events = connection.prepareStatement("""
                        INSERT INTO event (bucket, event_id, kind, event_key, business_date, recorded_at, operator, source, payload)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                var decisions = connection.prepareStatement("""
                        INSERT INTO decision (bucket, decision_id, event_id, outcome, decided_at, decided_by, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""");
                var entries = connection.prepareStatement("""
                        INSERT INTO entry (bucket, entry_id, decision_id, book_set_id, period, document_kind, document_no,
                            business_date, memo, reverses)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                var postings = connection.prepareStatement("""
                        INSERT INTO posting (bucket, entry_id, line_no, book_set_id, period, debit_cell, credit_cell, amount,
                            unit_id, subject)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Recording recording : recordings) {
                long eventId = charts.nextId();
                long decisionId = charts.nextId();
                addEvent(events, bucket, eventId, recordedAt, recording.event());
                addDecision(decisions, bucket, decisionId, eventId, recording.decision());
                for (var entry : recording.entries()) {
                    long entryId = charts.nextId();
                    entryIds.add(entryId);
                    addEntry(entries, bucket, entryId, decisionId, entry);
                    addPostings(postings, bucket, entryId, entry);
                }
            }
            events.executeBatch();
            decisions.executeBatch();
            entries.executeBatch();
            postings.executeBatch();
        }
        return entryIds;
    }

    private static void addEvent(
            PreparedStatement insert, Bucket bucket, long eventId, Instant recordedAt, Recording.Event event)
            throws SQLException {
        insert.setInt(1, bucket.number());
        insert.setLong(2, eventId);
        insert.setString(3, event.kind());
        insert.setString(4, event.key());
        insert.setObject(5, event.businessDate());
        insert.setObject(6, recordedAt.atOffset(ZoneOffset.UTC));
        insert.setString(7, event.operator());
        insert.setString(8, event.source());
        insert.setString(9, event.payload());
        insert.addBatch();
    }

    private static void addDecision(
            PreparedStatement insert, Bucket bucket, long decisionId, long eventId, Recording.Decision decision)
            throws SQLException {
        insert.setInt(1, bucket.number());
        insert.setLong(2, decisionId);
        insert.setLong(3, eventId);
        insert.setString(4, decision.outcome().column());
        insert.setObject(5, decision.decidedAt().atOffset(ZoneOffset.UTC));
        insert.setString(6, decision.decidedBy());
        insert.setString(7, decision.reason());
        insert.addBatch();
    }

    private static void addEntry(
            PreparedStatement insert, Bucket bucket, long entryId, long decisionId, Recording.Entry entry)
            throws SQLException {
        insert.setInt(1, bucket.number());
        insert.setLong(2, entryId);
        insert.setLong(3, decisionId);
        insert.setLong(4, entry.bookSet().id());
        insert.setInt(5, entry.period().code());
        insert.setString(6, entry.documentKind());
        insert.setString(7, entry.documentNo());
        insert.setObject(8, entry.date());
        insert.setString(9, entry.memo());
        if (entry.reverses().isPresent()) {
            insert.setLong(10, entry.reverses().getAsLong());
        } else {
            insert.setNull(10, Types.BIGINT);
        }
        insert.addBatch();
    }

    private void addPostings(PreparedStatement insert, Bucket bucket, long entryId, Recording.Entry entry)
            throws SQLException {
        int line = 0;
        for (var posting : entry.postings()) {
            insert.setInt(1, bucket.number());
            insert.setLong(2, entryId);
            insert.setInt(3, ++line);
            insert.setLong(4, entry.bookSet().id());
            insert.setInt(5, entry.period().code());
            insert.setLong(6, posting.debit().id());
            insert.setLong(7, posting.credit().id());
            insert.setLong(8, posting.amount());
            insert.setInt(9, charts.unitId(posting.unit()));
            insert.setString(10, posting.subject());
            insert.addBatch();
        }
    }

    /// Decides on an event that was recorded without one, such as an import that waits for its approval.
    ///
    /// @throws Refusal if the event has been decided already
    public void decide(Connection connection, Bucket bucket, long eventId, Recording.Decision decision) {
        try (var insert = connection.prepareStatement("""
                INSERT INTO decision (bucket, decision_id, event_id, outcome, decided_at, decided_by, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            addDecision(insert, bucket, charts.nextId(), eventId, decision);
            insert.executeBatch();
        } catch (SQLException e) {
            throw "23505".equals(e.getSQLState())
                    ? new Refusal(LedgerError.EVENT_KNOWN, "", "该事项已有决定", "一个事项只决定一次", "用 batches 查看已作的决定")
                    : new LedgerException("the decision could not be written", e);
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
        try (var insert = connection.prepareStatement("""
                INSERT INTO event (bucket, event_id, kind, event_key, business_date, recorded_at, operator, source, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            addEvent(insert, bucket, eventId, recordedAt, event);
            insert.executeBatch();
        } catch (SQLException e) {
            throw "23505".equals(e.getSQLState())
                    ? new Refusal(LedgerError.EVENT_KNOWN, "", "同一事项已经登记", "事项编号在本机构内唯一", "重复的事项不必再次登记")
                    : new LedgerException("the event could not be written", e);
        }
    }

    /// 红字冲销. The entry that takes another one back: the same postings with their cells exchanged. It is not
    /// written
    /// yet; the caller appends it with the event that asked for it.
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
            var units = charts.units();
            String reversed = "";
            String kind = "";
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(8)) {
                        throw new Refusal(
                                LedgerError.ENTRY_REVERSED,
                                "",
                                "凭证 " + rows.getString(1) + " 已被冲销",
                                "一张凭证只冲销一次",
                                "核对凭证号");
                    }
                    reversed = rows.getString(1);
                    kind = rows.getString(2);
                    var cells = charts.cells(List.of(rows.getLong(3), rows.getLong(4)));
                    postings.add(new Recording.Posting(
                            java.util.Objects.requireNonNull(cells.get(rows.getLong(4))),
                            java.util.Objects.requireNonNull(cells.get(rows.getLong(3))),
                            rows.getLong(5),
                            java.util.Objects.requireNonNull(units.get(rows.getInt(6))),
                            rows.getString(7)));
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

    /// 结账. Closes a year of a book set for good, inside the caller's transaction, and writes its balances.
    ///
    /// @param eventId the event that asked for the close
    /// @throws Refusal if the year is closed already
    public void close(Connection connection, BookSet bookSet, int year, long eventId, Instant closedAt) {
        try {
            lock(connection, "pg_advisory_xact_lock", bookSet.id(), year);
            if (isClosed(connection, bookSet.bucket(), bookSet.id(), year)) {
                throw new Refusal(LedgerError.YEAR_CLOSED, "", year + " 年度已经结账", "", "无须再次结账");
            }
            try (var insert = connection.prepareStatement(
                    "INSERT INTO year_close (bucket, book_set_id, fiscal_year, event_id, closed_at) VALUES (?, ?, ?, ?, ?)")) {
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

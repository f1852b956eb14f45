package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openyibao.kernel.Bucket;
import org.openyibao.kernel.Refusal;

/// One append: the rows of its recordings, table by table in batches. The driver turns each batch into few
/// statements of many rows.
final class Writing {
    static final String INSERT_EVENT = """
            INSERT INTO event (bucket, event_id, kind, event_key, business_date, recorded_at, operator, source, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String INSERT_DECISION = """
            INSERT INTO decision (bucket, decision_id, event_id, outcome, decided_at, decided_by, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_ENTRY = """
            INSERT INTO entry (bucket, entry_id, decision_id, book_set_id, period, document_kind, document_no,
                business_date, memo, reverses)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_POSTING = """
            INSERT INTO posting (bucket, entry_id, line_no, book_set_id, period, debit_cell, credit_cell, amount,
                unit_id, subject)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;
    private final Charts charts;
    private final Bucket bucket;
    private final Instant recordedAt;
    private final Map<LedgerCell, Long> cells;
    private final Map<Unit, Integer> units = new HashMap<>();

    /// @param cells every cell of the recordings, interned
    Writing(Connection connection, Charts charts, Bucket bucket, Instant recordedAt, Map<LedgerCell, Long> cells) {
        this.connection = connection;
        this.charts = charts;
        this.bucket = bucket;
        this.recordedAt = recordedAt;
        this.cells = cells;
    }

    /// @return the ids of the entries
    List<Long> write(List<Recording> recordings) throws SQLException {
        var entryIds = new ArrayList<Long>();
        try (var events = connection.prepareStatement(INSERT_EVENT);
                var decisions = connection.prepareStatement(INSERT_DECISION);
                var entries = connection.prepareStatement(INSERT_ENTRY);
                var postings = connection.prepareStatement(INSERT_POSTING)) {
            for (Recording recording : recordings) {
                long eventId = charts.nextId();
                long decisionId = charts.nextId();
                addEvent(events, bucket, eventId, recordedAt, recording.event());
                addDecision(decisions, bucket, decisionId, eventId, recording.decision());
                for (var entry : recording.entries()) {
                    long entryId = charts.nextId();
                    entryIds.add(entryId);
                    addEntry(entries, entryId, decisionId, entry);
                    addPostings(postings, entryId, entry);
                }
            }
            execute(
                    events,
                    () -> new Refusal(LedgerError.EVENT_KNOWN, "", "同一事项已经记账", "事项编号在本机构内唯一", "核对记录；重复的记录不必再次导入"));
            decisions.executeBatch();
            execute(entries, () -> reversedAlready("凭证"));
            postings.executeBatch();
        }
        return entryIds;
    }

    private static void execute(PreparedStatement batch, Supplier<Refusal> known) throws SQLException {
        try {
            batch.executeBatch();
        } catch (SQLException e) {
            if (isKnown(e)) {
                throw known.get();
            }
            throw e;
        }
    }

    static boolean isKnown(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    static Refusal reversedAlready(String entry) {
        return new Refusal(LedgerError.ENTRY_REVERSED, "", entry + " 已被冲销", "一张凭证只冲销一次", "核对凭证号");
    }

    static void addEvent(
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

    static void addDecision(
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

    private void addEntry(PreparedStatement insert, long entryId, long decisionId, Recording.Entry entry)
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

    private void addPostings(PreparedStatement insert, long entryId, Recording.Entry entry) throws SQLException {
        int line = 0;
        for (var posting : entry.postings()) {
            insert.setInt(1, bucket.number());
            insert.setLong(2, entryId);
            insert.setInt(3, ++line);
            insert.setLong(4, entry.bookSet().id());
            insert.setInt(5, entry.period().code());
            insert.setLong(6, cell(posting.debit()));
            insert.setLong(7, cell(posting.credit()));
            insert.setLong(8, posting.amount());
            insert.setInt(9, units.computeIfAbsent(posting.unit(), charts::unitId));
            insert.setString(10, posting.subject());
            insert.addBatch();
        }
    }

    private long cell(LedgerCell cell) {
        return Objects.requireNonNull(cells.get(cell), "interned before");
    }
}

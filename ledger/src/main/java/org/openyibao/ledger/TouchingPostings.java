package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.ledger.Events.Decided;

/// The postings that touch some cells on one side and none of them on the other, with what stands behind each.
///
/// @param connection in a transaction, so that the rows come in pieces
/// @param ids of the cells
record TouchingPostings(
        Connection connection, Charts charts, BookSet bookSet, Period from, Period until, Object[] ids) {
    private static final int FETCH = 1_000;

    private static final String TOUCHING = """
            p.bucket = ? AND p.book_set_id = ? AND p.period BETWEEN ? AND ?
            AND (p.debit_cell = ANY (?) OR p.credit_cell = ANY (?))
            AND NOT (p.debit_cell = ANY (?) AND p.credit_cell = ANY (?))""";

    private static final String TRACED = """
            SELECT p.entry_id, p.line_no, e.document_kind, e.document_no, e.business_date, p.period, e.memo,
                p.debit_cell, p.credit_cell, p.amount, p.unit_id, p.subject,
                d.outcome, d.decided_at, d.decided_by, d.reason,
                v.event_id, v.kind, v.event_key, v.business_date, v.recorded_at, v.operator, v.source, v.payload
            FROM posting p
            JOIN entry e ON e.bucket = p.bucket AND e.entry_id = p.entry_id
            JOIN decision d ON d.bucket = e.bucket AND d.decision_id = e.decision_id
            JOIN event v ON v.bucket = d.bucket AND v.event_id = d.event_id
            WHERE %s ORDER BY e.business_date, e.document_no, p.entry_id, p.line_no""".formatted(TOUCHING);

    /// @param limit at most so many; 0 for all
    void stream(long limit, Consumer<TracedPosting> sink) throws SQLException {
        var units = charts.units(connection);
        try (var select = connection.prepareStatement(limit > 0 ? TRACED + " LIMIT " + limit : TRACED)) {
            select.setFetchSize(FETCH);
            scope(select);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sink.accept(traced(rows, units));
                }
            }
        }
    }

    long count() throws SQLException {
        return count("count(*)");
    }

    long countEntries() throws SQLException {
        return count("count(DISTINCT p.entry_id)");
    }

    private long count(String what) throws SQLException {
        try (var select = connection.prepareStatement("SELECT " + what + " FROM posting p WHERE " + TOUCHING)) {
            scope(select);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void scope(PreparedStatement select) throws SQLException {
        Books.scope(select, bookSet, from, until);
        for (int i = 5; i <= 8; i++) {
            select.setArray(i, connection.createArrayOf("bigint", ids));
        }
    }

    private TracedPosting traced(ResultSet row, Map<Integer, Unit> units) throws SQLException {
        var cells = charts.cells(connection, List.of(row.getLong(8), row.getLong(9)));
        return new TracedPosting(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Period.ofCode(row.getInt(6)),
                row.getString(7),
                Objects.requireNonNull(cells.get(row.getLong(8))),
                Objects.requireNonNull(cells.get(row.getLong(9))),
                row.getLong(10),
                Objects.requireNonNull(units.get(row.getInt(11))),
                row.getString(12),
                new Decided(
                        row.getString(13),
                        row.getObject(14, OffsetDateTime.class).toInstant(),
                        row.getString(15),
                        row.getString(16)),
                Events.event(row, 17));
    }
}

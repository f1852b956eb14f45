package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// The whole ledger as lines of text that depend on nothing but what happened and what was decided: one line
/// per posting in the order of book set, period and event key, then the events that were not posted, then the
/// closed years. Ids, recording times and seals are left out, so that the same events replayed elsewhere give
/// the same lines. Streamed.
public final class CanonicalExport {
    private static final int FETCH = 2_000;

    private static final String POSTINGS = """
            SELECT p.debit_cell, p.credit_cell, p.unit_id,
                s.code, p.period::text, v.event_key, v.kind, v.business_date::text,
                d.outcome, d.decided_by, d.reason,
                e.document_kind, e.document_no, e.business_date::text, e.memo,
                p.line_no::text, p.amount::text, p.subject,
                w.event_key, r.document_no
            FROM posting p
            JOIN book_set s ON s.book_set_id = p.book_set_id
            JOIN entry e ON e.bucket = p.bucket AND e.entry_id = p.entry_id
            JOIN decision d ON d.bucket = e.bucket AND d.decision_id = e.decision_id
            JOIN event v ON v.bucket = d.bucket AND v.event_id = d.event_id
            LEFT JOIN entry r ON r.bucket = e.bucket AND r.entry_id = e.reverses
            LEFT JOIN decision c ON c.bucket = r.bucket AND c.decision_id = r.decision_id
            LEFT JOIN event w ON w.bucket = c.bucket AND w.event_id = c.event_id
            ORDER BY s.code COLLATE "C", p.period, v.event_key COLLATE "C", p.entry_id, p.line_no""";

    private static final String UNPOSTED = """
            SELECT v.event_key, v.kind, v.business_date::text, d.outcome, d.decided_by, d.reason
            FROM event v LEFT JOIN decision d ON d.bucket = v.bucket AND d.event_id = v.event_id
            WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.bucket = d.bucket AND e.decision_id = d.decision_id)
            ORDER BY v.event_key COLLATE "C", v.bucket""";

    private static final String CLOSED = """
            SELECT s.code, y.fiscal_year::text, v.event_key
            FROM year_close y JOIN book_set s ON s.book_set_id = y.book_set_id
            JOIN event v ON v.bucket = y.bucket AND v.event_id = y.event_id
            ORDER BY s.code COLLATE "C", y.fiscal_year""";

    private final DataSource dataSource;
    private final Charts charts;

    public CanonicalExport(DataSource dataSource) {
        this.dataSource = dataSource;
        this.charts = new Charts(dataSource);
    }

    /// All lines, of one snapshot.
    public void lines(Consumer<String> sink) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                stream(connection, sink);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerException("the ledger could not be exported", e);
        }
    }

    private void stream(Connection connection, Consumer<String> sink) throws SQLException {
        var units = charts.units(connection);
        var sets = new HashMap<Long, String>();
        Charts.bookSets(connection).forEach(set -> sets.put(set.id(), set.code()));
        rows(connection, POSTINGS, row -> sink.accept(posting(connection, row, units, sets)));
        rows(connection, UNPOSTED, row -> sink.accept(line("unposted", row, 1, 6)));
        rows(connection, CLOSED, row -> sink.accept(line("closed", row, 1, 3)));
    }

    private interface RowWork {
        void with(ResultSet row) throws SQLException;
    }

    private static void rows(Connection connection, String sql, RowWork work) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    work.with(rows);
                }
            }
        }
    }

    private String posting(Connection connection, ResultSet row, Map<Integer, Unit> units, Map<Long, String> sets)
            throws SQLException {
        var ids = java.util.List.of(row.getLong(1), row.getLong(2));
        var cells = charts.cells(connection, ids);
        Unit unit = Objects.requireNonNull(units.get(row.getInt(3)));
        return String.join(
                "\t",
                line("posting", row, 4, 20),
                text(Objects.requireNonNull(cells.get(ids.getFirst())), sets),
                text(Objects.requireNonNull(cells.get(ids.getLast())), sets),
                escaped(unit.name()),
                unit.measures().column());
    }

    /// The account with its dimensions, and the book set that the cell is of: a cell may not be of another one.
    private static String text(LedgerCell cell, Map<Long, String> sets) {
        String dimensions = cell.dimensions().entrySet().stream()
                .map(dimension -> escaped(dimension.getKey()) + "=" + escaped(dimension.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return escaped(String.valueOf(sets.get(cell.bookSetId()))) + ":" + escaped(cell.account()) + dimensions;
    }

    private static String line(String kind, ResultSet row, int first, int last) throws SQLException {
        var line = new StringBuilder(kind);
        for (int i = first; i <= last; i++) {
            String value = row.getString(i);
            line.append('\t').append(value == null ? "-" : escaped(value));
        }
        return line.toString();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\\', ',', '=', '{', '}', ':' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

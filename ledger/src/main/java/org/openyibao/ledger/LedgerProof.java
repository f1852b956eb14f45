package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Proves what no constraint guards: that every posting has its entry, of the same book set and period, that
/// its cells are of its book set, that a reversal is the reversed entry turned round, and that stored balances
/// equal the postings.
public final class LedgerProof {
    private final DataSource dataSource;

    public LedgerProof(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// One thing proved, or not.
    ///
    /// @param broken how many rows break it; 0 when it holds
    public record Finding(String what, long broken) {}

    public List<Finding> check() {
        try (var connection = dataSource.getConnection()) {
            var findings = new ArrayList<Finding>();
            findings.add(new Finding("每条分录都有凭证，账套与期间一致", count(connection, """
                    SELECT count(*) FROM posting p LEFT JOIN entry e ON e.bucket = p.bucket AND e.entry_id = p.entry_id
                    WHERE e.entry_id IS NULL OR e.book_set_id <> p.book_set_id OR e.period <> p.period""")));
            findings.add(new Finding("每张凭证都有分录", count(connection, """
                    SELECT count(*) FROM entry e WHERE NOT EXISTS
                    (SELECT 1 FROM posting p WHERE p.bucket = e.bucket AND p.entry_id = e.entry_id)""")));
            findings.add(new Finding("分录的借贷两方都是本账套的科目维度组合", count(connection, """
                    SELECT count(*) FROM posting p
                    LEFT JOIN ledger_cell d ON d.cell_id = p.debit_cell AND d.book_set_id = p.book_set_id
                    LEFT JOIN ledger_cell c ON c.cell_id = p.credit_cell AND c.book_set_id = p.book_set_id
                    WHERE d.cell_id IS NULL OR c.cell_id IS NULL""")));
            findings.add(new Finding("每条分录的计量单位在册", count(connection, """
                    SELECT count(*) FROM posting p LEFT JOIN unit u ON u.unit_id = p.unit_id
                    WHERE u.unit_id IS NULL""")));
            findings.add(new Finding("凭证只来自批准的事项", count(connection, """
                    SELECT count(*) FROM entry e
                    JOIN decision d ON d.bucket = e.bucket AND d.decision_id = e.decision_id
                    WHERE d.outcome <> 'approved'""")));
            findings.add(new Finding("冲销凭证与原凭证逐条相反", count(connection, REVERSALS)));
            findings.add(new Finding("已结账年度的余额等于其分录之和", balances(connection)));
            return findings;
        } catch (SQLException e) {
            throw new LedgerException("the ledger could not be proved", e);
        }
    }

    /// The same for a few postings only: cheap enough to be asked every few seconds, and it needs every table
    /// of the ledger.
    public boolean holdsAtAGlance() {
        try (var connection = dataSource.getConnection()) {
            return count(connection, """
                    SELECT count(*) FROM (SELECT * FROM posting LIMIT 200) p
                    LEFT JOIN entry e ON e.bucket = p.bucket AND e.entry_id = p.entry_id
                    LEFT JOIN decision n ON n.bucket = e.bucket AND n.decision_id = e.decision_id
                    LEFT JOIN event v ON v.bucket = n.bucket AND v.event_id = n.event_id
                    LEFT JOIN ledger_cell d ON d.cell_id = p.debit_cell AND d.book_set_id = p.book_set_id
                    LEFT JOIN ledger_cell c ON c.cell_id = p.credit_cell AND c.book_set_id = p.book_set_id
                    WHERE v.event_id IS NULL OR e.book_set_id <> p.book_set_id OR e.period <> p.period
                        OR d.cell_id IS NULL OR c.cell_id IS NULL""") == 0;
        } catch (SQLException e) {
            throw new LedgerException("the ledger could not be proved", e);
        }
    }

    private static final String REVERSALS = """
            SELECT count(*) FROM (
                SELECT bucket, entry_id, reverses AS of, book_set_id FROM entry WHERE reverses IS NOT NULL) r
            LEFT JOIN entry e ON e.bucket = r.bucket AND e.entry_id = r.of AND e.book_set_id = r.book_set_id
            WHERE e.entry_id IS NULL OR EXISTS (
                SELECT 1 FROM (SELECT * FROM posting WHERE bucket = r.bucket AND entry_id = r.of) p
                FULL JOIN (SELECT * FROM posting WHERE bucket = r.bucket AND entry_id = r.entry_id) q
                  ON q.line_no = p.line_no
                WHERE q.debit_cell IS DISTINCT FROM p.credit_cell OR q.credit_cell IS DISTINCT FROM p.debit_cell
                  OR q.amount IS DISTINCT FROM p.amount OR q.unit_id IS DISTINCT FROM p.unit_id)""";

    private static long count(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long balances(Connection connection) throws SQLException {
        long differences = 0;
        var ledger = new Ledger(dataSource);
        for (BookSet bookSet : Charts.bookSets(connection)) {
            for (int year : ledger.closedYears(bookSet, connection)) {
                differences += new Balances().differences(connection, bookSet, year);
            }
        }
        return differences;
    }

    /// How many sums differ between the balances of a closed year and its postings; 0 when they are equal.
    public long differences(BookSet bookSet, int year) {
        try (var connection = dataSource.getConnection()) {
            return new Balances().differences(connection, bookSet, year);
        } catch (SQLException e) {
            throw new LedgerException("the balances could not be proved", e);
        }
    }

    /// Throws the balances of a closed year away and builds them again from its postings.
    public void rebuild(BookSet bookSet, int year) {
        Transactions.run(dataSource, "the balances could not be rebuilt", connection -> {
            new Balances().rebuild(connection, bookSet, year);
            return year;
        });
    }
}

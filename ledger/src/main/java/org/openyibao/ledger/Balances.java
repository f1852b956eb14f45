package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The sums of closed years, per period and pair of cells. Derived: thrown away and rebuilt at will, and proved
/// equal to the postings.
final class Balances {
    private static final String SUMS = """
            SELECT bucket, book_set_id, period, debit_cell, credit_cell, sum(amount)::bigint AS amount, count(*) AS postings
            FROM posting WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ?
            GROUP BY bucket, book_set_id, period, debit_cell, credit_cell""";

    void rebuild(Connection connection, BookSet bookSet, int year) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM balance WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ?")) {
            set(delete, 1, bookSet, year);
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO balance (bucket, book_set_id, period, debit_cell, credit_cell, amount, postings) "
                        + SUMS)) {
            set(insert, 1, bookSet, year);
            insert.executeUpdate();
        }
    }

    /// How many sums differ between the balances of a year and its postings; 0 when they are equal.
    long differences(Connection connection, BookSet bookSet, int year) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*) FROM (%s) p
                FULL JOIN (SELECT * FROM balance WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ?) b
                  ON b.period = p.period AND b.debit_cell = p.debit_cell AND b.credit_cell = p.credit_cell
                WHERE b.amount IS DISTINCT FROM p.amount OR b.postings IS DISTINCT FROM p.postings""".formatted(SUMS))) {
            set(select, 1, bookSet, year);
            set(select, 5, bookSet, year);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void set(PreparedStatement statement, int from, BookSet bookSet, int year) throws SQLException {
        statement.setInt(from, bookSet.bucket().number());
        statement.setLong(from + 1, bookSet.id());
        statement.setInt(from + 2, year * 100);
        statement.setInt(from + 3, year * 100 + 99);
    }
}

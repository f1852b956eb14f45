package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.openyibao.kernel.Period;

/// The sums of closed years, per period and pair of cells. Derived: thrown away and rebuilt at will, and proved
/// equal to the postings.
final class Balances {
    /// Stands in the place of a month for the twelve months together, which every statement of a year asks for.
    private static final int ALL_MONTHS = 99;

    /// Room for some hundred thousand sums: with less the planner walks an index, which reads every page many
    /// times.
    private static final String ROOM_TO_SUM = "SET LOCAL work_mem = '64MB'";

    private static final String USUAL_ROOM = "SET LOCAL work_mem TO DEFAULT";

    private static final String SUMS = """
            WITH month AS (
                SELECT bucket, book_set_id, period, debit_cell, credit_cell, sum(amount)::bigint AS amount,
                    count(*) AS postings
                FROM posting WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ?
                GROUP BY bucket, book_set_id, period, debit_cell, credit_cell)
            SELECT * FROM month
            UNION ALL
            SELECT bucket, book_set_id, period / 100 * 100 + %d, debit_cell, credit_cell, sum(amount)::bigint,
                sum(postings)::bigint
            FROM month WHERE period %% 100 BETWEEN 1 AND 12
            GROUP BY bucket, book_set_id, period / 100, debit_cell, credit_cell""".formatted(ALL_MONTHS);

    /// The periods under which the sums of a span are found.
    static int[] periods(Period from, Period until) {
        boolean allMonths = from.year() == until.year() && from.month() == 1 && until.month() == 12;
        int months = from.year() * 100 + ALL_MONTHS;
        return allMonths ? new int[] {months, months} : new int[] {from.code(), until.code()};
    }

    /// Inside the caller's transaction.
    void rebuild(Connection connection, BookSet bookSet, int year) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM balance WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ?")) {
            set(delete, 1, bookSet, year);
            delete.executeUpdate();
        }
        execute(connection, ROOM_TO_SUM);
        try (var insert = connection.prepareStatement(
                "INSERT INTO balance (bucket, book_set_id, period, debit_cell, credit_cell, amount, postings) "
                        + SUMS)) {
            set(insert, 1, bookSet, year);
            insert.executeUpdate();
        }
        execute(connection, USUAL_ROOM);
    }

    /// How many sums differ between the balances of a year and its postings; 0 when they are equal.
    ///
    /// @param connection in no transaction
    long differences(Connection connection, BookSet bookSet, int year) throws SQLException {
        connection.setAutoCommit(false);
        try (var select = connection.prepareStatement("""
                SELECT count(*) FROM (%s) p
                FULL JOIN (SELECT * FROM balance WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ?) b
                  ON b.period = p.period AND b.debit_cell = p.debit_cell AND b.credit_cell = p.credit_cell
                WHERE b.amount IS DISTINCT FROM p.amount
                  OR b.postings IS DISTINCT FROM p.postings""".formatted(SUMS))) {
            execute(connection, ROOM_TO_SUM);
            set(select, 1, bookSet, year);
            set(select, 5, bookSet, year);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void set(PreparedStatement statement, int from, BookSet bookSet, int year) throws SQLException {
        statement.setInt(from, bookSet.bucket().number());
        statement.setLong(from + 1, bookSet.id());
        statement.setInt(from + 2, year * 100);
        statement.setInt(from + 3, year * 100 + 99);
    }
}

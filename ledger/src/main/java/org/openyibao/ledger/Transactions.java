package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Work in one transaction: committed whole or rolled back whole, and tried again when the database says that
/// two transactions stood in each other's way.
public final class Transactions {
    private static final int TRIES = 3;

    private Transactions() {}

    /// What is done with the connection; may be done more than once, so it must not leave anything behind
    /// elsewhere.
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// @param what for the message of a failure: `the batch could not be decided`
    /// @throws LedgerException if the database fails, after three tries where trying again makes sense
    public static <T> T run(DataSource dataSource, String what, Work<T> work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return once(dataSource, what, work);
            } catch (LedgerException failure) {
                if (left == 0 || !failure.isRetryable()) {
                    throw failure;
                }
            }
        }
    }

    private static <T> T once(DataSource dataSource, String what, Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerException(what, e);
        }
    }
}

package org.openyibao.ledger;

import java.sql.SQLException;

/// The database could not do what the ledger asked: a broken machine or a bug, never a user's mistake.
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage() + " (SQLSTATE " + cause.getSQLState() + ")", cause);
    }

    public LedgerException(String message) {
        super(message);
    }

    /// Serialization failure or deadlock: the whole transaction may simply be tried again.
    public boolean isRetryable() {
        return getCause() instanceof SQLException cause
                && ("40001".equals(cause.getSQLState()) || "40P01".equals(cause.getSQLState()));
    }
}

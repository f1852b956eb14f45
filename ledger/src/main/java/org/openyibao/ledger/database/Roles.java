package org.openyibao.ledger.database;

import java.sql.Connection;
import java.sql.SQLException;

/// The two roles of the house: the owner, who migrates, and the application, which may do what the migrations
/// grant it and is not a member of the owner.
final class Roles {
    static final String DATABASE = "openyibao";
    static final String OWNER = "openyibao_owner";
    static final String APPLICATION = "openyibao_app";

    /// SQLSTATEs, by which errors are told apart.
    static final String WRONG_PASSWORD = "28P01";

    static final String NO_SUCH_LOGIN = "28000";
    static final String NO_SUCH_DATABASE = "3D000";
    static final String NO_RIGHT = "42501";

    /// Any number, the same in every process: whoever makes roles does so alone on the server.
    private static final long ADVISORY_KEY = 0x6f70656e796962L;

    private Roles() {}

    /// Makes the roles and the database, or mends them; doing it twice changes nothing. Passwords are those
    /// given.
    ///
    /// @param superuser connected to another database of the server
    static void establish(Connection superuser, Login owner, Login application) throws SQLException {
        try (var _ = AdvisoryLock.on(superuser, ADVISORY_KEY)) {
            setLogin(superuser, owner);
            setLogin(superuser, application);
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                execute(superuser, "CREATE DATABASE " + DATABASE + " OWNER " + owner.user());
            }
            execute(superuser, "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            execute(superuser, "GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + application.user());
        }
    }

    private static void setLogin(Connection superuser, Login login) throws SQLException {
        var verb = exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user()) ? "ALTER" : "CREATE";
        setPassword(superuser, verb, login);
    }

    /// @param verb `CREATE` or `ALTER`
    static void setPassword(Connection connection, String verb, Login login) throws SQLException {
        execute(
                connection,
                "%s ROLE %s LOGIN PASSWORD '%s'"
                        .formatted(verb, login.user(), login.password().replace("'", "''")));
    }

    static boolean exists(Connection connection, String query, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A lock of the session, held until closed.
    record AdvisoryLock(Connection connection, long key) implements AutoCloseable {
        static AdvisoryLock on(Connection connection, long key) throws SQLException {
            execute(connection, "SELECT pg_advisory_lock(" + key + ")");
            return new AdvisoryLock(connection, key);
        }

        @Override
        public void close() throws SQLException {
            execute(connection, "SELECT pg_advisory_unlock(" + key + ")");
        }
    }
}

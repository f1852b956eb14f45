package org.openyibao.ledger.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// The house's database on our own server: its roles are ours to make.
final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /// @return the two ways into the database `openyibao`, which exists with its roles
    static Sources on(EmbeddedPostgres server) throws IOException, SQLException {
        var owner = Login.keptIn(server.folder().resolve("owner.password"), Roles.OWNER);
        var application = Login.keptIn(server.folder().resolve("application.password"), Roles.APPLICATION);
        var sources = new Sources(server.source(Roles.DATABASE, owner), server.source(Roles.DATABASE, application));
        if (!lets(sources)) {
            try (var superuser = superuser(server)) {
                Roles.establish(superuser, owner, application);
            }
        }
        return sources;
    }

    static Connection superuser(EmbeddedPostgres server) throws SQLException {
        return server.source("postgres", server.superuser()).getConnection();
    }

    /// Whether both roles can log in: all was made by an earlier run.
    private static boolean lets(Sources sources) throws SQLException {
        try (var _ = sources.owner().getConnection();
                var _ = sources.application().getConnection()) {
            return true;
        } catch (SQLException failure) {
            return switch (String.valueOf(failure.getSQLState())) {
                case Roles.WRONG_PASSWORD, Roles.NO_SUCH_LOGIN, Roles.NO_SUCH_DATABASE, Roles.NO_RIGHT -> false;
                default -> throw failure;
            };
        }
    }
}

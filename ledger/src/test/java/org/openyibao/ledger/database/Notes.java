package org.openyibao.ledger.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The smallest books: what the tests of this package write and read.
record Notes(DataSource source) {
    static final Migrations MIGRATIONS = new Migrations("classpath:db/migration-test");

    void write(int id, String text) throws SQLException {
        run("INSERT INTO note VALUES (%d, '%s')".formatted(id, text));
    }

    void run(String sql) throws SQLException {
        try (var connection = source.getConnection()) {
            Roles.execute(connection, sql);
        }
    }

    List<String> read() throws SQLException {
        return query("SELECT text FROM note ORDER BY id");
    }

    List<String> query(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

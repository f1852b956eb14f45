package org.openyibao.ledger;

import java.sql.SQLException;
import javax.sql.DataSource;

/// Hands out ids from blocks that are reserved in a transaction of their own: ids are unique, never dense or
/// ordered, and no transaction waits for another one's ids.
final class Ids {
    private static final int BLOCK = 1_000;

    private final DataSource dataSource;
    private final String name;
    private long next;
    private long until;

    Ids(DataSource dataSource, String name) {
        this.dataSource = dataSource;
        this.name = name;
    }

    synchronized long next() {
        if (next == until) {
            next = reserve();
            until = next + BLOCK;
        }
        return next++;
    }

    private long reserve() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE id_block SET next_id = next_id + ? WHERE name = ? RETURNING next_id")) {
            statement.setInt(1, BLOCK);
            statement.setString(2, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) - BLOCK;
            }
        } catch (SQLException e) {
            throw new LedgerException("ids could not be reserved", e);
        }
    }
}

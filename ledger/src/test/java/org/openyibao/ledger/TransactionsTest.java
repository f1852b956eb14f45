package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openyibao.ledger.database.ScratchDatabase;

class TransactionsTest {
    private static final String DEADLOCK = "40P01";

    @Test
    void aDeadlockIsTriedAgainAndLeavesNothingOfTheFirstTry() {
        try (var database = ScratchDatabase.create()) {
            var tries = new AtomicInteger();
            long units = Transactions.run(database.application(), "units", connection -> {
                try (var insert = connection.createStatement()) {
                    insert.execute("INSERT INTO unit (unit_id, name, measures) VALUES (77, '张', 'stock')");
                }
                if (tries.incrementAndGet() < 3) {
                    throw new SQLException("deadlock detected", DEADLOCK);
                }
                try (var select = connection.createStatement();
                        var rows = select.executeQuery("SELECT count(*) FROM unit WHERE name = '张'")) {
                    rows.next();
                    return rows.getLong(1);
                }
            });
            assertThat(tries).hasValue(3);
            assertThat(units).isEqualTo(1);
        }
    }

    @Test
    void anythingElseIsToldAtOnce() {
        try (var database = ScratchDatabase.create()) {
            var tries = new AtomicInteger();
            assertThatThrownBy(() -> Transactions.run(database.application(), "it could not be done", _ -> {
                        tries.incrementAndGet();
                        throw new SQLException("no such table", "42P01");
                    }))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("it could not be done");
            assertThat(tries).hasValue(1);
        }
    }
}

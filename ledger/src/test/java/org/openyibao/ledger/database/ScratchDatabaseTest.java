package org.openyibao.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ScratchDatabaseTest {
    @Test
    void twoScratchDatabasesKnowNothingOfEachOther() throws SQLException {
        try (var one = ScratchDatabase.create();
                var other = ScratchDatabase.create()) {
            new Notes(one.owner()).run("CREATE TABLE mine (id bigint)");

            assertThat(new Notes(one.owner()).query("SELECT to_regclass('mine') IS NULL"))
                    .containsExactly("f");
            assertThat(new Notes(other.owner()).query("SELECT to_regclass('mine') IS NULL"))
                    .containsExactly("t");
        }
    }

    @Test
    void itHasTheRealRolesAndNoFsync() throws SQLException {
        try (var database = ScratchDatabase.create()) {
            var application = new Notes(database.application());

            assertThat(application.query("SELECT current_user")).containsExactly(Roles.APPLICATION);
            assertThat(new Notes(database.owner()).query("SELECT current_user")).containsExactly(Roles.OWNER);
            assertThat(application.query("SHOW fsync")).containsExactly("off");
        }
    }

    @Test
    void itIsDroppedWhenClosedThoughSomebodyIsConnected() throws SQLException {
        var database = ScratchDatabase.create();
        var name =
                new Notes(database.owner()).query("SELECT current_database()").getFirst();
        try (var _ = database.owner().getConnection()) {
            database.close();
        }
        try (var later = ScratchDatabase.create()) {
            assertThat(new Notes(later.owner()).query("SELECT datname FROM pg_database"))
                    .doesNotContain(name);
        }
    }
}

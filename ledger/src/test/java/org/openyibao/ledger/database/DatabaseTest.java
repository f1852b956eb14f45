package org.openyibao.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    /// Unpacked once for all tests.
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    @TempDir
    private Path temporary;

    @Test
    void aRowSurvivesARestartInAFolderWithSpacesAndChineseCharacters() throws SQLException, IOException {
        var folder = temporary.resolve("医保 数据's").resolve("x".repeat(120));
        try (var database = open(folder)) {
            new Notes(database.application()).write(1, "起付线");
        }
        assertThat(Postmaster.of(cluster(folder))).isEmpty();
        try (var database = open(folder)) {
            assertThat(new Notes(database.application()).read()).containsExactly("起付线");
        }
    }

    @Test
    void aRepeatedStatementIsPlannedForItsValues() throws SQLException {
        try (var database = open(temporary);
                var connection = database.application().getConnection();
                var statement = connection.createStatement();
                var setting = statement.executeQuery("SHOW plan_cache_mode")) {
            assertThat(setting.next()).isTrue();
            assertThat(setting.getString(1)).isEqualTo("force_custom_plan");
        }
    }

    @Test
    void theApplicationMayOnlyDoWhatTheMigrationsGrant() throws SQLException {
        try (var database = open(temporary)) {
            var notes = new Notes(database.application());
            notes.write(1, "once");
            notes.run("INSERT INTO draft VALUES (1, 'a')");
            notes.run("UPDATE draft SET text = 'b'");
            notes.run("DELETE FROM draft");

            for (var forbidden : new String[] {
                "UPDATE note SET text = 'twice'",
                "DELETE FROM note",
                "TRUNCATE note",
                "DROP TABLE note",
                "ALTER TABLE note ADD COLUMN more text",
                "CREATE TABLE mine (id bigint)",
                "SET ROLE openyibao_owner",
                "DELETE FROM flyway_schema_history"
            }) {
                assertThatThrownBy(() -> notes.run(forbidden))
                        .as(forbidden)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                failure -> assertThat(failure.getSQLState()).isEqualTo(Roles.NO_RIGHT));
            }
            assertThat(notes.read()).containsExactly("once");
        }
    }

    @Test
    void theApplicationIsNoMemberOfTheOwner() throws SQLException {
        try (var database = open(temporary)) {
            var owner = new Notes(database.owner());

            assertThat(owner.query("SELECT pg_has_role('openyibao_app', 'openyibao_owner', 'MEMBER')"))
                    .containsExactly("f");
            assertThat(owner.query("SELECT rolname FROM pg_roles WHERE rolsuper AND rolcanlogin"))
                    .containsExactly("postgres");
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        try (var database = open(temporary)) {
            var application = new Notes(database.application());

            assertThat(application.query("SHOW fsync")).containsExactly("on");
            assertThat(application.query("SHOW synchronous_commit")).containsExactly("on");
            assertThat(application.query("SHOW listen_addresses")).containsExactly("127.0.0.1");
            assertThat(application.query("SHOW server_encoding")).containsExactly("UTF8");
        }
    }

    @Test
    void passwordsAreReadableByTheOwnerOnly() throws IOException {
        try (var _ = open(temporary)) {
            for (var name : new String[] {"superuser.password", "owner.password", "application.password"}) {
                assertThat(Files.getPosixFilePermissions(
                                temporary.resolve("postgres").resolve(name)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
        assertThat(temporary.resolve("postgres/initdb.password")).doesNotExist();
    }

    @Test
    void aFolderOpenedTwiceInOneProcessHasOneServerUntilBothAreClosed() throws SQLException, IOException {
        var first = open(temporary);
        var second = open(temporary);
        new Notes(first.application()).write(1, "by the first");
        first.close();
        first.close();

        assertThat(new Notes(second.application()).read()).containsExactly("by the first");
        second.close();
        assertThat(Postmaster.of(cluster(temporary))).isEmpty();
    }

    @Test
    void aLostPasswordOfTheApplicationIsMended() throws SQLException, IOException {
        open(temporary).close();
        Files.delete(temporary.resolve("postgres/application.password"));

        try (var database = open(temporary)) {
            assertThat(new Notes(database.application()).read()).isEmpty();
        }
    }

    static Database open(Path folder) {
        return Database.open(folder, Map.of(), Notes.MIGRATIONS, BINARIES);
    }

    static Path cluster(Path folder) throws IOException {
        return folder.toRealPath().resolve("postgres/cluster");
    }
}

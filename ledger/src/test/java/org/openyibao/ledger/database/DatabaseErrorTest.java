package org.openyibao.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openyibao.ledger.database.DatabaseTest.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.kernel.Refusal;

/// Provokes every refusal that can be provoked without another user, file system or platform; the outside
/// server is one of our own.
class DatabaseErrorTest {
    @TempDir
    private static Path shared;

    private static EmbeddedPostgres outside;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOutsideServer() {
        outside = EmbeddedPostgres.open(shared, DatabaseTest.BINARIES, Durability.SCRATCH);
    }

    @AfterAll
    static void stopOutsideServer() {
        outside.close();
    }

    @Test
    void aPoolThatIsNoNumberIsRefusedBeforeAnythingStarts(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Database.open(folder, java.util.Map.of("OPENYIBAO_DB_POOL", "abc")))
                .isInstanceOf(org.openyibao.kernel.Refusal.class)
                .hasMessageStartingWith(DatabaseError.POOL_SIZE.code());
    }

    @Test
    void codesAndTitlesAreDistinct() {
        assertThat(Arrays.stream(DatabaseError.values()).map(DatabaseError::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("YB-DB-[0-9]{4}"));
        assertThat(Arrays.stream(DatabaseError.values()).map(DatabaseError::title))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("postgres"), "");

        assertRefused(DatabaseError.FOLDER_NOT_WRITABLE, () -> open(folder));
    }

    @Test
    void aPathThatAShellWouldExpandIsRefused() {
        assertRefused(DatabaseError.FOLDER_NAME, () -> open(folder.resolve("$HOME")));
    }

    @Test
    void filesOfAnotherMajorVersionAreNotOpened() throws IOException {
        open(folder).close();
        Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "16\n");

        assertRefused(DatabaseError.VERSION, () -> open(folder));
    }

    @Test
    void aServerThatDoesNotStartShowsItsLog() throws IOException {
        open(folder).close();
        Files.writeString(folder.resolve("postgres/cluster/postgresql.auto.conf"), "no_such_setting = 1\n");

        assertRefused(DatabaseError.START_FAILED, () -> open(folder)).hasMessageContaining("no_such_setting");
    }

    @Test
    void anAddressThatIsNoneIsShownWithoutItsPassword() {
        assertRefused(DatabaseError.OUTSIDE_ADDRESS, () -> openOutside("postgres://me:secret@host/db?password=secret"))
                .hasMessageNotContaining("secret");
        assertRefused(DatabaseError.OUTSIDE_ADDRESS, () -> openOutside("jdbc:postgresql://host/db"));
    }

    @Test
    void anAddressWhereNobodyAnswersIsNamed() {
        assertRefused(
                DatabaseError.OUTSIDE_UNREACHABLE,
                () -> openOutside("jdbc:postgresql://127.0.0.1:1/db?user=me&password=secret"));
    }

    @Test
    void aWrongPasswordOfTheOwnerIsRefused() {
        assertRefused(
                DatabaseError.OUTSIDE_LOGIN, () -> openOutside(address("postgres", new Login("postgres", "wrong"))));
    }

    @Test
    void anOwnerWithoutRightsIsToldTheStatementToAskFor() throws SQLException {
        var modest = new Login("modest", "modest");
        asSuperuser("CREATE ROLE modest LOGIN PASSWORD 'modest'");

        assertRefused(DatabaseError.MISSING_RIGHTS, () -> openOutside(address("no_such_database", modest)))
                .hasMessageContaining("CREATE DATABASE");
    }

    @Test
    void aSchemaOfOtherMigrationsIsNotTouched() {
        open(folder).close();

        assertRefused(
                DatabaseError.SCHEMA_DIFFERS,
                () -> Database.open(
                        folder, Map.of(), new Migrations("classpath:db/migration-other"), DatabaseTest.BINARIES));
    }

    @Test
    void theApplicationRoleOnAnOutsideServerMustBeKnownAndModest() throws SQLException {
        var address = address("openyibao_outside", outside.superuser());
        openOutside(address).close();
        openOutside(address).close();

        var elsewhere = folder.resolve("elsewhere");
        assertRefused(DatabaseError.APPLICATION_PASSWORD, () -> openOutside(elsewhere, Map.of(), address));
        asSuperuser("ALTER ROLE openyibao_app PASSWORD 'given'");
        var given = Map.of(OutsideDatabase.PASSWORD_VARIABLE, "given");
        openOutside(elsewhere, given, address).close();
        assertRefused(DatabaseError.APPLICATION_PASSWORD, () -> openOutside(address));

        asSuperuser("ALTER ROLE openyibao_app SUPERUSER");
        assertRefused(DatabaseError.APPLICATION_TOO_MIGHTY, () -> openOutside(elsewhere, given, address));
    }

    private Database openOutside(String address) {
        return openOutside(folder, Map.of(), address);
    }

    private static Database openOutside(Path folder, Map<String, String> environment, String address) {
        var all = new HashMap<>(environment);
        all.put(OutsideDatabase.URL_VARIABLE, address);
        return Database.open(folder, all, Notes.MIGRATIONS, DatabaseTest.BINARIES);
    }

    private static String address(String database, Login login) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(outside.port(), database, login.user(), login.password());
    }

    private static void asSuperuser(String sql) throws SQLException {
        new Notes(outside.source("postgres", outside.superuser())).run(sql);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(DatabaseError error, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.complaints().getFirst().code())
                                .isEqualTo(error));
    }
}

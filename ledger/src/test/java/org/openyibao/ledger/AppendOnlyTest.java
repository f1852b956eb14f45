package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.ledger.database.ScratchDatabase;

class AppendOnlyTest {
    private static final String NO_RIGHT = "42501";
    private static ScratchDatabase database;

    @BeforeAll
    static void post() throws SQLException {
        database = ScratchDatabase.create();
        new Books2024(database.application(), "yangquan")
                .append(new Books2024(database.application(), "yangquan").payment("p1", 100));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "event, payload = 'x'",
        "event, event_key = 'x'",
        "decision, outcome = 'refused'",
        "entry, memo = 'x'",
        "entry, period = 202401",
        "posting, amount = 1",
        "posting, subject = 'x'",
        "year_close, fiscal_year = 2023",
        "balance, amount = 1",
        "book_set, name = 'x'",
        "ledger_cell, account = 'x'",
        "unit, name = 'x'",
        "id_block, name = 'x'"
    })
    void theApplicationChangesNothing(String table, String change) {
        assertThat(refusal("UPDATE " + table + " SET " + change)).isEqualTo(NO_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event",
                "decision",
                "entry",
                "posting",
                "year_close",
                "book_set",
                "ledger_cell",
                "unit",
                "account",
                "id_block"
            })
    void theApplicationRemovesNothing(String table) {
        assertThat(refusal("DELETE FROM " + table)).isEqualTo(NO_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "decision", "entry", "posting", "year_close", "balance", "ledger_cell"})
    void theApplicationNeitherTruncatesNorAltersNorDrops(String table) {
        assertThat(refusal("TRUNCATE " + table + " CASCADE")).isEqualTo(NO_RIGHT);
        assertThat(refusal("ALTER TABLE " + table + " ADD COLUMN mine int")).isEqualTo(NO_RIGHT);
        assertThat(refusal("DROP TABLE " + table + " CASCADE")).isEqualTo(NO_RIGHT);
        assertThat(refusal("CREATE TRIGGER mine BEFORE INSERT ON " + table + " EXECUTE FUNCTION mine()"))
                .isEqualTo(NO_RIGHT);
    }

    @Test
    void theApplicationIsNotTheOwnerNorAMemberOfIt() throws SQLException {
        var application = database.application();

        assertThat(Books2024.count(application, """
                SELECT count(*) FROM pg_roles r WHERE r.rolname <> current_user
                AND pg_has_role(current_user, r.oid, 'MEMBER')""")).isZero();
        assertThat(Books2024.count(application, """
                SELECT count(*) FROM pg_roles WHERE rolname = current_user
                AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)""")).isZero();
        assertThat(Books2024.count(application, "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"))
                .isZero();
        assertThat(refusal("SET ROLE openyibao_owner")).isEqualTo(NO_RIGHT);
    }

    @Test
    void whatWasPostedIsStillThere() throws SQLException {
        assertThat(Books2024.count(database.application(), "SELECT sum(amount) FROM posting"))
                .isEqualTo(100);
    }

    private static String refusal(String sql) {
        var refused = catchThrowableOfType(SQLException.class, () -> Books2024.run(database.application(), sql));
        return refused == null ? "done" : String.valueOf(refused.getSQLState());
    }
}

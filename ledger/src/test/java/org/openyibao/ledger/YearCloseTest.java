package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openyibao.ledger.Books2024.DAY;
import static org.openyibao.ledger.Books2024.FIRST;
import static org.openyibao.ledger.Books2024.LAST;
import static org.openyibao.ledger.Books2024.NOW;
import static org.openyibao.ledger.Books2024.approved;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.database.ScratchDatabase;

class YearCloseTest {
    private ScratchDatabase database;
    private Books2024 books;
    private Books reader;

    @BeforeEach
    void postAYear() throws SQLException {
        database = ScratchDatabase.create();
        books = new Books2024(database.application(), "yangquan");
        reader = new Books(database.application(), books.ledger.charts());
        for (int month = 1; month <= 12; month++) {
            var date = DAY.withMonth(month);
            books.append(approved(
                    "m" + month,
                    books.entry(books.agency, date, "a", books.spent("甲", month), books.spent("乙", -2L * month)),
                    books.entry(books.agency, date, "b", books.spent("甲", month))));
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aClosedYearTakesNothingMoreButOtherYearsAndBookSetsDo() throws SQLException {
        books.close(books.agency);

        assertThatThrownBy(() -> books.append(books.payment("late", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(LedgerError.YEAR_CLOSED.code());
        assertThatThrownBy(() -> books.close(books.agency)).isInstanceOf(Refusal.class);
        var next = books.entry(books.agency, DAY.plusYears(1), "1", books.spent("甲", 1));
        var moved = new Recording.Posting(
                Books2024.cell(books.fund, "1001", ""), Books2024.cell(books.fund, "4001", ""), 1, Unit.FEN, "");
        books.append(approved("next", next), approved("fund", books.entry(books.fund, DAY, "1", moved)));
        assertThat(reader.isClosed(books.agency, 2024)).isTrue();
        assertThat(reader.isClosed(books.fund, 2024)).isFalse();
    }

    @Test
    void theBalancesOfAClosedYearEqualItsPostings() throws SQLException {
        books.close(books.agency);

        for (Period from : List.of(FIRST, new Period(2024, 1), new Period(2024, 3))) {
            for (Period until : List.of(new Period(2024, 3), new Period(2024, 12), LAST)) {
                assertThat(reader.turnovers(books.agency, from, until))
                        .as(from + " to " + until)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(reader.turnoversOfPostings(books.agency, from, until));
            }
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void aTamperedBalanceIsFoundAndRebuiltFromThePostings() throws SQLException {
        books.close(books.agency);
        for (String tampering : List.of(
                "UPDATE balance SET amount = amount + 1 WHERE period = 202402",
                "UPDATE balance SET postings = postings + 1 WHERE period = 202402",
                "DELETE FROM balance WHERE period = 202407",
                "UPDATE balance SET amount = amount + 1 WHERE period = 202499",
                "DELETE FROM balance WHERE period = 202499",
                "UPDATE balance SET period = 202413 WHERE period = 202401",
                "UPDATE balance SET period = 202309 WHERE period = 202401")) {
            assertThat(Books2024.run(database.owner(), tampering)).isPositive();
            assertThat(broken()).as(tampering).containsExactly("已结账年度的余额等于其分录之和");

            new LedgerProof(database.application()).rebuild(books.agency, 2024);
            assertThat(broken()).as(tampering + ", rebuilt").isEmpty();
        }
    }

    @Test
    void aYearThatWasClosedBeforeBalancesHeldAllMonthsGetsThem() throws Exception {
        books.close(books.agency);
        assertThat(Books2024.run(database.owner(), "DELETE FROM balance WHERE period = 202499"))
                .isPositive();
        try (var script = Ledger.class.getResourceAsStream("/db/migration/V101__balance_of_all_months.sql")) {
            Books2024.run(database.owner(), new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void aPostingThatReachesAClosedYearAllTheSameIsFound() throws SQLException {
        books.close(books.agency);
        Books2024.run(database.owner(), """
                INSERT INTO posting
                SELECT bucket, entry_id, 99, book_set_id, period, debit_cell, credit_cell, 5, unit_id, ''
                FROM posting LIMIT 1""");

        assertThat(broken()).containsExactly("已结账年度的余额等于其分录之和");
    }

    /// Who was writing when the close began is waited for; who comes later is refused.
    @Test
    @Timeout(20)
    void aCloseWaitsForThoseWhoAreWriting() throws Exception {
        CompletableFuture<Void> close;
        try (var writing = database.application().getConnection()) {
            writing.setAutoCommit(false);
            books.ledger.append(writing, books.agency.bucket(), NOW, List.of(books.payment("in time", 1_000)));
            close = CompletableFuture.runAsync(() -> {
                try {
                    books.close(books.agency);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(200);
            assertThat(close).isNotDone();
            writing.commit();
            writing.setAutoCommit(true);
        }
        close.get(10, TimeUnit.SECONDS);

        assertThat(broken()).isEmpty();
        assertThat(reader.turnovers(books.agency, FIRST, LAST)).anyMatch(turnover -> turnover.amount() > 1_000);
    }

    private List<String> broken() {
        return new LedgerProof(database.application())
                .check().stream()
                        .filter(finding -> finding.broken() > 0)
                        .map(LedgerProof.Finding::what)
                        .toList();
    }
}

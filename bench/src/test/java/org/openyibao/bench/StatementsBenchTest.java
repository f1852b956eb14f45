package org.openyibao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Charts;
import org.openyibao.ledger.LedgerProof;
import org.openyibao.ledger.database.ScratchDatabase;
import org.openyibao.statements.Statements;

/// The load program on little data: what it measures is right, whatever it takes.
class StatementsBenchTest {
    private static final long POSTINGS = 20_000;

    @Test
    void theTablesOfTheGeneratedAgencyAreTheSumsOfItsPostings() throws SQLException, IOException {
        var printed = new ByteArrayOutputStream();
        try (var database = ScratchDatabase.create()) {
            var application = database.application();
            new StatementsBench(new PrintStream(printed, true, StandardCharsets.UTF_8))
                    .measure(application, database.owner(), POSTINGS, 1, 7);

            assertThat(new LedgerProof(application).check()).allMatch(finding -> finding.broken() == 0);
            var books = new Books(application, new Charts(application));
            var cell = new Statements(books, new Forms())
                    .of(GeneratedAgency.YEAR, false).cells().stream()
                            .filter(one ->
                                    one.table().equals("03") && one.rowName().equals("合计") && one.colNo() == 1)
                            .findFirst()
                            .orElseThrow();
            assertThat(cell.text()).isEqualTo(inTenThousands(spent(books)));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("the raw sums equal what was generated")
                .contains("every balance equals its postings and every cell is the same");
    }

    private static long spent(Books books) {
        var agency = books.charts().heldBy("bench").getFirst();
        long spent = 0;
        for (var turnover : books.turnoversOfPostings(agency, new Period(2025, 1), new Period(2025, 12))) {
            spent += turnover.debit().account().equals("7201") ? turnover.amount() : 0;
            spent -= turnover.credit().account().equals("7201") ? turnover.amount() : 0;
        }
        return spent;
    }

    private static String inTenThousands(long fen) {
        return new BigDecimal(fen)
                .movePointLeft(6)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

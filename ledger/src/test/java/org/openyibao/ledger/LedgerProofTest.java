package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openyibao.ledger.Books2024.DAY;
import static org.openyibao.ledger.Books2024.FIRST;
import static org.openyibao.ledger.Books2024.LAST;
import static org.openyibao.ledger.Books2024.NOW;
import static org.openyibao.ledger.Books2024.approved;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openyibao.ledger.database.ScratchDatabase;

/// What no constraint guards is proved: each test breaks one thing as the owner, who may.
class LedgerProofTest {
    private ScratchDatabase database;
    private Books2024 books;

    @BeforeEach
    void post() throws SQLException {
        database = ScratchDatabase.create();
        books = new Books2024(database.application(), "yangquan");
        var moved = new Recording.Posting(
                Books2024.cell(books.fund, "1001", ""), Books2024.cell(books.fund, "4001", ""), 1, Unit.FEN, "");
        long entry = books.append(
                        books.payment("p1", 100),
                        books.payment("p2", 5),
                        approved("f", books.entry(books.fund, DAY, "1", moved)))
                .getFirst();
        books.inTransaction(connection -> {
            var reversal = books.ledger.reversal(connection, books.agency, entry, DAY, "r");
            return books.ledger.append(connection, books.agency.bucket(), NOW, List.of(approved("r", reversal)));
        });
        assertThat(broken()).isEmpty();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aDanglingPostingIsFound() throws SQLException {
        breakIt("""
                INSERT INTO posting
                SELECT bucket, 987654321, line_no, book_set_id, period, debit_cell, credit_cell, amount,
                unit_id, subject FROM posting LIMIT 1""");

        assertThat(broken()).containsExactly("每条分录都有凭证，账套与期间一致");
    }

    @Test
    void aPostingOfAnotherPeriodThanItsEntryIsFound() throws SQLException {
        breakIt("UPDATE posting SET period = 202404 WHERE amount = 5");

        assertThat(broken()).containsExactly("每条分录都有凭证，账套与期间一致");
    }

    @Test
    void anEntryWithoutPostingsIsFound() throws SQLException {
        breakIt("DELETE FROM posting WHERE amount = 5");

        assertThat(broken()).containsExactly("每张凭证都有分录");
    }

    @Test
    void aPostingToACellOfAnotherBookSetIsFoundAndNeverRead() throws SQLException {
        breakIt("""
                UPDATE posting SET debit_cell = (SELECT cell_id FROM ledger_cell WHERE account = '4001')
                WHERE amount = 5""");

        assertThat(broken()).containsExactly("分录的借贷两方都是本账套的科目维度组合");
        assertThatThrownBy(() ->
                        new Books(database.application(), books.ledger.charts()).turnovers(books.agency, FIRST, LAST))
                .isInstanceOf(LedgerException.class);
    }

    @Test
    void aPostingToACellThatIsNotThereIsFoundAndNeverRead() throws SQLException {
        breakIt("UPDATE posting SET debit_cell = 12345 WHERE amount = 5");

        assertThat(broken()).containsExactly("分录的借贷两方都是本账套的科目维度组合");
        assertThatThrownBy(() ->
                        new Books(database.application(), books.ledger.charts()).turnovers(books.agency, FIRST, LAST))
                .isInstanceOf(LedgerException.class);
    }

    @Test
    void aUnitThatIsNotThereIsFound() throws SQLException {
        breakIt("UPDATE posting SET unit_id = 77 WHERE amount = 5");

        assertThat(broken()).containsExactly("每条分录的计量单位在册");
    }

    @Test
    void anEntryOfARefusedEventIsFound() throws SQLException {
        breakIt("""
                UPDATE decision SET outcome = 'refused'
                WHERE event_id = (SELECT event_id FROM event WHERE event_key = 'p2')""");

        assertThat(broken()).containsExactly("凭证只来自批准的事项");
    }

    @Test
    void aReversalThatDoesNotTurnItsEntryRoundIsFound() throws SQLException {
        breakIt("""
                UPDATE posting SET amount = amount - 1
                WHERE entry_id = (SELECT entry_id FROM entry WHERE reverses IS NOT NULL)""");

        assertThat(broken()).containsExactly("冲销凭证与原凭证逐条相反");
    }

    @Test
    void aReversalOfNothingIsFound() throws SQLException {
        breakIt("UPDATE entry SET reverses = 123456789 WHERE reverses IS NOT NULL");

        assertThat(broken()).containsExactly("冲销凭证与原凭证逐条相反");
    }

    private void breakIt(String sql) throws SQLException {
        assertThat(Books2024.run(database.owner(), sql)).isEqualTo(1);
    }

    private List<String> broken() {
        return new LedgerProof(database.application())
                .check().stream()
                        .filter(finding -> finding.broken() > 0)
                        .map(LedgerProof.Finding::what)
                        .toList();
    }
}

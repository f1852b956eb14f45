package org.openyibao.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.openyibao.agency.ImportDesk;
import org.openyibao.agency.PaymentDesk;
import org.openyibao.agency.YearEnd;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Account;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.LedgerProof;
import org.openyibao.operations.relief.ReliefDesk;
import org.openyibao.statements.Statement;
import org.openyibao.statements.StatementError;
import org.openyibao.statements.Statements;

/// The rooms of the house, wired over one data source. Commands and the HTTP API share it.
public final class Platform {
    private final Clock clock;
    private final Path law;
    private final Forms forms = new Forms();
    private final Books books;
    private final ImportDesk importDesk;
    private final YearEnd yearEnd;
    private final ReliefDesk reliefDesk;
    private final Statements statements;
    private final LedgerProof proof;
    private final References references;
    private final Map<Long, BookSet> bookSets = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Account>> accounts = new ConcurrentHashMap<>();

    /// @param law the law folder; read when a desk first asks it
    public Platform(DataSource dataSource, Clock clock, Path law) {
        this.clock = clock;
        this.law = law;
        var ledger = new Ledger(dataSource);
        this.books = new Books(dataSource, ledger.charts());
        this.importDesk = new ImportDesk(dataSource, ledger, books, forms.codes());
        this.reliefDesk = new ReliefDesk(
                dataSource, ledger, books, new PaymentDesk(ledger, books, forms.codes()), new HouseLaw(law));
        this.yearEnd = new YearEnd(dataSource, ledger, books, reliefDesk::unfinished);
        this.statements = new Statements(books, forms);
        this.proof = new LedgerProof(dataSource);
        this.references = new References(this);
    }

    public Clock clock() {
        return clock;
    }

    /// The law folder; it need not be there, only who asks it is then refused.
    Path law() {
        return law;
    }

    public Forms forms() {
        return forms;
    }

    public Books books() {
        return books;
    }

    public ImportDesk importDesk() {
        return importDesk;
    }

    public YearEnd yearEnd() {
        return yearEnd;
    }

    public ReliefDesk reliefDesk() {
        return reliefDesk;
    }

    public Statements statements() {
        return statements;
    }

    /// @throws Refusal if the ledger does not know the agency-year, or this is none
    Statement statement(String id) {
        AgencyYear year;
        try {
            year = AgencyYear.parse(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    StatementError.AGENCY_YEAR_UNKNOWN, id, "没有这个单位年度", "单位年度写作 单位-年度，如 yangquan-2024", "从首页选择单位");
        }
        return statements.of(year, false);
    }

    public LedgerProof proof() {
        return proof;
    }

    BookSet bookSet(long id) {
        return bookSets.computeIfAbsent(
                id,
                wanted -> books.charts().bookSets().stream()
                        .filter(set -> set.id() == wanted)
                        .findFirst()
                        .orElseThrow());
    }

    Map<String, Account> accounts(String kind) {
        return accounts.computeIfAbsent(kind, books.charts()::accounts);
    }

    /// Builds the balances of every closed year again from its postings.
    void rebuildBalances() {
        for (BookSet set : books.charts().bookSets()) {
            for (int year : books.closedYears(set)) {
                proof.rebuild(set, year);
            }
        }
    }

    public References references() {
        return references;
    }
}

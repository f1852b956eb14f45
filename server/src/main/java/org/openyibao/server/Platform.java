package org.openyibao.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.openyibao.agency.ImportDesk;
import org.openyibao.agency.YearEnd;
import org.openyibao.forms.Forms;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.LedgerProof;
import org.openyibao.ledger.database.Database;
import org.openyibao.statements.Statements;

/// The rooms of the house, wired over one data source. Commands and the HTTP API share it.
public final class Platform {
    private final Clock clock;
    private final Forms forms = new Forms();
    private final Books books;
    private final ImportDesk importDesk;
    private final YearEnd yearEnd;
    private final Statements statements;
    private final LedgerProof proof;
    private final References references;

    public Platform(DataSource dataSource, Clock clock) {
        this.clock = clock;
        var ledger = new Ledger(dataSource);
        this.books = new Books(dataSource, ledger.charts());
        this.importDesk = new ImportDesk(dataSource, ledger, books, forms.codes());
        this.yearEnd = new YearEnd(dataSource, ledger, books);
        this.statements = new Statements(books, forms);
        this.proof = new LedgerProof(dataSource);
        this.references = new References(this);
    }

    /// Opens the database of a data folder, or the outside one that the environment names.
    static Database database(Path dataFolder, Map<String, String> environment) {
        return Database.open(dataFolder, environment);
    }

    public Clock clock() {
        return clock;
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

    public Statements statements() {
        return statements;
    }

    public LedgerProof proof() {
        return proof;
    }

    public References references() {
        return references;
    }
}

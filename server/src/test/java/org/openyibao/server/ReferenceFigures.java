package org.openyibao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.openyibao.agency.ImportDesk;
import org.openyibao.agency.PaymentDesk;
import org.openyibao.agency.YearEnd;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.database.ScratchDatabase;
import org.openyibao.operations.relief.ReliefDesk;
import org.openyibao.scenarios.ReferenceAgencies;
import org.openyibao.scenarios.SampleAgency;
import org.openyibao.statements.Statement;
import org.openyibao.statements.Statements;

/// A scratch database with agencies imported and approved, for tests.
final class ReferenceFigures implements AutoCloseable {
    static final Instant NOON = Instant.parse("2025-03-01T04:00:00Z");

    final ScratchDatabase database = ScratchDatabase.create();
    final Ledger ledger = new Ledger(database.application());
    final Forms forms = new Forms();
    final Books books = new Books(database.application(), ledger.charts());
    final ImportDesk desk = new ImportDesk(database.application(), ledger, books, forms.codes());
    final ReliefDesk relief = new ReliefDesk(
            database.application(),
            ledger,
            books,
            new PaymentDesk(ledger, books, forms.codes()),
            new HouseLaw(ProjectFiles.at("law")));
    final YearEnd yearEnd = new YearEnd(database.application(), ledger, books, relief::unfinished);
    final Statements statements = new Statements(books, forms);

    /// With the four references, and what their desks have paid.
    static ReferenceFigures ofAll() throws IOException {
        var references = new ReferenceFigures();
        for (String id : ReferenceAgencies.ids()) {
            references.load(id);
        }
        return references;
    }

    void load(String id) throws IOException {
        Path folder = Files.createTempDirectory("reference").resolve(id);
        ReferenceAgencies.copyTo(id, folder);
        load(folder);
        var paying = new ReferenceRelief(relief, "经办甲", "复核乙", NOON);
        paying.register(AgencyYear.parse(id), folder);
        paying.pay(AgencyYear.parse(id));
    }

    /// The two years of the sample agency.
    ///
    /// @param parent receives its folders
    void liveSample(Path parent) {
        SampleAgency.write(parent);
        new SampleLife(statements, desk, relief, yearEnd).live(parent);
    }

    void load(Path folder) {
        var receipt = desk.enter(folder, "经办甲", NOON);
        desk.approve(receipt.batchId(), "复核乙", NOON);
    }

    Statement statement(String id) {
        return statements.of(AgencyYear.parse(id), false);
    }

    @Override
    public void close() {
        database.close();
    }
}

package org.openyibao.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openyibao.forms.Forms;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Charts;
import org.openyibao.ledger.LedgerProof;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.database.Database;
import org.openyibao.statements.Statements;
import org.openyibao.statements.TableCell;

/// How long all tables of a final account take on 1 and 10 million postings, beside the raw SQL that sums the
/// same postings, and from the balances of the closed year.
final class StatementsBench {
    private static final String USAGE = """
            用法 · usage: openyibao bench statements [--postings N,N] [--runs K] [--seed S] [--keep]
            例 · example: openyibao bench statements --postings 1000000 --runs 7""";

    private final PrintStream out;
    private final Forms forms = new Forms();

    StatementsBench(PrintStream out) {
        this.out = out;
    }

    /// What one size came to.
    ///
    /// @param ratio of the statement's median to the raw SQL's
    record Result(long postings, double rawMillis, double statementMillis, double ratio, double closedMillis) {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var sizes = List.of(1_000_000L, 10_000_000L);
        int runs = 11;
        long seed = 20_250_101;
        boolean keep = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--postings" ->
                    sizes = List.of(arguments[++i].split(",")).stream()
                            .map(Long::parseLong)
                            .toList();
                case "--runs" -> runs = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--keep" -> keep = true;
                default -> {
                    System.out.println(USAGE);
                    return;
                }
            }
        }
        var bench = new StatementsBench(System.out);
        bench.out.println(Machine.line() + "; PostgreSQL embedded, fsync on");
        var results = new ArrayList<Result>();
        for (long postings : sizes) {
            results.add(bench.inFolder(BenchFolder.of("statements-" + postings), postings, runs, seed, keep));
        }
        bench.growth(results);
    }

    private Result inFolder(Path folder, long postings, int runs, long seed, boolean keep)
            throws SQLException, IOException {
        BenchFolder.delete(folder);
        Files.createDirectories(folder);
        try (var database = Database.open(folder, Map.of())) {
            var result = measure(database.application(), database.owner(), postings, runs, seed);
            out.printf("disk: %s%n", sizes(database.owner(), folder));
            return result;
        } finally {
            if (!keep) {
                BenchFolder.delete(folder);
            }
        }
    }

    /// Generates, measures, closes the year and measures again.
    Result measure(DataSource application, DataSource owner, long postings, int runs, long seed)
            throws SQLException, IOException {
        var agency = new GeneratedAgency(application, forms.codes(), seed);
        long begun = System.nanoTime();
        int cells = agency.begin(application);
        var before = RawSums.read(application, bookSets(agency), GeneratedAgency.YEAR.year());
        var loaded = new BulkLoad(owner, agency, postings / GeneratedAgency.LINES).run();
        out.printf(
                "%n== %,d postings, %,d entries, %,d cells, seed %d; generated, copied and indexed in %.0f s%n",
                postings, postings / GeneratedAgency.LINES, cells, seed, seconds(begun));
        before.forEach((pair, amount) -> loaded.merge(pair, amount, Math::addExact));
        if (!RawSums.read(application, bookSets(agency), GeneratedAgency.YEAR.year())
                .equals(loaded)) {
            throw new IllegalStateException("the raw sums are not what was generated");
        }
        out.printf("proved: the raw sums equal what was generated, %,d pairs of cells%n", loaded.size());

        var fill = new Fill(application, forms);
        var open = interleaved(application, agency, fill, runs);
        List<TableCell> fromPostings = fill.cells();
        double closed = closed(application, agency, fill, fromPostings, runs);
        return new Result(postings, open.raw(), open.statement(), open.statement() / open.raw(), closed);
    }

    private static List<BookSet> bookSets(GeneratedAgency agency) {
        return List.of(agency.agency(), agency.control());
    }

    /// The statement as every command makes it: nothing is remembered from the last one but the interned cells.
    private static final class Fill {
        private final Books books;
        private final Forms forms;

        Fill(DataSource application, Forms forms) {
            this.books = new Books(application, new Charts(application));
            this.forms = forms;
        }

        List<TableCell> cells() {
            return new Statements(books, forms).of(GeneratedAgency.YEAR, false).cells();
        }
    }

    private record Medians(double raw, double statement) {}

    private Medians interleaved(DataSource application, GeneratedAgency agency, Fill fill, int runs)
            throws SQLException {
        var raw = new Runs();
        var statement = new Runs();
        var memory = new Memory();
        for (int run = 0; run <= runs; run++) {
            boolean rawFirst = run % 2 == 0;
            if (rawFirst) {
                raw.time(() -> RawSums.read(application, bookSets(agency), GeneratedAgency.YEAR.year())
                        .size());
            }
            memory.begin();
            statement.time(() -> fill.cells().size());
            memory.end();
            if (!rawFirst) {
                raw.time(() -> RawSums.read(application, bookSets(agency), GeneratedAgency.YEAR.year())
                        .size());
            }
        }
        out.printf("open year, %d interleaved runs after one to warm up:%n", runs);
        out.printf("  raw SQL, GROUP BY debit_cell, credit_cell, book sets agency and control: %s%n", raw);
        out.printf("  all %,d cells of shanxi-final from the postings: %s%n", statement.last(), statement);
        out.printf(
                "  ratio of the medians: %.3f (bar 1.2, goal 1.05); of the least times: %.3f%n",
                statement.median() / raw.median(), statement.least() / raw.least());
        out.printf("  memory of the filling process: %s%n", memory);
        return new Medians(raw.median(), statement.median());
    }

    private double closed(
            DataSource application, GeneratedAgency agency, Fill fill, List<TableCell> fromPostings, int runs)
            throws SQLException {
        long begun = System.nanoTime();
        close(application, agency);
        out.printf("closed: both book sets, balances written in %.1f s%n", seconds(begun));
        var closed = new Runs();
        for (int run = 0; run <= runs; run++) {
            closed.time(() -> fill.cells().size());
        }
        out.printf("closed year, the same cells from the balances, %d runs: %s (goal 100 ms)%n", runs, closed);
        if (!fill.cells().equals(fromPostings)) {
            throw new IllegalStateException("the balances give other cells than the postings");
        }
        begun = System.nanoTime();
        var proof = new LedgerProof(application);
        long differences = 0;
        for (BookSet set : bookSets(agency)) {
            differences += proof.differences(set, GeneratedAgency.YEAR.year());
        }
        if (differences != 0) {
            throw new IllegalStateException(differences + " balances differ from the postings");
        }
        out.printf(
                "proved: every balance equals its postings and every cell is the same, the proof took %.1f s%n",
                seconds(begun));
        return closed.median();
    }

    private static void close(DataSource application, GeneratedAgency agency) throws SQLException {
        Instant now = Instant.parse("2026-01-31T08:00:00Z");
        try (var connection = application.getConnection()) {
            connection.setAutoCommit(false);
            long event = agency.ledger().reserveId();
            var asked = new Recording.Event(
                    "year_close",
                    GeneratedAgency.YEAR + "/year_close",
                    LocalDate.of(2025, 12, 31),
                    "bench",
                    "bench",
                    "{}");
            agency.ledger().record(connection, GeneratedAgency.YEAR.bucket(), event, now, asked);
            for (BookSet set : bookSets(agency)) {
                agency.ledger().close(connection, set, GeneratedAgency.YEAR.year(), event, now);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void growth(List<Result> results) {
        if (results.size() < 2) {
            return;
        }
        var small = results.getFirst();
        var large = results.getLast();
        out.printf(
                "%ngrowth from %,d to %,d postings: raw SQL %.1f times, statement %.1f times, closed year %.2f times%n",
                small.postings(),
                large.postings(),
                large.rawMillis() / small.rawMillis(),
                large.statementMillis() / small.statementMillis(),
                large.closedMillis() / small.closedMillis());
    }

    private static String sizes(DataSource owner, Path folder) throws SQLException, IOException {
        var text = new StringBuilder();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT relname, pg_table_size(oid) >> 20, pg_indexes_size(oid) >> 20 FROM pg_class
                        WHERE relname IN ('event', 'decision', 'entry', 'posting', 'balance') ORDER BY 2 DESC""")) {
            while (rows.next()) {
                text.append("%s %d MB + keys %d MB, ".formatted(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        try (var files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(StatementsBench::size)
                    .sum();
            return text + "whole data folder with WAL and binaries %,d MB".formatted(bytes >> 20);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

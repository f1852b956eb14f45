package org.openyibao.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openyibao.bench.GeneratedAgency.Line;
import org.openyibao.bench.GeneratedAgency.Made;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Copies the bulk of a generated agency into the ledger's own tables, as their owner. Foreign keys and indexes
/// other than the primary keys are taken away for the while and made again as they were; afterwards the schema
/// is what it was.
final class BulkLoad {
    private static final long FIRST_ID = 1_000_000_000L;
    private static final int BUFFER = 1 << 20;

    private final DataSource owner;
    private final GeneratedAgency agency;
    private final long entries;
    private final Map<List<Long>, Long> sums = new HashMap<>();

    BulkLoad(DataSource owner, GeneratedAgency agency, long entries) {
        this.owner = owner;
        this.agency = agency;
        this.entries = entries;
    }

    /// @return what was written between each pair of cells
    Map<List<Long>, Long> run() throws SQLException, IOException {
        try (var connection = owner.getConnection()) {
            List<String> schema = schema(connection);
            var again = takeAway(connection);
            connection.setAutoCommit(false);
            copy(connection, "event", this::event);
            copy(connection, "decision", this::decision);
            copy(connection, "entry", this::entry);
            copy(connection, "posting", this::postings);
            execute(connection, "UPDATE id_block SET next_id = greatest(next_id, " + (FIRST_ID + entries + 1) + ")");
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "SET maintenance_work_mem = '512MB'");
            for (String statement : again) {
                execute(connection, statement);
            }
            execute(connection, "VACUUM (ANALYZE)");
            if (!schema(connection).equals(schema)) {
                throw new IllegalStateException("the schema is not what it was before the load");
            }
        }
        return sums;
    }

    private static List<String> schema(Connection connection) throws SQLException {
        var all = new ArrayList<>(texts(connection, """
                SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY indexname"""));
        all.addAll(texts(connection, """
                SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = current_schema()::regnamespace ORDER BY 1"""));
        return all;
    }

    /// @return the statements that make again what was taken away
    private static List<String> takeAway(Connection connection) throws SQLException {
        String tables = "('event'::regclass, 'decision'::regclass, 'entry'::regclass, 'posting'::regclass)";
        var again = new ArrayList<>(texts(connection, """
                SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid IN %s
                AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)""".formatted(tables)));
        again.addAll(texts(connection, """
                SELECT format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s',
                    conrelid::regclass, conname, pg_get_constraintdef(oid))
                FROM pg_constraint WHERE contype = 'f' AND conrelid IN %s""".formatted(tables)));
        var away = new ArrayList<>(texts(connection, """
                SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname)
                FROM pg_constraint WHERE contype = 'f' AND conrelid IN %s""".formatted(tables)));
        away.addAll(texts(connection, """
                SELECT 'DROP INDEX ' || indexrelid::regclass FROM pg_index WHERE indrelid IN %s
                AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)""".formatted(tables)));
        for (String statement : away) {
            execute(connection, statement);
        }
        return again;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface RowsOf {
        void write(BufferedWriter out, long n) throws IOException;
    }

    private void copy(Connection connection, String table, RowsOf rows) throws SQLException, IOException {
        var copy =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "COPY " + table + " FROM STDIN", BUFFER);
        try (var out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), BUFFER)) {
            for (long n = 0; n < entries; n++) {
                rows.write(out, n);
            }
        }
    }

    private void event(BufferedWriter out, long n) throws IOException {
        row(
                out,
                GeneratedAgency.YEAR.bucket().number(),
                FIRST_ID + n,
                "payment",
                GeneratedAgency.YEAR + "/payment/" + n,
                agency.entry(n).date(),
                "2026-01-10T08:00:00Z",
                "bench",
                "payments.tsv:" + n,
                "{\"voucher\":\"" + n + "\"}");
    }

    private void decision(BufferedWriter out, long n) throws IOException {
        row(
                out,
                GeneratedAgency.YEAR.bucket().number(),
                FIRST_ID + n,
                FIRST_ID + n,
                "approved",
                "2026-01-10T08:00:00Z",
                "bench",
                "");
    }

    private void entry(BufferedWriter out, long n) throws IOException {
        Made made = agency.entry(n);
        row(
                out,
                GeneratedAgency.YEAR.bucket().number(),
                FIRST_ID + n,
                FIRST_ID + n,
                made.bookSet().id(),
                made.period().code(),
                "payment",
                "记-" + n,
                made.date(),
                "",
                "\\N");
    }

    private void postings(BufferedWriter out, long n) throws IOException {
        Made made = agency.entry(n);
        int number = 0;
        for (Line line : made.lines()) {
            row(
                    out,
                    GeneratedAgency.YEAR.bucket().number(),
                    FIRST_ID + n,
                    ++number,
                    made.bookSet().id(),
                    made.period().code(),
                    line.debit(),
                    line.credit(),
                    line.amount(),
                    line.pair().unit(),
                    "收款人" + n % 500);
            sums.merge(List.of(line.debit(), line.credit()), line.amount(), Math::addExact);
        }
    }

    private static void row(BufferedWriter out, Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(values[i].toString());
        }
        out.write('\n');
    }
}

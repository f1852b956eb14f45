package org.openyibao.bench.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// The rule set as a PL/pgSQL function over tables of rules with periods of validity (`rules.sql`), called once for
/// each claim by one statement over a table of claims. Nothing but five sums leaves the server.
final class PlpgsqlEngine implements Engine {
    static final String NAME = "plpgsql";

    private static final int MOST = 200_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 366;
    private static final int BATCH = 10_000;

    private static final String GIVEN = """
            SELECT sum((d).deductible)::bigint, sum((d).pool)::bigint, sum((d).catastrophic)::bigint,
                sum((d).self)::bigint, sum((ordinal %% 9973 + 1)
                    * (((d).pool + 3 * (d).catastrophic + 7 * (d).self + 11 * (d).deductible) %% 1000003))::bigint
            FROM (SELECT ordinal, adjudicate(day, level, eligible, pool_paid, own_counted) AS d
                FROM claim WHERE ordinal < %d OFFSET 0) AS decided""";
    private static final String CARRIED = "SELECT * FROM adjudicate_in_order(%d, " + Claims.PERSONS + ")";

    private final Connection connection;
    private int loaded;

    /// @param connection of a role that may make a schema; it stays the caller's to close
    PlpgsqlEngine(Connection connection) throws SQLException {
        this.connection = connection;
        execute(text("rules.sql"));
    }

    private static String text(String resource) {
        try (var stream = Objects.requireNonNull(PlpgsqlEngine.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Variant> variants() {
        return EnumSet.allOf(Variant.class);
    }

    @Override
    public int most(Variant variant) {
        return MOST;
    }

    @Override
    public Trial prepare(Claims claims, Variant variant) throws SQLException {
        load(claims);
        String sql = switch (variant) {
            case GIVEN -> GIVEN;
            case CARRIED -> CARRIED;
        };
        return new ServerTrial(connection, sql.formatted(claims.count()));
    }

    /// Adds what the table does not have yet; claim `i` is always the same.
    private void load(Claims claims) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = loaded; i < claims.count(); i++) {
                bind(insert, claims, i);
                if (i % BATCH == BATCH - 1 || i == claims.count() - 1) {
                    insert.executeBatch();
                }
            }
        }
        loaded = Math.max(loaded, claims.count());
        execute("VACUUM (ANALYZE) claim, level_rule, yearly_rule");
    }

    private static void bind(PreparedStatement insert, Claims claims, int i) throws SQLException {
        insert.setInt(1, i);
        insert.setObject(2, FIRST_DAY.plusDays(i % DAYS));
        insert.setInt(3, claims.person()[i]);
        insert.setShort(4, claims.level()[i]);
        insert.setLong(5, claims.eligible()[i]);
        insert.setLong(6, claims.poolPaid()[i]);
        insert.setLong(7, claims.ownCounted()[i]);
        insert.addBatch();
    }

    private static final class ServerTrial implements Trial {
        private final Connection connection;
        private final String sql;
        private Sums sums = new Sums(0, 0, 0, 0, 0);

        ServerTrial(Connection connection, String sql) {
            this.connection = connection;
            this.sql = sql;
        }

        @Override
        public void run() throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                sums = new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        }

        @Override
        public Sums sums() {
            return sums;
        }

        @Override
        public boolean inThisProcess() {
            return false;
        }
    }
}

package org.openyibao.ledger.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.openyibao.kernel.Refusal;
import org.postgresql.ds.PGSimpleDataSource;

/// The house's database, open and migrated.
///
/// Its server is our own, in the data folder, or an outside one. Several processes may have the same folder
/// open; the last one that closes it stops the server. A process that ends without closing leaves the server to
/// the next one, and loses nothing that was committed.
public final class Database implements AutoCloseable {
    private static final String POOL_VARIABLE = "OPENYIBAO_DB_POOL";
    private static final int POOL_SIZE = 16;

    /// A plan that is made once for all values takes a large book for a small one: sums over a year of postings
    /// then run on one core and take two to five times as long. See `bench/README.md`.
    private static final String PLAN_FOR_THE_VALUES = "SET plan_cache_mode = force_custom_plan";

    private final PGSimpleDataSource owner;
    private final HikariDataSource application;
    private final Runnable release;
    private boolean closed;

    private Database(Sources sources, int poolSize, Runnable release) {
        this.owner = sources.owner();
        this.application = pool(sources.application(), poolSize);
        this.release = release;
    }

    /// Starts or joins the embedded server of the data folder, or goes to the outside server that
    /// `OPENYIBAO_DB_URL` names (a JDBC address with `user` and `password` of the owner); makes what is missing
    /// of database and roles; migrates.
    ///
    /// Further variables: `OPENYIBAO_DB_POOL`, the number of the application's connections (16 if not set);
    /// `OPENYIBAO_DB_APP_PASSWORD`, the application role's password on an outside server, if its administrator
    /// set it.
    ///
    /// @param dataFolder made if it is not there
    /// @param environment as `System.getenv()`
    /// @throws org.openyibao.kernel.Refusal with a [DatabaseError], if the user or the administrator can mend
    /// it
    public static Database open(Path dataFolder, Map<String, String> environment) {
        return open(dataFolder, environment, Migrations.OF_THE_HOUSE, dataFolder.resolve("postgres/binaries"));
    }

    static Database open(Path dataFolder, Map<String, String> environment, Migrations migrations, Path cache) {
        int poolSize = poolSize(environment.getOrDefault(POOL_VARIABLE, Integer.toString(POOL_SIZE)));
        var url = environment.getOrDefault(OutsideDatabase.URL_VARIABLE, "");
        if (!url.isBlank()) {
            return outside(OutsideDatabase.of(url, dataFolder, environment), migrations, poolSize);
        }
        var server = EmbeddedPostgres.open(dataFolder.resolve("postgres"), cache, Durability.KEPT);
        try {
            return open(EmbeddedDatabase.on(server), migrations, poolSize, server::close);
        } catch (IOException failure) {
            server.close();
            throw Folders.notWritable(server.folder(), failure);
        } catch (SQLException failure) {
            server.close();
            throw new IllegalStateException("the embedded server answers, but does not serve", failure);
        } catch (RuntimeException | Error failure) {
            server.close();
            throw failure;
        }
    }

    private static int poolSize(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new Refusal(
                    DatabaseError.POOL_SIZE,
                    POOL_VARIABLE,
                    "连接数“" + text + "”不是 1 到 999 的整数",
                    "",
                    "改成如 16，或去掉这个环境变量（默认 " + POOL_SIZE + "）");
        }
        return Integer.parseInt(text);
    }

    private static Database outside(OutsideDatabase server, Migrations migrations, int poolSize) {
        try {
            return open(server.open(), migrations, poolSize, () -> {});
        } catch (IOException failure) {
            throw Folders.notWritable(server.folder(), failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the outside server answers, but does not serve", failure);
        }
    }

    private static Database open(Sources sources, Migrations migrations, int poolSize, Runnable release)
            throws SQLException {
        migrations.apply(sources.owner());
        return new Database(sources, poolSize, release);
    }

    static HikariDataSource pool(DataSource application, int size) {
        var config = new HikariConfig();
        config.setPoolName(Roles.APPLICATION);
        config.setDataSource(application);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(PLAN_FOR_THE_VALUES);
        return new HikariDataSource(config);
    }

    /// Connections of the role `openyibao_app`, pooled, with autocommit on. For everything that the house does.
    public DataSource application() {
        return application;
    }

    /// Connections of the owner, not pooled. For migrations, `doctor` and tests; never for the house's own
    /// work.
    public DataSource owner() {
        return owner;
    }

    /// Closes this database when the process is told to end (Ctrl-C, SIGTERM), for programs without a life
    /// cycle of their own. What runs then may be cut off between two transactions, never within one.
    public Database closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-database"));
        return this;
    }

    /// Closes the pool and gives the server back. A second call does nothing, but waits for the first: a
    /// process that is told to end while it closes must not end before.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            application.close();
            release.run();
        }
    }
}

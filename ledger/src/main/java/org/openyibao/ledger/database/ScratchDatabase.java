package org.openyibao.ledger.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A fresh, migrated database for a test or a bench: real PostgreSQL with the real roles, thrown away
/// afterwards. All of one process share a temporary server that promises nothing (no fsync) and is gone when
/// the process ends.
public final class ScratchDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int POOL_SIZE = 8;

    private final ScratchServer server;
    private final String name;
    private final DataSource owner;
    private final HikariDataSource application;

    private ScratchDatabase(ScratchServer server, String name) {
        this.server = server;
        this.name = name;
        this.owner = server.source(name, server.owner());
        this.application = Database.pool(server.source(name, server.application()), POOL_SIZE);
    }

    /// Copies the migrated template, which the first call of the process makes (about two seconds); a copy
    /// takes some ten milliseconds.
    public static ScratchDatabase create() {
        var server = ScratchServer.ofThisProcess();
        var name = "scratch_" + COUNT.incrementAndGet();
        server.run("CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, ScratchServer.TEMPLATE, Roles.OWNER));
        return new ScratchDatabase(server, name);
    }

    /// Connections of the role `openyibao_app`, pooled, with autocommit on.
    public DataSource application() {
        return application;
    }

    /// Connections of the owner, not pooled.
    public DataSource owner() {
        return owner;
    }

    /// Drops the database, cutting off whoever is still connected.
    @Override
    public void close() {
        application.close();
        server.run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}

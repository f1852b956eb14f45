package org.openyibao.ledger.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/// Our own PostgreSQL in a folder. Started by the first that opens the folder, joined by the others (of this
/// process and of others), stopped by the last that closes it. A process that is killed leaves the server
/// running; the next one takes it over.
final class EmbeddedPostgres implements AutoCloseable {
    /// One lock per process and folder: the operating system's file locks do not count within a process.
    private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

    private static final String SUPERUSER = "postgres";

    private final Path folder;
    private final Attendance attendance;
    private final Cluster cluster;
    private final Login superuser;
    private final int port;
    private int openings;

    private EmbeddedPostgres(Path folder, Attendance attendance, Cluster cluster, Login superuser) throws IOException {
        this.folder = folder;
        this.attendance = attendance;
        this.cluster = cluster;
        this.superuser = superuser;
        this.port = cluster.port();
    }

    /// @param folder made if it is not there
    /// @param cache where PostgreSQL's programs are unpacked
    static EmbeddedPostgres open(Path folder, Path cache, Durability durability) {
        var real = Folders.writable(folder);
        synchronized (OPEN) {
            try {
                var server = OPEN.get(real);
                if (server == null) {
                    server = begin(real, cache, durability);
                    OPEN.put(real, server);
                }
                server.openings++;
                return server;
            } catch (IOException failure) {
                throw Folders.notWritable(real, failure);
            }
        }
    }

    private static EmbeddedPostgres begin(Path folder, Path cache, Durability durability) throws IOException {
        var attendance = Attendance.in(folder);
        boolean begun = false;
        try (var _ = attendance.passGate()) {
            var cluster = new Cluster(folder, PostgresBinaries.in(cache), durability);
            var superuser = Login.keptIn(folder.resolve("superuser.password"), SUPERUSER);
            cluster.create(superuser);
            boolean alone = attendance.come();
            if (alone && cluster.isRunning() && !cluster.isRunningOurs()) {
                cluster.stop();
            }
            if (!cluster.isRunning()) {
                cluster.start();
            }
            var server = new EmbeddedPostgres(folder, attendance, cluster, superuser);
            begun = true;
            return server;
        } finally {
            if (!begun) {
                attendance.close();
            }
        }
    }

    /// A source of connections to one database of this server, not pooled.
    PGSimpleDataSource source(String database, Login login) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setSslMode("disable");
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("openyibao");
        return source;
    }

    Login superuser() {
        return superuser;
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /// Gives this opening back; the last one of all processes stops the server.
    @Override
    public void close() {
        synchronized (OPEN) {
            if (openings == 0 || --openings > 0) {
                return;
            }
            OPEN.remove(folder);
            try (var _ = attendance.passGate()) {
                if (attendance.leave() && cluster.isRunning()) {
                    cluster.stop();
                }
            } catch (IOException failure) {
                throw Folders.notWritable(folder, failure);
            } finally {
                forget();
            }
        }
    }

    /// Stops the server of a scratch folder and deletes the folder, unless a living process uses it.
    static void discardUnlessUsed(Path folder, Path cache) throws IOException {
        var attendance = Attendance.in(folder);
        try {
            if (attendance.isEmpty()) {
                var cluster = new Cluster(folder, PostgresBinaries.in(cache), Durability.SCRATCH);
                if (cluster.isRunning()) {
                    cluster.stop();
                }
                Folders.delete(folder);
            }
        } finally {
            attendance.close();
        }
    }

    private void forget() {
        try {
            attendance.close();
        } catch (IOException failure) {
            throw Folders.notWritable(folder, failure);
        }
    }
}

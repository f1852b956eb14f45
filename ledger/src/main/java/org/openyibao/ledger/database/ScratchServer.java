package org.openyibao.ledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// The temporary server of this process, with the migrated template in it. Its folder is under
/// `java.io.tmpdir`; folders of processes that were killed are swept away by the next one.
///
/// @param owner owner of every scratch database
/// @param application role of the application
record ScratchServer(EmbeddedPostgres server, Login owner, Login application) {
    /// The database that is copied; it is the house's own, and nobody connects to it after it was migrated.
    static final String TEMPLATE = Roles.DATABASE;

    private static final String PREFIX = "openyibao-scratch-";
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static @Nullable ScratchServer ofThisProcess;

    static synchronized ScratchServer ofThisProcess() {
        if (ofThisProcess == null) {
            ofThisProcess = start();
        }
        return ofThisProcess;
    }

    private static ScratchServer start() {
        try {
            var temporary = Path.of(System.getProperty("java.io.tmpdir"));
            sweep(temporary);
            var folder = Files.createTempDirectory(temporary, PREFIX);
            Files.setPosixFilePermissions(folder, Folders.READABLE_BY_ALL);
            var server = EmbeddedPostgres.open(folder, cache(temporary), Durability.SCRATCH);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end-scratch-server"));
            var sources = EmbeddedDatabase.on(server);
            Migrations.OF_THE_HOUSE.apply(sources.owner());
            return new ScratchServer(server, login(sources.owner()), login(sources.application()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the scratch server answers, but does not serve", failure);
        }
    }

    private static Login login(PGSimpleDataSource source) {
        return new Login(String.valueOf(source.getUser()), String.valueOf(source.getPassword()));
    }

    /// Kept between runs, one per user. In a folder where everybody may write, a name alone is no proof: what
    /// we would run must be ours.
    private static Path cache(Path temporary) throws IOException {
        var me = Files.getOwner(Path.of("/proc/self"));
        var cache = temporary.resolve("openyibao-binaries-" + me.getName());
        if (Files.notExists(cache, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(cache);
            Files.setPosixFilePermissions(cache, Folders.READABLE_BY_ALL);
        }
        boolean ours = Files.isDirectory(cache, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(cache, LinkOption.NOFOLLOW_LINKS).equals(me)
                && Files.getPosixFilePermissions(cache).equals(Folders.READABLE_BY_ALL);
        if (!ours) {
            throw new IOException("not a folder of ours: " + cache);
        }
        return cache;
    }

    /// A folder that is minutes old and used by nobody has lost its process.
    private static void sweep(Path temporary) throws IOException {
        var youngest = Instant.now().minus(GRACE);
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(youngest);
                if (old && Files.isWritable(folder)) {
                    EmbeddedPostgres.discardUnlessUsed(folder.toRealPath(), cache(temporary));
                }
            }
        }
    }

    private static void end(EmbeddedPostgres server) {
        server.close();
        try {
            Folders.delete(server.folder());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PGSimpleDataSource source(String database, Login login) {
        return server.source(database, login);
    }

    void run(String statement) {
        try (var connection = EmbeddedDatabase.superuser(server)) {
            Roles.execute(connection, statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }
}

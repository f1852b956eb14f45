package org.openyibao.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.openyibao.ledger.database.Database;

/// What a command may touch of the outside: output and error streams in UTF-8, the environment, the clock.
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Clock clock;

    Console(PrintStream out, PrintStream err, Map<String, String> environment, Clock clock) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.clock = clock;
    }

    static Console ofProcess() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv(), Clock.systemUTC());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                false,
                StandardCharsets.UTF_8);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Clock clock() {
        return clock;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /// The data folder: `OPENYIBAO_DATA`, else `data` where the command runs.
    Path dataFolder() {
        return Path.of(environment.getOrDefault("OPENYIBAO_DATA", "data")).toAbsolutePath();
    }

    /// The law folder: `OPENYIBAO_LAW`, else `law` where the command runs.
    Path lawFolder() {
        return Path.of(environment.getOrDefault("OPENYIBAO_LAW", "law")).toAbsolutePath();
    }

    /// What a command does with the open platform.
    interface PlatformWork {
        void with(Platform platform);
    }

    /// Opens the database, or joins a running server's, and closes it again.
    void withPlatform(PlatformWork work) {
        try (var database = Database.open(dataFolder(), environment)) {
            work.with(new Platform(database.application(), clock, lawFolder()));
        }
    }

    Database database() {
        return Database.open(dataFolder(), environment).closedAtExit();
    }
}

package org.openyibao.ledger.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says about the server of a cluster, once the process it names has proved to be that
/// server: a number outlives its process, and may be another's by now.
///
/// @param pid process id
/// @param port on 127.0.0.1; 0 while the server has not got that far
/// @param ready whether it accepts connections
/// @param program path of the `postgres` that runs
record Postmaster(long pid, int port, boolean ready, String program) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// The living server of the cluster; empty if there is none.
    ///
    /// @throws IOException if the file is there and cannot be read
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = file(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        long pid = number(lines, PID_LINE);
        var words = commandLine(pid);
        if (!isServerOf(cluster, pid, words)) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new Postmaster(pid, (int) number(lines, PORT_LINE), ready, words.getFirst()));
    }

    /// PostgreSQL will not start while its file names a living process. Deletes the file if that process is
    /// certainly not the cluster's server; of a dead process PostgreSQL takes care itself, and better (it looks
    /// for surviving workers).
    static void deleteIfForeign(Path cluster) throws IOException {
        var file = file(cluster);
        if (!Files.exists(file)) {
            return;
        }
        long pid = number(Files.readAllLines(file, StandardCharsets.UTF_8), PID_LINE);
        var words = commandLine(pid);
        if (!words.isEmpty() && !isServerOf(cluster, pid, words)) {
            Files.delete(file);
        }
    }

    private static long number(List<String> lines, int index) {
        var text = lines.size() > index ? lines.get(index).strip() : "";
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Empty if there is no such process. Readable by everyone, unlike the link to the executable.
    private static List<String> commandLine(long pid) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8)
                    .split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /// The working folder settles it when the data folder has been renamed under a running server.
    private static boolean isServerOf(Path cluster, long pid, List<String> words) {
        if (words.isEmpty() || !words.getFirst().endsWith("/bin/postgres")) {
            return false;
        }
        return words.contains(cluster.toString()) || isWorkingFolder(Path.of("/proc", Long.toString(pid)), cluster);
    }

    private static boolean isWorkingFolder(Path process, Path cluster) {
        try {
            return Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException unreadable) {
            return false;
        }
    }
}

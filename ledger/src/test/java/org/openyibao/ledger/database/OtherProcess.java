package org.openyibao.ledger.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A JVM of its own that opens a folder, writes a row, says so and waits to be told to close, or to be killed.
record OtherProcess(Process process, BufferedReader output) implements AutoCloseable {
    private static final String READY = "ready";

    public static void main(String[] arguments) throws SQLException, IOException {
        var folder = Path.of(arguments[0]);
        if (arguments.length == 1) {
            keepGate(folder);
            return;
        }
        try (var database = Database.open(folder, Map.of(), Notes.MIGRATIONS, DatabaseTest.BINARIES)) {
            database.closedAtExit();
            new Notes(database.application()).write(Integer.parseInt(arguments[1]), arguments[2]);
            System.out.println(READY);
            System.in.read();
        }
    }

    private static void keepGate(Path folder) throws IOException {
        try (var _ = Attendance.in(folder).passGate()) {
            System.out.println(READY);
            System.in.read();
        }
    }

    /// Starts it and waits until it keeps the gate of a cluster's folder.
    static OtherProcess keepingGate(Path folder) throws IOException {
        var other = starting(folder.toString());
        other.await();
        return other;
    }

    /// Starts it and waits until the row is written.
    static OtherProcess writing(Path folder, int id, String text) throws IOException {
        var other = starting(folder, id, text);
        other.await();
        return other;
    }

    static OtherProcess starting(Path folder, int id, String text) throws IOException {
        return starting(folder.toString(), Integer.toString(id), text);
    }

    private static OtherProcess starting(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new OtherProcess(process, process.inputReader());
    }

    void await() throws IOException {
        var line = output.readLine();
        if (!READY.equals(line)) {
            throw new IOException("the other process says: " + line);
        }
    }

    /// As `kill -9` does: nothing of it runs any more.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// As SIGTERM does.
    void terminate() {
        process.destroy();
        process.onExit().join();
    }

    /// Tells it to close its database and waits until it has ended.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}

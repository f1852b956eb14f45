package org.openyibao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where a bench keeps its data while it runs: below `$OPENYIBAO_DATA`, or below `bench/target` where that is not
/// set.
public final class BenchFolder {
    private BenchFolder() {}

    public static Path of(String bench) {
        String data = System.getenv("OPENYIBAO_DATA");
        Path root = data == null || data.isBlank() ? Path.of("bench", "target") : Path.of(data);
        return root.resolve("bench").resolve(bench).toAbsolutePath();
    }

    /// Deletes the folder with all that is in it, if it is there.
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}

package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text goldens, read in review and rewritten by `./openyibao golden` (system property
/// `openyibao.golden=write`).
final class Golden {
    private Golden() {}

    /// The project's root, from wherever the tests run.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("openyibao"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static void check(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("openyibao.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("differs from " + file + "; ./openyibao golden rewrites it")
                .isEqualTo(Files.readString(file));
    }
}

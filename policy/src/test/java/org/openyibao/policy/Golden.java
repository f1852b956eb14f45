package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text goldens, read in review and rewritten by `./openyibao golden` (system property
/// `openyibao.golden=write`).
public final class Golden {
    private Golden() {}

    public static void check(Path file, String text) {
        try {
            if ("write".equals(System.getProperty("openyibao.golden"))) {
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as("differs from " + file + "; ./openyibao golden rewrites it")
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

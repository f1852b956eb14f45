package org.openyibao.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The four reference agencies on the class path: their synthetic records, ready to be imported, and beside
/// them the figures they printed. `scenarios/README.md` says what is real.
public final class ReferenceAgencies {
    private static final String ROOT = "/scenarios/agencies/";
    private static final String PUBLISHED = "published/";

    private ReferenceAgencies() {}

    /// Such as `yangquan-2024`; sorted.
    public static List<String> ids() {
        return index().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    /// Writes the record files and `agency.yaml` into the folder, which is created when it is not there. The
    /// printed figures stay behind, so that nothing printed can reach an import.
    ///
    /// @throws IllegalArgumentException if there is no such reference
    public static void copyTo(String id, Path dir) {
        try {
            Files.createDirectories(dir);
            for (String file : records(id)) {
                try (InputStream in = open(id + "/" + file)) {
                    Files.copy(in, dir.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + id + " to " + dir, e);
        }
    }

    /// A file of printed figures: `cells.tsv` or `narrative.tsv`. The caller closes it.
    ///
    /// @throws IllegalArgumentException if there is no such reference or file
    public static InputStream published(String id, String file) {
        String path = id + "/" + PUBLISHED + file;
        if (!index().contains(path)) {
            throw new IllegalArgumentException("no published file " + path);
        }
        return open(path);
    }

    private static List<String> records(String id) {
        String prefix = id + "/";
        List<String> files = index().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(file -> !file.startsWith(PUBLISHED))
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no reference agency " + id + "; there are " + ids());
        }
        return files;
    }

    /// A jar cannot be listed like a folder, so `copy-references.sh` writes the list of files.
    private static List<String> index() {
        try (InputStream in = open("index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of reference agencies", e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = ReferenceAgencies.class.getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + ROOT + path);
        }
        return in;
    }
}

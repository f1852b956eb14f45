package org.openyibao.agency.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The four real documents' records, which lie beside the repository and not in it.
final class ReferenceFolders {
    private ReferenceFolders() {}

    /// The folder of a reference; the test is skipped, aloud, where the references are not at hand.
    static Path of(String id) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/acceptance").resolve(id);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        String message = "SKIPPED: no ../shared/acceptance/" + id + " beside the repository, references not read";
        System.err.println(message);
        Assumptions.abort(message);
        throw new IllegalStateException(message);
    }

    static List<AgencyRecord> records(String id) {
        var records = new ArrayList<AgencyRecord>();
        FolderReader.read(of(id), CodeLists.published(), records::add);
        return records;
    }
}

package org.openyibao.policy.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.Yaml;

/// The worked bills in facts, which lie beside the repository and not in it.
final class FactsCases {
    private static final String FILE = "shared/cases/facts-cases.json";

    private FactsCases() {}

    /// The cases; the test is skipped, aloud, where they are not at hand.
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> all() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve(FILE);
            if (Files.isRegularFile(file)) {
                Map<String, Object> whole = read(file);
                return (List<Map<String, Object>>) whole.get("cases");
            }
        }
        String message = "SKIPPED: no ../" + FILE + " beside the repository, worked bills not read";
        System.err.println(message);
        Assumptions.abort(message);
        throw new IllegalStateException(message);
    }

    private static Map<String, Object> read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the oracle's decision differs from that of a case.
    @SuppressWarnings("unchecked")
    static List<String> differences(Map<String, Object> one) {
        Map<String, Object> decided = SlowBenefit.decide(
                one.get("region").toString(), LocalDate.parse(one.get("date").toString()), (Map<String, Object>)
                        one.get("request"));
        return SameSplit.differences((Map<String, Object>) one.get("expected"), decided);
    }
}

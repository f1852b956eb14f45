package org.openyibao.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.oracle.Json;
import org.openyibao.policy.reading.LoadedNode;
import org.openyibao.policy.reading.Node;

/// The law of the project and that of the invented region, and the engine in the words of `decide`.
public final class TestLaw {
    private static final Plans PROJECT = new Plans(book(root().resolve("law")));

    private TestLaw() {}

    /// The project's root, from wherever the tests run.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("openyibao"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static Path resources() {
        return root().resolve("policy/src/test/resources");
    }

    public static LawBook book(Path folder) {
        return Plans.read(folder);
    }

    /// The plans of the law folder of the project.
    public static Plans plans() {
        return PROJECT;
    }

    public static Map<String, Object> decide(String region, LocalDate date, Map<String, Object> request) {
        return decided(region, date, request).getFirst().document();
    }

    /// The same from the text of a file.
    public static Map<String, Object> decideText(String region, LocalDate date, Map<String, Object> request) {
        Node node = Node.parse("bill", Json.text(request));
        return BillHistory.decide(node, date, on -> PROJECT.of(region, on))
                .getFirst()
                .document();
    }

    public static List<Map<String, Object>> decideAll(
            String region, LocalDate date, List<Map<String, Object>> requests) {
        return decided(region, date, requests).stream()
                .map(BillDecision::document)
                .toList();
    }

    static List<BillDecision> decided(String region, LocalDate date, Object requests) {
        return BillHistory.decide(LoadedNode.of("bill", requests), date, on -> PROJECT.of(region, on));
    }
}

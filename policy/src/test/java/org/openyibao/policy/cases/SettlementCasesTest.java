package org.openyibao.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.policy.Plans;
import org.openyibao.policy.reading.Node;

/// The published cases that bring their own parameters, bills and their like, to the fen: a figure that is not printed
/// is
/// zero, and so is an accumulator.
class SettlementCasesTest {
    private static final Set<String> KINDS = Set.of("settlement", "re-settlement", "retroactive", "reversal");
    private static final Node FILE =
            Node.read("policy-cases.json", Path.of("src", "test", "resources", "cases", "policy-cases.json"));
    private static final CaseFile CASES = new CaseFile(FILE, Plans.read(Path.of("..", "law")));

    record Published(Node node) {
        @Override
        public String toString() {
            return node.get("id").text() + " " + node.get("title").text();
        }
    }

    static Stream<Published> bills() {
        return FILE.get("cases").items().stream()
                .filter(node -> KINDS.contains(node.get("kind").text()))
                .map(Published::new);
    }

    private static Map<String, String> stated(Node fields) {
        var stated = new HashMap<String, String>();
        fields.fields().forEach((name, value) -> stated.put(name, value.text()));
        return withoutZeros(stated);
    }

    private static Map<String, String> withoutZeros(Map<String, ?> fields) {
        var left = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (!String.valueOf(value).matches("0(\\.00)?")) {
                left.put(name, String.valueOf(value));
            }
        });
        return left;
    }

    @ParameterizedTest
    @MethodSource("bills")
    void aBillComesOutAsPublished(Published published) {
        String id = published.node().get("id").text();
        var computed =
                new LinkedHashMap<>((Map<?, ?>) CASES.compute(List.of(id)).get(id));
        Object after = computed.remove("accumulators_after");
        var figures = new HashMap<String, Object>();
        computed.forEach((name, value) -> figures.put((String) name, value));
        assertThat(withoutZeros(figures)).isEqualTo(stated(published.node().get("expected")));
        Node expected = published.node().find("accumulators_after");
        if (expected != null) {
            var accumulators = new HashMap<String, Object>();
            ((Map<?, ?>) after).forEach((name, value) -> accumulators.put((String) name, value));
            assertThat(withoutZeros(accumulators)).isEqualTo(stated(expected));
        }
    }

    @Test
    void allOfThemAreRun() {
        assertThat(bills()).hasSize(35);
    }

    @Test
    void aCaseThatCannotBeComputedSaysWhyAndStopsNoOther() {
        Node file = Node.parse("cases", """
                [{"id": "A", "kind": "settlement", "policy": {"segments": [{"upto": null, "ratio": "1.20"}]},
                  "bill": {"kind": "IP", "total": "100"}, "accumulators_before": {}},
                 {"id": "B", "kind": "settlement", "policy": {"segments": [{"upto": null, "ratio": "0.20"}]},
                  "bill": {"kind": "IP", "total": "100"}, "accumulators_before": {}}]
                """);
        var computed = new CaseFile(file, Plans.read(Path.of("..", "law"))).compute(List.of());
        assertThat(((Map<?, ?>) computed.get("A")).keySet().toString()).isEqualTo("[error]");
        assertThat(((Map<?, ?>) computed.get("B")).get("hifp_pay")).isEqualTo("20.00");
    }
}

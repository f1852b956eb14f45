package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.scenarios.ReferenceAgencies;
import org.openyibao.statements.NarrativeValue;

/// Every figure of the four narratives that records determine is as printed; those that contradict print are
/// listed one by one in the golden files `published/contradictions.tsv`, and nothing else differs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedNarrativeTest {
    private ReferenceFigures references;

    @BeforeAll
    void load() throws IOException {
        references = ReferenceFigures.ofAll();
    }

    @AfterAll
    void close() {
        references.close();
    }

    private static List<Map<String, String>> known(String id) {
        return PublishedFile.rows(id, Conformance.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yangquan-2024", "zezhou-2024", "baotou-2024", "jiyuan-2023"})
    void figuresAreAsPrinted(String id) {
        Map<String, String> known = known(id).stream()
                .filter(row -> row.get("address").contains("/text/"))
                .collect(Collectors.toMap(row -> row.get("address"), row -> row.get("printed")));

        var comparison =
                new PublishedNarrative(id).compare(references.statement(id).figures(), known);

        assertThat(comparison.published()).isGreaterThan(20);
        assertThat(comparison.differences())
                .as("printed and not computed, while these are computed and not printed: " + comparison.unprinted())
                .allSatisfy(difference -> assertThat(difference.computed()).isPresent())
                .extracting(difference ->
                        difference.computed().orElseThrow().address().toString())
                .containsExactlyInAnyOrderElementsOf(known.keySet());
        assertThat(comparison.differences())
                .allSatisfy(difference -> assertThat(difference.printed().value())
                        .isEqualByComparingTo(known.get(
                                difference.computed().orElseThrow().address().toString())));
        // 邮电费 0.76 of Baotou is printed without its 万元 and so is no amount in the transcription
        assertThat(comparison.unprinted())
                .extracting(
                        figure -> figure.section() + "|" + figure.kind() + "|" + figure.value() + "|" + figure.unit())
                .as("computed and not printed")
                .isSubsetOf("(二) 商品和服务支出 200.88 万元|amount|0.76|万元");
    }

    /// The sheets on projects are not recomputed yet; what contradicts there waits for them.
    @ParameterizedTest
    @ValueSource(strings = {"yangquan-2024", "zezhou-2024", "baotou-2024", "jiyuan-2023"})
    void whatThePlatformSaysOfContradictionsIsTheGoldenFile(String id) {
        List<Map<String, String>> expected = known(id).stream()
                .filter(row -> !row.get("address").startsWith(id + "/sheet-"))
                .toList();

        Conformance conformance = Conformance.of(references.statement(id));

        assertThat(conformance.contradictions())
                .extracting(Conformance.Contradiction::address)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(row -> row.get("address")).toList());
        for (Map<String, String> row : expected) {
            assertThat(conformance.contradictions())
                    .filteredOn(found -> found.address().equals(row.get("address")))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(new BigDecimal(found.printed())).isEqualByComparingTo(row.get("printed"));
                        assertThat(new BigDecimal(found.recomputed())).isEqualByComparingTo(row.get("recomputed"));
                        assertThat(found.unit()).isEqualTo(row.get("unit"));
                        assertThat(found.reason()).isEqualTo(row.get("reason")).isNotBlank();
                    });
        }
        long printed = PublishedFile.rows(id, "cells.tsv").size()
                + new PublishedNarrative(id).compare(List.of(), Map.of()).published();
        assertThat(conformance.published()).isEqualTo(printed);
        assertThat(conformance.recomputed()).isEqualTo(printed - expected.size());
    }

    /// A comparison that passes over a wrong figure would call everything recomputed.
    @Test
    void aWrongFigureAndAMissingOneAreSeen() {
        List<NarrativeValue> right = references.statement("yangquan-2024").figures();
        var narrative = new PublishedNarrative("yangquan-2024");
        NarrativeValue first = right.getFirst();
        var wrong = new NarrativeValue(
                first.section(),
                first.kind(),
                first.label(),
                first.value().add(new BigDecimal("0.01")),
                first.unit(),
                first.address(),
                first.formula(),
                first.decimals(),
                first.rounding());
        List<NarrativeValue> others = right.subList(1, right.size());

        assertThat(narrative.compare(right, Map.of()).differences()).isEmpty();
        assertThat(narrative.compare(others, Map.of()).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.printed().value()).isEqualByComparingTo(first.value());
                    assertThat(difference.computed()).isEmpty();
                });
        var both = new java.util.ArrayList<>(others);
        both.add(wrong);
        assertThat(narrative.compare(both, Map.of()).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.computed()).contains(wrong));
    }

    @Test
    void everyAddressNamesOneFigure() {
        for (String id : ReferenceAgencies.ids()) {
            var seen = new HashSet<String>();
            var statement = references.statement(id);
            statement
                    .cells()
                    .forEach(cell -> assertThat(seen.add(cell.address().toString()))
                            .as(cell.address().toString())
                            .isTrue());
            statement
                    .figures()
                    .forEach(figure -> assertThat(seen.add(figure.address().toString()))
                            .as(figure.address().toString())
                            .isTrue());
        }
    }
}

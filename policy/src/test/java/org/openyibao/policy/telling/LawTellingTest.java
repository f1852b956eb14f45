package org.openyibao.policy.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openyibao.policy.Plans;
import org.openyibao.policy.check.LawCases;
import org.openyibao.policy.check.UnknownWords;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.reading.Node;

/// Values in words and numbers over time, by hand and over the whole law folder.
class LawTellingTest {
    private static final LawBook BOOK = Plans.read(Path.of("../law"));

    private static ParameterFile file(String text) {
        String head = """
                parameter: Deductible
                title: 起付线
                unit: 元/次
                history:
                """;
        return LawBook.of("990100", List.of(head + text), Set.of("Deductible"))
                .region("990100")
                .orElseThrow()
                .files()
                .getFirst();
    }

    private static String entry(String from, String value) {
        return """
                  - from: %s
                    confidence: sample
                    checked: 2026-01-01
                    source: {document: 测试}
                    value: %s
                """.formatted(from, value);
    }

    private static List<String> told(ParameterFile file) {
        return ValueText.of(file.history().getFirst()).stream()
                .map(line -> "  ".repeat(line.depth()) + line.text())
                .toList();
    }

    @Test
    void rulesReadAsAnOfficerWouldSayThem() {
        assertThat(told(file(entry(
                        "2024-01-01",
                        "{form: perStay, rules: [{when: {level: [1, 2]}, amount: 300.5},"
                                + " {otherwise: true, amount: 1000}],"
                                + " decline: [{stay: 2, times: 0.5}, {stay: 3, minus: 100}]}"))))
                .containsExactly(
                        "计算方式：每次住院",
                        "各种情形：",
                        "  一级或二级：300.50 元",
                        "  其他情形：1,000 元",
                        "递减：",
                        "  第 2 次住院：乘以 50%",
                        "  第 3 次住院及以后各次：减 100 元");
    }

    @Test
    void bandsAndTiersReadAsSpans() {
        assertThat(told(file(entry(
                        "2024-01-01",
                        "{rules: [{bands: [{upTo: 30000, rate: 0.85}, {rate: 0.955}]},"
                                + " {when: {retired: true}, tiers: [{from: 0, rate: 0.6}, {from: 5000, rate: 0.7}],"
                                + " cap: {value: unknown, reason: 没有查到}}]}"))))
                .contains("  全部情形：30,000 元以下 85%；30,000 元以上 95.5%", "  退休：5,000 元以下 60%；5,000 元以上 70%，封顶未掌握：没有查到");
    }

    @Test
    void aFileOfAnotherFormIsToldWordForWord() {
        assertThat(told(file(entry(
                        "2024-01-01",
                        "{fiscal: 670.00, strange: 7, odd: word, personal: {value: unknown, reason: 未定}}"))))
                .containsExactly("财政补助：670 元", "strange：7", "odd：word", "个人缴费：未掌握：未定");
    }

    @Test
    void aNumberIsASeriesOverItsHistoryWithGapsWhereItIsNotHeld() {
        var file = file(entry("2022-01-01", "{fiscal: 610.00, personal: 350.00}")
                + entry("2023-01-01", "{fiscal: 640.00, personal: {value: unknown, reason: 未定}}")
                + entry("2024-01-01", "{fiscal: 670.00, personal: 400.00}"));
        List<ValueSeries> series = ValueSeries.of(file);
        assertThat(series).extracting(ValueSeries::label).containsExactly("财政补助", "个人缴费");
        assertThat(series.get(0).points())
                .extracting(ValueSeries.Point::text)
                .containsExactly("610 元", "640 元", "670 元");
        assertThat(series.get(1).points())
                .extracting(ValueSeries.Point::from)
                .containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 1));
        assertThat(series.get(1).points().getFirst().until()).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void everyValueOfTheLawIsToldAndHidesNothingUnknown() {
        for (ParameterFile file : files()) {
            for (DatedValue value : file.history()) {
                List<ValueText.Line> lines = ValueText.of(value);
                String told = lines.stream().map(ValueText.Line::text).collect(Collectors.joining("\n"));
                assertThat(lines).as(file.file()).isNotEmpty();
                assertThat(UnknownWords.in(value))
                        .as(file.file())
                        .allSatisfy(reason -> assertThat(told).contains(reason));
                assertThat(lines.stream().filter(ValueText.Line::unknown).count() > 0)
                        .as(file.file())
                        .isEqualTo(!UnknownWords.in(value).isEmpty());
            }
        }
    }

    /// A word without its Chinese would stand as a code word on the page: add it to words.tsv.
    @Test
    void everyKeyOfTheLawHasItsWord() {
        var strange = new TreeSet<String>();
        for (ParameterFile file : files()) {
            file.history().forEach(value -> keys(value.value(), file.file(), strange));
        }
        assertThat(strange).isEmpty();
    }

    private static void keys(Node node, String file, Set<String> strange) {
        if (node.isList()) {
            node.items().forEach(item -> keys(item, file, strange));
        } else if (node.isMapping()) {
            node.fields().forEach((key, inner) -> {
                if (!LawVocabulary.knows(key)
                        && !Set.of("when", "otherwise", "value", "reason").contains(key)) {
                    strange.add(key + " in " + file);
                }
                if (!key.equals("when")) {
                    keys(inner, file, strange);
                }
            });
        }
    }

    private static List<ParameterFile> files() {
        var files = new ArrayList<ParameterFile>();
        BOOK.regions().forEach(region -> files.addAll(region.files()));
        files.addAll(BOOK.region(LawBook.NATIONAL).orElseThrow().files());
        return files;
    }

    @Test
    void everyCaseIsWorkedByItselfAndNamesTheFilesItReads() {
        RegionLaw yangquan = BOOK.region("140300").orElseThrow();
        List<LawCases.Worked> cases = LawCases.worked(new Plans(BOOK), yangquan);
        assertThat(cases).hasSizeGreaterThan(50).allMatch(LawCases.Worked::holds);
        LawCases.Worked first = cases.stream()
                .filter(one -> one.node().get("id").text().equals("F01"))
                .findFirst()
                .orElseThrow();
        assertThat(first.decisions()).hasSize(1);
        assertThat(first.read()).contains("law/140300-yangquan/employee-inpatient/deductible.yaml");
    }
}

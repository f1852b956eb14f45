package org.openyibao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.scenarios.RecordFolder.Row;

/// The sample agency adds up, whatever the seed. `SampleAgencyCasesTest` shows that every case occurs.
class SampleAgencyTest {
    private static final String GENERAL = "一般公共预算财政拨款";
    private static final String GOVERNMENT_FUND = "政府性基金预算财政拨款";
    private static final String OTHER = "其他资金";
    private static final Map<String, String> BRACKETS =
            Map.of(GENERAL, "（财政拨款）", GOVERNMENT_FUND, "（" + GOVERNMENT_FUND + "）", OTHER, "（非财政）");
    private static final Pattern PROCURED = Pattern.compile("（(小微|中型|大型)企业，政府采购(货物|工程|服务)）$");

    @TempDir
    Path folder;

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        SampleAgency.write(folder.resolve("a"), 7);
        SampleAgency.write(folder.resolve("b"), 7);
        SampleAgency.write(folder.resolve("c"), 8);
        assertThat(bytes("a")).hasSizeGreaterThan(20).isEqualTo(bytes("b")).isNotEqualTo(bytes("c"));
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleAgency.SEED, 1, 2, 3, 20_250_131})
    void everySeedAddsUp(long seed) {
        SampleAgency.write(folder, seed);
        fundSourcesBalance();
        for (RecordFolder year : years()) {
            procurementAddsUpByPayee(year);
            noLineIsOverdrawnOnAnyDay(year);
            noProjectIsPaidBeforeItsMoneyIsInPlace(year);
            numbersDatesAndRulesHold(year);
            fiscalIncomeIsSpendingAndCarryOver(year);
        }
    }

    private void fundSourcesBalance() {
        Map<String, BigDecimal> opening = new HashMap<>();
        BRACKETS.forEach((source, bracket) -> opening.put(source, year(2024).item("balances", "年初结转和结余" + bracket)));
        for (RecordFolder year : years()) {
            for (String source : BRACKETS.keySet()) {
                BigDecimal distributed = source.equals(OTHER) ? year.item("balances", "结余分配") : BigDecimal.ZERO;
                BigDecimal closing = opening.get(source)
                        .add(year.sum("income", "amount_yuan", of(source)))
                        .subtract(year.spent(of(source)))
                        .subtract(distributed);
                assertThat(year.item("balances", "年末结转和结余" + BRACKETS.get(source)))
                        .as("%s %s", year.path(), source)
                        .isEqualByComparingTo(closing)
                        .isPositive();
                opening.put(source, closing);
            }
        }
        assertThat(year(2025).rows("balances", row -> row.get("item").startsWith("年初")))
                .as("2025 opens with the books of 2024")
                .isEmpty();
        assertThat(year(2025).has("prior_year")).isFalse();
    }

    private void fiscalIncomeIsSpendingAndCarryOver(RecordFolder year) {
        var differing = new TreeSet<String>();
        for (String source : List.of(GENERAL, GOVERNMENT_FUND)) {
            var codes = new TreeSet<String>();
            year.paid().stream().filter(of(source)).forEach(row -> codes.add(row.get("func_code")));
            for (String code : codes) {
                BigDecimal income = year.sum(
                        "income",
                        "amount_yuan",
                        of(source).and(row -> row.get("func_code").equals(code)));
                BigDecimal spent =
                        year.spent(of(source).and(row -> row.get("func_code").equals(code)));
                if (income.compareTo(spent) != 0) {
                    differing.add(code);
                }
            }
        }
        assertThat(differing)
                .as("only what is carried over differs")
                .isSubsetOf("2101506", "2101599", "2120899")
                .contains("2120899");
    }

    private void procurementAddsUpByPayee(RecordFolder year) {
        var byPayee = new TreeMap<String, BigDecimal>();
        for (Row payment : year.rows("payments")) {
            Matcher matcher = PROCURED.matcher(payment.get("payee"));
            if (matcher.find()) {
                String size = matcher.group(1).equals("大型") ? "其他" : matcher.group(1);
                byPayee.merge(matcher.group(2) + size, payment.yuan("amount_yuan"), BigDecimal::add);
            } else {
                assertThat(payment.get("payee")).doesNotContain("政府采购");
            }
        }
        assertThat(new TreeMap<>(year.sums(year.rows("procurement"), row -> row.get("kind") + row.get("enterprise"))))
                .isEqualTo(byPayee);
    }

    /// A payment draws on the line that names its economic class, else on the one that names none.
    private void noLineIsOverdrawnOnAnyDay(RecordFolder year) {
        Map<String, BigDecimal> left = new HashMap<>();
        for (Row line : year.rows("budget_lines")) {
            left.merge(line.purpose() + "|" + line.get("econ_code"), line.yuan("start_yuan"), BigDecimal::add);
        }
        List<Row> adjustments = year.rows("adjustments");
        int next = 0;
        for (Row payment : year.paid()) {
            while (next < adjustments.size()
                    && adjustments.get(next).get("date").compareTo(payment.get("date")) <= 0) {
                Row adjustment = adjustments.get(next++);
                left.merge(adjustment.purpose() + "|", adjustment.yuan("amount_yuan"), BigDecimal::add);
            }
            String line = payment.purpose() + "|" + payment.get("econ_code");
            String key = left.containsKey(line) ? line : payment.purpose() + "|";
            left.merge(key, payment.yuan("amount_yuan").negate(), BigDecimal::add);
            assertThat(left.get(key)).as("%s on %s", key, payment).isNotNegative();
        }
        for (Row adjustment : adjustments.subList(next, adjustments.size())) {
            left.merge(adjustment.purpose() + "|", adjustment.yuan("amount_yuan"), BigDecimal::add);
        }
        assertThat(left.values()).allMatch(amount -> amount.signum() >= 0);
    }

    private void noProjectIsPaidBeforeItsMoneyIsInPlace(RecordFolder year) {
        var released = new TreeSet<String>();
        year.rows("releases").forEach(row -> released.add(row.purpose()));
        assertThat(released).hasSizeGreaterThan(9);
        Map<String, BigDecimal> inPlace = new HashMap<>();
        Map<String, BigDecimal> paid = new HashMap<>();
        for (Row payment : year.paid()) {
            String purpose = payment.purpose();
            if (released.contains(purpose)) {
                paid.merge(purpose, payment.yuan("amount_yuan"), BigDecimal::add);
                BigDecimal toDate = year.sum(
                        "releases",
                        "released_yuan",
                        row -> row.purpose().equals(purpose) && row.get("date").compareTo(payment.get("date")) <= 0);
                assertThat(paid.get(purpose)).as("%s", payment).isLessThanOrEqualTo(toDate);
            }
        }
        for (Row release : year.rows("releases")) {
            inPlace.merge(release.purpose(), release.yuan("released_yuan"), BigDecimal::add);
            assertThat(release.yuan("released_to_date_yuan")).isEqualByComparingTo(inPlace.get(release.purpose()));
            assertThat(release.yuan("sheet_paid_yuan")).isEqualByComparingTo(paid.get(release.purpose()));
            assertThat(release.yuan("sheet_budget_yuan")).isGreaterThanOrEqualTo(release.yuan("sheet_in_place_yuan"));
        }
        for (Row release : year.rows("releases")) {
            assertThat(release.yuan("sheet_in_place_yuan")).isEqualByComparingTo(inPlace.get(release.purpose()));
        }
    }

    private void numbersDatesAndRulesHold(RecordFolder year) {
        String name = year.path().getFileName().toString().substring("example-".length());
        List<Row> payments = year.rows("payments");
        assertThat(payments).hasSizeBetween(300, 600);
        LocalDate last = LocalDate.of(Integer.parseInt(name), 1, 1);
        for (int i = 0; i < payments.size(); i++) {
            Row payment = payments.get(i);
            LocalDate date = LocalDate.parse(payment.get("date"));
            assertThat(payment.get("voucher_no")).isEqualTo("P%s-%05d".formatted(name, i + 1));
            assertThat(date).isAfterOrEqualTo(last).hasYear(Integer.parseInt(name));
            assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            last = date;
            boolean ruled = payment.get("basis").equals("printed rule");
            assertThat(payment.get("rate_yuan").isEmpty()).isNotEqualTo(ruled);
            if (ruled) {
                assertThat(payment.yuan("persons").multiply(payment.yuan("rate_yuan")))
                        .isEqualByComparingTo(payment.yuan("amount_yuan"));
            }
        }
        for (String file : List.of("adjustments", "releases", "budget_lines", "obligations")) {
            var numbers = new HashSet<String>();
            for (Row row : year.rows(file)) {
                assertThat(numbers.add(row.cells().values().iterator().next())).isTrue();
            }
        }
    }

    @Test
    void theYearBeforeTheFirstIsConsistent() {
        SampleAgency.write(folder);
        RecordFolder year = year(2024);
        for (String bracket : BRACKETS.values()) {
            BigDecimal closing = year.sum(
                    "prior_year", "amount_yuan", row -> row.get("measure").equals("年末结转和结余" + bracket));
            assertThat(closing).isEqualByComparingTo(year.item("balances", "年初结转和结余" + bracket));
            assertThat(year.sum(
                            "prior_year",
                            "amount_yuan",
                            row -> row.get("measure").equals("年初结转和结余" + bracket)))
                    .as("its income is its spending and the other income, which is distributed")
                    .isEqualByComparingTo(closing);
        }
        assertThat(year.sum(
                        "prior_year", "amount_yuan", row -> row.get("measure").equals("其他收入")))
                .isEqualByComparingTo(year.sum(
                        "prior_year", "amount_yuan", row -> row.get("measure").equals("结余分配")));
    }

    @Test
    void columnsAreThoseOfTheReferences() throws IOException {
        SampleAgency.write(folder.resolve("sample"));
        ReferenceAgencies.copyTo("jiyuan-2023", folder.resolve("reference"));
        YangquanRoster.write(folder.resolve("reference"));
        try (var files = Files.list(folder.resolve("sample/example-2024"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".tsv")).toList()) {
                // the sample keeps the carry-over of its government fund by function, which the references do
                // not
                assertThat(Files.readAllLines(file).getFirst().replace("item\tfunc_code", "item"))
                        .as("%s", file)
                        .isEqualTo(
                                Files.readAllLines(folder.resolve("reference").resolve(file.getFileName()))
                                        .getFirst());
            }
        }
    }

    @Test
    void noNumberOfAPersonIsOfADivisionThatExists() throws IOException {
        SampleAgency.write(folder);
        for (String text : bytes("").values()) {
            assertThat(text)
                    .doesNotContainPattern("(?<![0-9.])(?!990101)[0-9]{17}[0-9Xx](?![0-9])")
                    .doesNotContainPattern("(?<![0-9.])1[3-9][0-9]{9}(?![0-9])")
                    .doesNotContain("\r");
        }
    }

    private static Predicate<Row> of(String source) {
        return row -> row.get("fund_source").equals(source);
    }

    private List<RecordFolder> years() {
        return List.of(year(2024), year(2025));
    }

    private RecordFolder year(int year) {
        return new RecordFolder(folder.resolve("example-" + year));
    }

    /// Text of every file by its path; the files are UTF-8, so equal texts are equal bytes.
    private Map<String, String> bytes(String under) throws IOException {
        Path root = folder.resolve(under);
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}

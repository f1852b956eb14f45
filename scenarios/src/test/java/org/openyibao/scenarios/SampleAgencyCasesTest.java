package org.openyibao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.scenarios.RecordFolder.Row;

/// Every case that the official forms know happens at least once in the two years of the sample agency.
class SampleAgencyCasesTest {
    @TempDir
    static Path folder;

    private static RecordFolder first;
    private static RecordFolder second;
    private static RecordFolder refused;

    @BeforeAll
    static void write() {
        SampleAgency.write(folder);
        first = new RecordFolder(folder.resolve("example-2024"));
        second = new RecordFolder(folder.resolve("example-2025"));
        refused = new RecordFolder(folder.resolve("example-2025-refused"));
    }

    @Test
    void theAgencyIsInventedAndItsYearsNameThemselves() throws IOException {
        assertThat(Files.readString(folder.resolve("example-2024/agency.yaml")))
                .isEqualTo("id: example-2024\nname: 示例市医疗保险中心\nregion: \"990100\"\nyear: 2024\n"
                        + "document: final-accounts\nforms: shanxi-final\nunit_kind: 参公\n");
        assertThat(Files.readString(folder.resolve("example-2025-refused/agency.yaml")))
                .isEqualTo(Files.readString(folder.resolve("example-2025/agency.yaml")))
                .startsWith("id: example-2025\n");
    }

    @Test
    void aLineIsSupplementedAndALineIsCut() {
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            assertThat(printed(year, 1)).isNotEmpty();
            assertThat(printed(year, -1)).isNotEmpty();
            for (Row line : year.rows("budget_lines")) {
                BigDecimal adjusted = year.sum(
                        "adjustments",
                        "amount_yuan",
                        row -> row.get("basis").equals("printed")
                                && row.get("line_no").equals(line.get("line_no")));
                assertThat(line.yuan("adjusted_yuan"))
                        .isEqualByComparingTo(line.yuan("start_yuan").add(adjusted));
            }
        }
    }

    @Test
    void anAdjustmentMakesALineThatTheBudgetDidNotHave() {
        assertThat(first.rows("adjustments", with("basis", "rebuilt")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("line_no")).isEmpty();
                    assertThat(first.rows("budget_lines", line -> line.purpose().equals(row.purpose())))
                            .isEmpty();
                    assertThat(first.spent(payment -> payment.purpose().equals(row.purpose())))
                            .isPositive();
                });
    }

    @Test
    void moneyIsCarriedOverFiscalAndOther() {
        for (String bracket : new String[] {"（财政拨款）", "（政府性基金预算财政拨款）", "（非财政）"}) {
            assertThat(first.item("balances", "年初结转和结余" + bracket)).isPositive();
            assertThat(first.item("balances", "年末结转和结余" + bracket)).isPositive();
            assertThat(second.item("balances", "年末结转和结余" + bracket)).isPositive();
        }
    }

    @Test
    void aProjectOfTheGovernmentFundRunsOverBothYears() {
        Predicate<Row> hall = with("fund_source", "政府性基金预算财政拨款").and(with("func_code", "2120899"));
        assertThat(first.spent(hall)).isEqualByComparingTo("804500");
        assertThat(second.spent(hall)).isEqualByComparingTo("455450");
    }

    @Test
    void bankInterestIsEarnedAndDistributed() {
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            assertThat(year.sum("income", "amount_yuan", with("source", "其他收入（银行存款利息）")))
                    .isPositive()
                    .isEqualByComparingTo(year.item("balances", "结余分配"));
        }
    }

    @Test
    void aRedEntryReversesPartOfAnEarlierVoucher() {
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            Row red = single(year, row -> row.yuan("amount_yuan").signum() < 0);
            String number = red.get("note").replaceFirst("^红字冲销 (P[0-9]{4}-[0-9]{5})：.*$", "$1");
            Row reversed = single(year, with("voucher_no", number));
            assertThat(number).isLessThan(red.get("voucher_no"));
            assertThat(reversed.purpose() + reversed.get("econ_code")).isEqualTo(red.purpose() + red.get("econ_code"));
            assertThat(reversed.yuan("amount_yuan"))
                    .isGreaterThan(red.yuan("amount_yuan").negate());
        }
    }

    @Test
    void whatIsOwedAtTheEndOf2024IsPaidIn2025() {
        var owed = first.rows("obligations", with("as_of", "2024-12-31").and(with("paid_by", "")));
        var left = second.rows("obligations", with("as_of", "2024-12-31"));
        assertThat(left).hasSameSizeAs(owed).hasSize(2);
        for (int i = 0; i < left.size(); i++) {
            assertThat(left.get(i).purpose()).isEqualTo(owed.get(i).purpose());
            Row payment = single(second, with("voucher_no", left.get(i).get("paid_by")));
            assertThat(payment.purpose()).isEqualTo(owed.get(i).purpose());
            assertThat(payment.yuan("amount_yuan"))
                    .isEqualByComparingTo(owed.get(i).yuan("amount_yuan"));
        }
        assertThat(first.rows("obligations", with("as_of", "2023-12-31")))
                .allMatch(row -> !row.get("paid_by").isEmpty());
    }

    @Test
    void procurementKnowsEveryKindFromEverySize() {
        var seen = new TreeSet<String>();
        first.rows("procurement").forEach(row -> seen.add(row.get("kind") + row.get("enterprise")));
        second.rows("procurement").forEach(row -> seen.add(row.get("kind") + row.get("enterprise")));
        assertThat(seen)
                .containsExactlyInAnyOrder("货物小微", "货物中型", "货物其他", "工程小微", "工程中型", "工程其他", "服务小微", "服务中型", "服务其他");
    }

    @Test
    void aCarIsBoughtAndACarIsHandedOver() {
        assertThat(first.spent(with("econ_code", "31013").and(with("fund_source", "一般公共预算财政拨款"))))
                .isEqualByComparingTo("178650");
        assertThat(second.spent(with("econ_code", "31013"))).isZero();
        assertThat(fact(first, "车辆数")).isEqualTo(3);
        assertThat(fact(second, "车辆数")).isEqualTo(2);
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            assertThat(year
                            .rows(
                                    "facts",
                                    with("group", "车辆")
                                            .and(row -> row.get("fact").endsWith("用车")
                                                    && !row.get("fact").startsWith("当年")))
                            .stream()
                            .mapToLong(row -> Long.parseLong(row.get("value")))
                            .sum())
                    .isEqualTo(fact(year, "车辆数"));
        }
    }

    @Test
    void theThreePublicExpensesKeepToTheirPlanAndNobodyTravelsAbroad() {
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            assertThat(year.spent(with("econ_code", "30217")))
                    .isPositive()
                    .isLessThanOrEqualTo(year.item("sangong_budget", "公务接待费"));
            assertThat(year.spent(with("econ_code", "30231")))
                    .isPositive()
                    .isLessThanOrEqualTo(year.item("sangong_budget", "公务用车运行维护费"));
            assertThat(year.spent(with("econ_code", "31013")))
                    .isLessThanOrEqualTo(year.item("sangong_budget", "公务用车购置费"));
            assertThat(year.spent(with("econ_code", "30212"))).isZero();
            assertThat(fact(year, "来宾"))
                    .isEqualTo(year.sum("payments", "persons", with("econ_code", "30217"))
                            .longValueExact());
        }
    }

    @Test
    void aDeviceCostsMoreThanAMillion() {
        assertThat(single(first, with("econ_code", "31003")).yuan("amount_yuan"))
                .isEqualByComparingTo("1260000");
        assertThat(fact(first, "单价100万元以上设备")).isEqualTo(1);
        assertThat(fact(second, "单价100万元以上设备")).isEqualTo(1);
    }

    @Test
    void aRecruitJoinsInMayAndAColleagueRetiresInSeptember() {
        assertThat(paidHeads(first, 4)).isEqualTo(39);
        assertThat(paidHeads(first, 5)).isEqualTo(40);
        assertThat(single(first, with("note", "5月基本工资（新录用 1 人）")).get("persons"))
                .isEqualTo("40");
        assertThat(paidHeads(second, 8)).isEqualTo(40);
        assertThat(single(second, with("note", "9月基本工资（退休 1 人）")).get("persons"))
                .isEqualTo("39");
        assertThat(fact(first, "实有人数")).isEqualTo(40);
        assertThat(fact(second, "实有人数")).isEqualTo(39);
        assertThat(fact(first, "退休人数")).isEqualTo(10);
        assertThat(fact(second, "退休人数")).isEqualTo(11);
        assertThat(fact(second, "核定编制人数")).isEqualTo(42);
    }

    @Test
    void everySourceOfIncomeThatOccursIsThere() {
        assertThat(first.rows("income", with("source", "上级补助收入"))).hasSize(1);
        assertThat(second.rows("income", with("source", "上级补助收入"))).isEmpty();
        assertThat(second.rows("income", with("source", "其他收入"))).hasSize(1);
        assertThat(first.rows("income", with("fund_source", "其他资金")))
                .noneMatch(row -> row.get("source").equals("财政拨款收入"));
    }

    @Test
    void aProjectAsksForMoreThanIsReleasedAndIsReleasedMoreThanItPays() {
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            assertThat(year.rows("releases", with("project", "市直公务员医疗补助专项经费")))
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(row.yuan("sheet_budget_yuan")).isGreaterThan(row.yuan("sheet_in_place_yuan"));
                        assertThat(row.yuan("sheet_in_place_yuan")).isGreaterThan(row.yuan("sheet_paid_yuan"));
                    });
        }
    }

    @Test
    void theReliefDeskPaysTheWorkersOfBefore1949() {
        Predicate<Row> workers = with("project", "建国前参加革命工作老工人医疗照顾补助金");
        for (RecordFolder year : new RecordFolder[] {first, second}) {
            assertThat(year.rows("payments", workers)).isEmpty();
            assertThat(year.rows("relief_groups", workers)).hasSize(1);
        }
        assertThat(first.spent(workers)).isEqualByComparingTo("27000");
        assertThat(second.spent(workers)).isEqualByComparingTo("24000");
    }

    @Test
    void rostersAgreeAndOneDeathIsKnownOnlyInTheSecondYear() {
        var late = SampleRoster.lateDeath();
        assertThat(first.rows("roster")).hasSize(10);
        assertThat(second.rows("roster")).hasSize(11);
        for (Row then : first.rows("roster")) {
            assertThat(second.rows("roster", with("person_no", then.get("person_no"))))
                    .singleElement()
                    .satisfies(now -> assertThat(now.cells())
                            .containsAllEntriesOf(then.get("died_on").isEmpty() ? living(then) : then.cells()));
        }
        assertThat(first.rows("roster", with("died_on", ""))).hasSize(9).anyMatch(with("person_no", late.personNo()));
        assertThat(second.rows("roster", with("person_no", late.personNo())))
                .singleElement()
                .matches(with("died_on", "2024-10-19").and(with("death_evidence", late.evidence())));
    }

    /// What of a roster's row does not change by a death.
    private static Map<String, String> living(Row row) {
        var cells = new HashMap<>(row.cells());
        cells.remove("died_on");
        cells.remove("death_evidence");
        return cells;
    }

    @Test
    void headsTimesRateOpenTheResidents() {
        assertThat(first.sum("payments", "persons", with("func_code", "2101202")))
                .isEqualByComparingTo("312460");
        assertThat(first.spent(with("func_code", "2101202"))).isEqualByComparingTo("25621720");
    }

    @Test
    void totalsEndOnHalfAUnitWhereHalfUpAndHalfEvenPart() {
        assertThat(first.spent(with("func_code", "2101505"))).isEqualByComparingTo("89250");
        assertThat(first.spent(with("econ_code", "30217"))).isEqualByComparingTo("10050");
        assertThat(second.spent(with("econ_code", "30217"))).isEqualByComparingTo("8050");
    }

    @Test
    void theRefusedPaymentExceedsWhatIsLeftOfItsLineAndNothingElse() throws IOException {
        try (var files = Files.list(folder.resolve("example-2025-refused"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("agency.yaml", "payments.tsv");
        }
        Row payment = single(refused, row -> true);
        Predicate<Row> line = row ->
                row.purpose().equals(payment.purpose()) && row.get("econ_code").equals(payment.get("econ_code"));
        BigDecimal left = second.sum("budget_lines", "start_yuan", line).subtract(second.spent(line));
        assertThat(left).isEqualByComparingTo("18800");
        assertThat(payment.yuan("amount_yuan")).isGreaterThan(left);
        Predicate<Row> project = row -> row.purpose().equals(payment.purpose());
        assertThat(payment.yuan("amount_yuan").add(second.spent(project)))
                .isLessThanOrEqualTo(second.sum("releases", "released_yuan", project));
        assertThat(second.rows("payments", with("voucher_no", payment.get("voucher_no"))))
                .isEmpty();
    }

    private static List<Row> printed(RecordFolder year, int sign) {
        return year.rows(
                "adjustments",
                row -> row.get("basis").equals("printed")
                        && row.yuan("amount_yuan").signum() == sign);
    }

    private static Predicate<Row> with(String column, String value) {
        return row -> row.get(column).equals(value);
    }

    private static Row single(RecordFolder year, Predicate<Row> which) {
        var rows = year.rows("payments", which);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static long fact(RecordFolder year, String name) {
        var rows = year.rows("facts", with("fact", name));
        assertThat(rows).as(name).hasSize(1);
        return Long.parseLong(rows.getFirst().get("value"));
    }

    private static long paidHeads(RecordFolder year, int month) {
        return Long.parseLong(
                single(year, row -> row.get("note").startsWith(month + "月基本工资")).get("persons"));
    }
}

package org.openyibao.agency.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openyibao.agency.records.SmallFolder.ADJUSTMENT_HEAD;
import static org.openyibao.agency.records.SmallFolder.LINE_HEAD;
import static org.openyibao.agency.records.SmallFolder.PAYMENT_HEAD;
import static org.openyibao.agency.records.SmallFolder.basic;
import static org.openyibao.agency.records.SmallFolder.good;
import static org.openyibao.agency.records.SmallFolder.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.kernel.Complaint;

/// A stranger's folder: what is read, what is forgiven, what is told.
class FolderReaderTest {
    private static final String GENERAL = Words.GENERAL_PUBLIC_BUDGET;

    @TempDir
    Path folder;

    private final List<AgencyRecord> records = new ArrayList<>();

    private FolderSummary read(SmallFolder files) throws IOException {
        return FolderReader.read(files.writeTo(folder), CodeLists.published(), records::add);
    }

    private static List<RecordError> codes(FolderSummary summary) {
        return summary.complaints().stream().map(c -> (RecordError) c.code()).toList();
    }

    @Test
    void everyMistakeOfEveryFileIsToldAtOnceByFileRowAndColumn() throws IOException {
        FolderSummary summary = read(good().text(AgencyProfile.FILE, SmallFolder.PROFILE.replace("参公", "企业"))
                .payments(basic("P1", "1,0"), basic("P2", "0.001").replace("2024-01-10", "2023-01-10"))
                .rows("procurement.tsv", "kind|enterprise|amount_yuan", "货品|小微|1.00")
                .rows("facts.tsv", "fact|value|unti", "车辆合计||辆"));

        assertThat(summary.complaints())
                .extracting(Complaint::where)
                .containsExactly(
                        "agency.yaml unit_kind",
                        "payments.tsv 第 2 行 amount_yuan",
                        "payments.tsv 第 3 行 amount_yuan",
                        "payments.tsv 第 3 行 date",
                        "procurement.tsv 第 2 行 kind",
                        "facts.tsv 第 1 行",
                        "facts.tsv 第 2 行 value");
        assertThat(records).as("without a profile nothing goes on").isEmpty();
    }

    @Test
    void byteOrderMarkWindowsLineEndsBlankLinesAndShortRowsAreForgiven() throws IOException {
        String text = "\ufeff" + LINE_HEAD + "|note\r\nB1|2101501|基本支出||" + GENERAL + "|1000\r\n\r\nB2|2101501|基本支出||"
                + GENERAL + "|5.5|x\r\n";
        FolderSummary summary = read(good().text("budget_lines.tsv", text.replace('|', '\t')));

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(records.get(2).columns()).containsEntry("start_yuan", "5.50").containsEntry("note", "x");
        assertThat(records.get(2).row()).isEqualTo(4);
        assertThat(records.get(1).columns())
                .containsEntry("start_yuan", "1000.00")
                .doesNotContainKey("project");
    }

    @Test
    void filesThatAreNotThereAreEmptyAndUnknownOnesAreListed() throws IOException {
        FolderSummary summary =
                read(good().without("payments.tsv").text("cells.tsv", "x").text("说明.docx", "x"));

        assertThat(summary.isGood()).isTrue();
        assertThat(summary.counts()).containsOnlyKeys("agency_profile", "budget_line");
        assertThat(summary.ignoredFiles()).containsExactly("cells.tsv", "说明.docx");
    }

    @Test
    void anUnlistedItemTakesItsNameFromAnyRowAndAnUnlistedClassFromTheFoldersCodes() throws IOException {
        FolderSummary summary = read(good().rows("codes.tsv", "code|name", "21097|新设款", "2109702|新设项")
                .rows("budget_lines.tsv", LINE_HEAD + "|func_name", "B1|2109701|基本支出||" + GENERAL + "|9.00|新设事务")
                .rows(
                        "income.tsv",
                        "func_code|fund_source|source|amount_yuan",
                        "2109701|" + GENERAL + "|财政拨款收入|1.00",
                        "2109702|其他资金|其他收入(利息)|1.00")
                .payments(basic("P1", "9.00").replace("2101501", "2109701")));

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(records)
                .filteredOn(IncomeReceipt.class::isInstance)
                .last()
                .isInstanceOfSatisfying(IncomeReceipt.class, income -> {
                    assertThat(income.incomeSource()).isEqualTo("其他收入");
                    assertThat(income.remark()).isEqualTo("利息");
                });
    }

    @Test
    void aBracketNamesTheMoney() throws IOException {
        read(good().rows(
                        "balances.tsv",
                        "item|amount_yuan|func_code",
                        "年初结转和结余（财政拨款）|1.00|2101501",
                        "年末结转和结余（非财政）|2.00|",
                        "结余分配|0.00|",
                        "年末结转和结余（政府性基金预算财政拨款）|3.00|")
                .rows(
                        "prior_year.tsv",
                        "measure|func_code|fund_source|amount_yuan",
                        "支出|208|" + GENERAL + "|1.00",
                        "因公出国（境）费|||2.00",
                        "年末结转和结余（非财政）|||3.00"));

        assertThat(records)
                .filteredOn(CarryOver.class::isInstance)
                .extracting(r -> ((CarryOver) r).item() + "/" + ((CarryOver) r).fundSource() + "/" + r.date())
                .containsExactly(
                        "年初结转和结余/一般公共预算财政拨款/2024-01-01",
                        "年末结转和结余/其他资金/2024-12-31",
                        "结余分配//2024-12-31",
                        "年末结转和结余/政府性基金预算财政拨款/2024-12-31");
        assertThat(records)
                .filteredOn(ComparativeFigure.class::isInstance)
                .extracting(r -> ((ComparativeFigure) r).measure() + "/" + ((ComparativeFigure) r).fundSource())
                .containsExactly("支出/一般公共预算财政拨款", "因公出国（境）费/", "年末结转和结余/其他资金");
    }

    @Test
    void aRowIsItsNumberElseAllItsColumnsButTheAmount() throws IOException {
        read(good().rows("procurement.tsv", "kind|enterprise|amount_yuan", "货物|小微|1.00"));

        assertThat(records).last().satisfies(r -> {
            assertThat(r.identity()).isEqualTo("kind=货物|enterprise=小微");
            assertThat(r.date()).isEqualTo(LocalDate.of(2024, 12, 31));
        });
        assertThat(records.get(1).identity()).isEqualTo("B1");
        assertThat(records.get(1).date()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void anObligationMayStandFromTheEndOfLastYearAndNoOtherDay() throws IOException {
        String head = "obligation_no|as_of|func_code|kind|project|fund_source|amount_yuan|paid_by";
        FolderSummary summary = read(good().rows(
                        "obligations.tsv",
                        head,
                        "O1|2023-12-31|2101501|基本支出||" + GENERAL + "|1.00|P1,P2",
                        "O2|2023-12-30|2101501|基本支出||" + GENERAL + "|1.00|"));

        assertThat(codes(summary)).containsExactly(RecordError.DATE_OUTSIDE_YEAR);
        assertThat(records)
                .last()
                .isInstanceOfSatisfying(
                        Obligation.class, o -> assertThat(o.paidBy()).containsExactly("P1", "P2"));
    }

    @Test
    void controlAtImportDoesNotDependOnTheOrderOfRows() throws IOException {
        FolderSummary summary =
                read(good().payments(basic("P3", "700.00"), basic("P1", "600.00"), basic("P2", "-300.00")));

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
    }

    @Test
    void aLineIsToldOnceAtTheRowWhereItWentOver() throws IOException {
        FolderSummary summary = read(good().payments(
                        basic("P1", "900.00"),
                        basic("P2", "200.00"),
                        basic("P3", "-200.00"),
                        basic("P4", "101.00"),
                        basic("P5", "1.00")));

        assertThat(summary.complaints()).singleElement().satisfies(c -> {
            assertThat(c.where()).isEqualTo("payments.tsv 第 5 行 amount_yuan");
            assertThat(c.what()).contains("B1", "还剩 100.00 元", "超出 2.00 元");
        });
    }

    @Test
    void aBadBudgetRowDoesNotBringComplaintsOfThePaymentsThatRestOnIt() throws IOException {
        FolderSummary summary = read(good().rows(
                        "budget_lines.tsv",
                        LINE_HEAD,
                        "B1|2101501|基本支出||" + GENERAL + "|一千",
                        "B2|2101506|项目支出|甲|" + GENERAL + "|5.00")
                .rows("adjustments.tsv", ADJUSTMENT_HEAD, "T1|2024-02-01|B1|2101501|基本支出||" + GENERAL + "|9.00|printed")
                .payments(
                        basic("P1", "100.00"),
                        project("P2", "2024-03-01", "1.00").replace("医疗保险工作经费", "乙")));

        assertThat(codes(summary)).containsExactly(RecordError.AMOUNT_INVALID, RecordError.PAYMENT_WITHOUT_LINE);
    }

    @Test
    void badRowsWithoutNumbersAreNotTakenForOneAnother() throws IOException {
        FolderSummary summary =
                read(good().rows("procurement.tsv", "kind|enterprise|amount_yuan", "甲|小微|1.00", "乙|小微|2.00"));

        assertThat(codes(summary)).containsExactly(RecordError.WORD_UNKNOWN, RecordError.WORD_UNKNOWN);
    }

    @Test
    void paymentsThatLackTheSameLineAreToldTogether() throws IOException {
        FolderSummary summary = read(good().payments(
                        project("P1", "2024-03-01", "1.00").replace("医疗", "疗"),
                        basic("P2", "1.00"),
                        project("P3", "2024-03-02", "2.50").replace("医疗", "疗")));

        assertThat(summary.complaints())
                .singleElement()
                .satisfies(c -> assertThat(c.what()).contains("第 2、4 行共 2 行", "3.50 元"));
    }

    @Test
    void theDigestIsOfTheContentAndNotOfTheWriting() throws IOException {
        String digest = read(good()).digest();
        String[] head = PAYMENT_HEAD.split("\\|");
        String[] cells = basic("P1", "100").split("\\|", -1);
        var turnedHead = new StringBuilder("note");
        var turned = new StringBuilder();
        for (int i = head.length - 1; i >= 0; i--) {
            turnedHead.append('|').append(head[i]);
            turned.append('|').append(cells[i]);
        }

        assertThat(read(good().rows("payments.tsv", turnedHead.toString(), turned.toString()))
                        .digest())
                .isEqualTo(digest);
        assertThat(read(good().payments(basic("P1", "100.01"))).digest()).isNotEqualTo(digest);
    }

    @Test
    void aLongFileIsStreamedAndItsMistakesAreCountedButNotAllKept() throws IOException {
        good().writeTo(folder);
        try (var out = Files.newBufferedWriter(folder.resolve("payments.tsv"))) {
            out.write(PAYMENT_HEAD.replace('|', '\t') + "\n");
            for (int i = 1; i <= 300_000; i++) {
                String row = i % 3 == 0 ? basic("P" + i, "0.001") : basic("P" + i, i % 2 == 0 ? "0.01" : "-0.01");
                out.write(row.replace('|', '\t') + "\n");
            }
            out.write(basic("P299999", "0.01").replace('|', '\t') + "\n");
        }
        var heap = new long[1];
        var rows = new int[1];
        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), r -> {
            if (++rows[0] % 50_000 == 0) {
                System.gc();
                var runtime = Runtime.getRuntime();
                heap[0] = Math.max(heap[0], runtime.totalMemory() - runtime.freeMemory());
            }
        });

        assertThat(summary.count("payment")).isEqualTo(200_001);
        assertThat(rows[0]).isEqualTo(200_004);
        assertThat(summary.complaints()).hasSize(Complaints.KEPT);
        assertThat(summary.complaintCount()).isEqualTo(100_001);
        assertThat(heap[0]).as("bytes in use while reading 300,000 rows").isLessThan(120L << 20);
    }
}

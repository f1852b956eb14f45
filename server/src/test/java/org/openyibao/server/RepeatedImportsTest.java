package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.agency.ImportDesk.Receipt;
import org.openyibao.kernel.Refusal;
import org.openyibao.statements.TableCell;

/// A year that comes in more than one folder, or the same folder more than once.
class RepeatedImportsTest {
    private static final String MONEY = "一般公共预算财政拨款";
    private static final String LINES = "line_no|func_code|func_name|kind|project|fund_source|start_yuan";
    private static final String PAYMENTS =
            "voucher_no|date|func_code|func_name|econ_code|kind|project|fund_source|amount_yuan";
    private static final String ADJUSTMENTS =
            "adjustment_no|date|line_no|func_code|kind|project|fund_source|amount_yuan|reason|basis";
    private static final String RELEASES = "release_no|date|func_code|kind|project|fund_source|released_yuan";
    private static final String LINE = "B1|2101501||基本支出||" + MONEY + "|1000.00";

    private ReferenceFigures figures;

    @TempDir
    Path directory;

    @BeforeEach
    void open() {
        figures = new ReferenceFigures();
    }

    @AfterEach
    void close() {
        figures.close();
    }

    private Folder folder(String name) throws IOException {
        return new Folder(Files.createDirectory(directory.resolve(name)), "city-2024");
    }

    private record Folder(Path path, String id) {
        Folder of(String otherId) {
            return new Folder(path, otherId);
        }

        Folder with(String file, String... rows) throws IOException {
            Files.writeString(
                    path.resolve(file + ".tsv"), String.join("\n", rows).replace('|', '\t') + "\n");
            return this;
        }

        Path written() throws IOException {
            Files.writeString(path.resolve("agency.yaml"), """
                    id: %s
                    name: 某市医疗保险中心
                    region: "990100"
                    year: 2024
                    document: final-accounts
                    forms: shanxi-final
                    unit_kind: 参公
                    """.formatted(id));
            return path;
        }
    }

    private static String payment(String number, String date, String yuan) {
        return number + "|" + date + "|2101501||30201|基本支出||" + MONEY + "|" + yuan;
    }

    private Receipt enter(Path folder) {
        return figures.desk.enter(folder, "经办甲", ReferenceFigures.NOON);
    }

    private void approve(Receipt receipt) {
        figures.desk.approve(receipt.batchId(), "复核乙", ReferenceFigures.NOON);
    }

    private String spent(String id) {
        return figures.statement(id).cells().stream()
                .filter(cell -> cell.address().toString().equals(id + "/03/1/1"))
                .map(TableCell::text)
                .findFirst()
                .orElseThrow();
    }

    private static Refusal refused(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run);
    }

    @Test
    void theSameFolderAgainIsItsOwnBatch() throws IOException {
        Path first = folder("first")
                .with("budget_lines", LINES, LINE)
                .with("payments", PAYMENTS, payment("P1", "2024-03-02", "300.00"))
                .written();
        Receipt receipt = enter(first);
        assertThat(enter(first).batchId()).as("while it waits").isEqualTo(receipt.batchId());
        approve(receipt);
        Path more = folder("more")
                .with("payments", PAYMENTS, payment("P2", "2024-04-06", "400.00"))
                .written();
        Receipt second = enter(more);
        assertThat(second.rows()).isEqualTo(1);
        assertThat(enter(first).batchId()).as("while another waits").isEqualTo(receipt.batchId());
        approve(second);
        assertThat(enter(first).batchId()).as("after another").isEqualTo(receipt.batchId());
        assertThat(spent("city-2024")).isEqualTo("0.07");
    }

    @Test
    void batchesThatOverlapPostTheirRowsOnce() throws IOException {
        Receipt small = enter(folder("small")
                .with("budget_lines", LINES, LINE)
                .with("payments", PAYMENTS, payment("P1", "2024-03-02", "300.00"))
                .written());
        Receipt large = enter(folder("large")
                .with("budget_lines", LINES, LINE)
                .with(
                        "payments",
                        PAYMENTS,
                        payment("P1", "2024-03-02", "300.00"),
                        payment("P2", "2024-03-09", "400.00"))
                .written());
        Receipt changed = enter(folder("changed")
                .with("budget_lines", LINES, LINE)
                .with("payments", PAYMENTS, payment("P1", "2024-03-02", "301.00"), payment("P3", "2024-03-09", "50.00"))
                .written());
        approve(small);
        approve(large);
        assertThat(spent("city-2024")).isEqualTo("0.07");
        assertThat(refused(() -> approve(changed)).complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.line()).contains("payments.tsv 第 2 行", "P1", "300.00"));
        assertThat(spent("city-2024")).isEqualTo("0.07");
    }

    @Test
    void paymentBeforeItsAdjustmentIsRefusedAtApproval() throws IOException {
        Path early = folder("early")
                .with("budget_lines", LINES, LINE)
                .with("adjustments", ADJUSTMENTS, "T1|2024-06-01|B1|2101501|基本支出||" + MONEY + "|500.00|追加|printed")
                .with("payments", PAYMENTS, payment("P1", "2024-05-31", "1200.00"))
                .written();
        Receipt receipt = enter(early);
        assertThat(refused(() -> approve(receipt)).complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.line()).contains("payments.tsv 第 2 行"));
        assertThat(figures.statements.agencies()).isEmpty();
        assertThat(figures.desk.batches())
                .singleElement()
                .satisfies(batch -> assertThat(batch.isPending()).isTrue());

        figures.desk.reject(receipt.batchId(), "复核乙", "日期不对", ReferenceFigures.NOON);
        new Folder(early, "city-2024").with("payments", PAYMENTS, payment("P1", "2024-06-01", "1200.00"));
        Receipt mended = enter(early);
        assertThat(mended.batchId()).isNotEqualTo(receipt.batchId());
        approve(mended);
        assertThat(spent("city-2024")).isEqualTo("0.12");
    }

    @Test
    void laterFolderIsControlledAgainstTheWholeYear() throws IOException {
        approve(enter(folder("first")
                .with("codes", "code|name", "21088|新设款")
                .with("budget_lines", LINES, LINE, "B2|2108801|新设项|项目支出|甲|" + MONEY + "|900.00")
                .with("releases", RELEASES, "R1|2024-01-02|2108801|项目支出|甲|" + MONEY + "|900.00")
                .with("payments", PAYMENTS, payment("P1", "2024-09-01", "600.00"))
                .written()));
        // an earlier day than what is booked, and a supplement after it: only the sum counts at import
        approve(enter(folder("second")
                .with("adjustments", ADJUSTMENTS, "T1|2024-02-01|B1|2101501|基本支出||" + MONEY + "|100.00|追加|printed")
                .with("releases", RELEASES, "R2|2024-03-01|2108801|项目支出|甲|" + MONEY + "|1.00")
                .with(
                        "payments",
                        PAYMENTS,
                        payment("P2", "2024-03-01", "500.00"),
                        "P3|2024-03-01|2108801||30227|项目支出|甲|" + MONEY + "|900.00")
                .written()));
        assertThat(spent("city-2024")).isEqualTo("0.20");
        Path third = folder("third")
                .with("payments", PAYMENTS, payment("P4", "2024-02-01", "0.01"))
                .written();
        assertThat(refused(() -> enter(third)).complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.line()).contains(" payments.tsv 第 2 行", "0.01"));
        assertThat(figures.desk.batches()).hasSize(2);
    }

    @Test
    void agenciesOfOnePrefixKeepApart() throws IOException {
        for (String id : new String[] {"city-2024", "city-north-2024", "city-north-a-2024", "city-20-2024"}) {
            approve(enter(folder(id)
                    .of(id)
                    .with("budget_lines", LINES, LINE)
                    .with(
                            "payments",
                            PAYMENTS,
                            payment("P1", "2024-03-02", "1" + id.length() + ".00"),
                            payment("P2", "2024-03-02", "100.00"))
                    .written()));
        }
        assertThat(spent("city-2024")).isEqualTo("0.01");
        assertThat(figures.statements.agencies()).hasSize(4);
        assertThat(refused(() -> {
                            try {
                                enter(folder("over")
                                        .of("city-north-2024")
                                        .with("payments", PAYMENTS, payment("P9", "2024-03-02", "900.00"))
                                        .written());
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .complaints())
                .hasSize(1);
    }

    @Test
    void twoApprovalsAtOnceDoNotSpendALineTwice() throws Exception {
        Path first = folder("first")
                .with("budget_lines", LINES, LINE)
                .with("payments", PAYMENTS, payment("P1", "2024-03-01", "1.00"))
                .written();
        approve(enter(first));
        Path second = folder("second")
                .with("payments", PAYMENTS, payment("P2", "2024-04-01", "600.00"))
                .written();
        Path third = folder("third")
                .with("payments", PAYMENTS, payment("P3", "2024-04-01", "600.00"))
                .written();
        Receipt one = enter(second);
        Receipt other = enter(third);
        var refusals = new java.util.concurrent.ConcurrentLinkedQueue<Refusal>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (Receipt receipt : java.util.List.of(one, other)) {
                threads.submit(() -> {
                    try {
                        approve(receipt);
                    } catch (Refusal refusal) {
                        refusals.add(refusal);
                    }
                });
            }
        }
        assertThat(refusals).hasSize(1);
        assertThat(refusals.peek().getMessage()).contains("B1").contains("399.00");
        assertThat(spent("city-2024")).isEqualTo("0.06"); // 601.00 yuan
    }

    @Test
    void aPersonIsNotTwoPeopleByABlank() throws IOException {
        Path first = folder("first")
                .with("budget_lines", LINES, LINE)
                .with("payments", PAYMENTS, payment("P1", "2024-03-01", "1.00"))
                .written();
        Receipt receipt = enter(first);
        for (String alias : new String[] {" 经办甲", "经办甲 ", "经办甲\u3000", "经办甲\u200b"}) {
            assertThat(refused(() -> figures.desk.approve(receipt.batchId(), alias, ReferenceFigures.NOON)))
                    .as("“" + alias + "”")
                    .isNotNull();
        }
    }

    @Test
    void aYearWithAWaitingBatchIsNotClosed() throws IOException {
        Path first = folder("first")
                .with("budget_lines", LINES, LINE)
                .with("payments", PAYMENTS, payment("P1", "2024-03-01", "1.00"))
                .with("income", "func_code|fund_source|source|amount_yuan", "2101501|" + MONEY + "|财政拨款收入|1.00")
                .written();
        approve(enter(first));
        enter(folder("second")
                .with("payments", PAYMENTS, payment("P2", "2024-04-01", "2.00"))
                .written());
        var yearEnd = new org.openyibao.agency.YearEnd(figures.database.application(), figures.ledger, figures.books);
        var year = org.openyibao.kernel.AgencyYear.parse("city-2024");
        assertThat(refused(() -> yearEnd.close(year, "经办甲", "复核乙", ReferenceFigures.NOON)))
                .hasMessageContaining("YB-IMP-0012");
    }
}

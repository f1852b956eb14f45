package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.database.ScratchDatabase;
import org.openyibao.operations.relief.ReliefBatch;
import org.openyibao.statements.Statements;
import org.openyibao.statements.Trace;

/// Yangquan's two projects from the printed figure to the persons, and what a death that is entered later makes
/// of it. Heads and amounts are those of the published sheets.
class ReliefTraceTest {
    private static final AgencyYear YANGQUAN = AgencyYear.parse("yangquan-2024");

    private final ScratchDatabase database = ScratchDatabase.create();
    private Platform platform;

    @BeforeEach
    void load() {
        platform = new Platform(
                database.application(), Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC), ProjectFiles.at("law"));
        platform.references().ensure(YANGQUAN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Trace trace(String place) {
        return platform.statements().of(YANGQUAN, false).trace(Statements.address("yangquan-2024/" + place), 0);
    }

    private List<String> cells() {
        return platform.statements().of(YANGQUAN, false).cells().stream()
                .map(cell -> cell.address() + " " + cell.text())
                .toList();
    }

    @Test
    void theHeadsAreThoseOfTheSheets() {
        List<ReliefBatch> batches = platform.reliefDesk().year(YANGQUAN).batches();

        assertThat(batches)
                .extracting(batch -> batch.group() + " " + batch.on() + " "
                        + batch.decisions().size() + " " + batch.granted().size() + " " + batch.total())
                .containsExactly("提前离岗县级干部 2024-11-21 140 138 890000.00", "建国前老工人 2024-12-05 16 11 33000.00");
        assertThat(batches.getFirst().granted().stream()
                        .collect(Collectors.groupingBy(
                                decision -> decision.tier() + " " + decision.amount(), Collectors.counting())))
                .containsOnly(java.util.Map.entry("符合工资增加12档 8000.00", 31L), java.util.Map.entry("其他人员 6000.00", 107L));
        assertThat(batches.getLast().notGranted())
                .allMatch(decision -> decision.reason().contains("建国前老工人在保障年度内死亡"));
    }

    @Test
    void theVouchersThatWereReplacedKeepDateAndClass() {
        Trace trace = trace("03/2080109/3");

        assertThat(trace.operands().getFirst().postings().stream()
                        .map(Trace.SignedPosting::posting)
                        .filter(posting -> posting.documentNo().startsWith("RB"))
                        .collect(Collectors.groupingBy(
                                posting ->
                                        posting.date() + " " + posting.debit().dimension("econ"),
                                Collectors.counting())))
                .containsOnly(java.util.Map.entry("2024-11-21 30307", 138L));
    }

    @Test
    void aDeathThatIsEnteredLaterShowsOnTheTraceAndChangesNoPrintedFigure() {
        List<String> before = cells();
        var receipt = platform.reliefDesk()
                .death("yangquan", "LG-0001", LocalDate.of(2024, 11, 30), "死亡证明", "张三", ReferenceFigures.NOON);

        assertThat(receipt.recoveries()).hasSize(1);
        assertThat(cells()).isEqualTo(before);
        Trace trace = trace("05/2080699/3");
        assertThat(trace.exact()).isEqualTo("138000.00");
        assertThat(TraceView.of(platform, trace).operands().getFirst().postings())
                .filteredOn(posting -> posting.person() != null
                        && !posting.person().toRecover().isEmpty())
                .singleElement()
                .satisfies(posting -> {
                    assertThat(posting.person().personNo()).isEqualTo("LG-0001");
                    assertThat(posting.person().toRecover()).isEqualTo("3000.00");
                    assertThat(posting.person().recoveryReason()).contains("2024-11-30", "2024-12-05");
                });
        assertThat(printed(trace)).contains("recovery 3000.00 元 opened 2025-03-01 by 张三", "[official]");
    }

    private String printed(Trace trace) {
        var bytes = new ByteArrayOutputStream();
        TraceText.print(trace, platform, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void loadingAgainPaysNobodyAgain() {
        platform.references().ensure(YANGQUAN);

        assertThat(platform.reliefDesk().year(YANGQUAN).batches()).hasSize(2);
        assertThat(trace("05/2080699/3").exact()).isEqualTo("138000.00");
    }

    @Test
    void aYearIsNotClosedWhileAnAllowanceWaits(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("roster.tsv"),
                "person_no\tid_number\tname\tgroup\tfrom\tevidence\n"
                        + "LG-0099\t990101193001019999\t张示例\t建国前老工人\t2024-01-01\t老工人证\n");
        platform.reliefDesk().register(YANGQUAN, folder, "张三", "", ReferenceFigures.NOON);
        platform.reliefDesk().decide(YANGQUAN, "建国前老工人", LocalDate.of(2024, 12, 5), "张三", ReferenceFigures.NOON);

        assertThatThrownBy(() -> platform.yearEnd().close(YANGQUAN, "张三", "李四", ReferenceFigures.NOON))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("YB-RLF-0014");
    }
}

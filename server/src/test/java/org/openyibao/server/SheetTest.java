package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openyibao.forms.Form;
import org.openyibao.scenarios.ReferenceAgencies;
import org.openyibao.statements.Statement;
import org.openyibao.statements.sheet.Sheet;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.HeadCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// The drawn tables against the printed documents, line by line: heads, rows, columns and their order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");

    private static final Map<String, String> DOCUMENTS = Map.of(
            "yangquan-2024", "yangquan-2024-final-accounts.txt",
            "jiyuan-2023", "jiyuan-2023-final-accounts.txt",
            "zezhou-2024", "zezhou-2024-budget.txt");

    private ReferenceFigures references;

    @BeforeAll
    void load() throws IOException {
        references = ReferenceFigures.ofAll();
    }

    @AfterAll
    void close() {
        references.close();
    }

    private Sheet sheet(String id, String table) {
        Statement statement = references.statement(id);
        return Sheet.of(
                statement,
                statement.form(table),
                References.notice(statement.card().id()));
    }

    @ParameterizedTest
    @CsvSource({"yangquan-2024", "jiyuan-2023", "zezhou-2024"})
    void everyLineIsAsPrinted(String id) throws IOException {
        Path seed = SEEDS.resolve(DOCUMENTS.get(id));
        if (!Files.exists(seed)) {
            System.err.println("SKIPPED: " + seed.toAbsolutePath().normalize() + " is not there; the layout of " + id
                    + " is not compared with print");
        }
        assumeTrue(Files.exists(seed), "no printed documents beside the repository");
        List<String> document = Files.readAllLines(seed);
        Statement statement = references.statement(id);
        for (Form form : statement.family().forms()) {
            Sheet sheet = sheet(id, form.table());
            assertThat(lines(sheet)).as(id + " " + form.table()).isEqualTo(printed(document, sheet, id));
        }
    }

    /// The lines of a table in the document, from its title to the next text; what print repeats after a page
    /// break once.
    private static List<String> printed(List<String> document, Sheet sheet, String id) {
        int at = IntStream.range(0, document.size())
                .filter(i -> document.get(i).replace("#", "").strip().equals(sheet.title()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not printed: " + sheet.title()));
        var lines = new ArrayList<String>();
        for (int i = at + 1; i < document.size() && !endsTable(document.get(i)); i++) {
            if (document.get(i).contains("\t")) {
                lines.add(normal(document.get(i)));
            }
        }
        int head = sheet.head().size();
        for (int i = lines.size() - head; i >= head; i--) {
            if (lines.subList(i, i + head).equals(lines.subList(0, head))) {
                lines.subList(i, i + head).clear();
            }
        }
        if (id.equals("yangquan-2024") && sheet.table().equals("09")) {
            lines.add("\t".repeat(11)); // a row of twelve blanks, which the text of the document does not show
        }
        if (id.equals("zezhou-2024") && sheet.table().equals("9")) {
            // the text of the document merges two and six cells; three are the income's, as the next line shows
            lines.set(0, "国有资本经营预算收入\t\t\t国有资本经营预算支出\t\t\t\t");
        }
        return lines;
    }

    private static boolean endsTable(String line) {
        String text = line.replace("#", "").strip();
        boolean isTitle = !line.contains("\t") && text.length() > 6 && text.matches("[^：]*表(（.*）)?");
        return isTitle || text.startsWith("注：") || text.startsWith("说明：");
    }

    /// Print's own spaces, brackets and bold letters say nothing; what 泽州 calls 部门合计 is transcribed as
    /// 合计.
    private static String normal(String line) {
        return line.replaceAll("</?b>", "")
                .replace(" ", "")
                .replace("(", "（")
                .replace(")", "）")
                .replace("部门合计", "合计");
    }

    private static List<String> lines(Sheet sheet) {
        var lines = new ArrayList<String>();
        String[][] head = new String[sheet.head().size()][sheet.width()];
        for (int i = 0; i < head.length; i++) {
            int column = 0;
            for (HeadCell cell : sheet.head().get(i)) {
                while (head[i][column] != null) {
                    column++;
                }
                for (int row = i; row < i + cell.rowspan(); row++) {
                    Arrays.fill(head[row], column, column + cell.colspan(), "");
                }
                head[i][column] = cell.text();
            }
        }
        for (String[] row : head) {
            lines.add(normal(String.join("\t", row)));
        }
        for (List<BodyCell> row : sheet.body()) {
            lines.add(normal(row.stream()
                    .map(cell -> cell.text() + "\t".repeat(cell.colspan() - 1))
                    .collect(Collectors.joining("\t"))));
        }
        return lines;
    }

    @Test
    void everyTableIsOneGrid() {
        for (String id : ReferenceAgencies.ids()) {
            Statement statement = references.statement(id);
            var forms = new ArrayList<>(statement.family().forms());
            forms.addAll(statement.workingForms());
            for (Form form : forms) {
                Sheet sheet = sheet(id, form.table());
                int headArea = sheet.head().stream()
                        .flatMap(List::stream)
                        .mapToInt(cell -> cell.colspan() * cell.rowspan())
                        .sum();
                assertThat(headArea)
                        .as(id + " " + form.table())
                        .isEqualTo(sheet.width() * sheet.head().size());
                for (List<BodyCell> row : sheet.body()) {
                    assertThat(row.stream().mapToInt(BodyCell::colspan).sum())
                            .as(id + " " + form.table() + " " + row)
                            .isEqualTo(sheet.width());
                }
            }
        }
    }

    @Test
    void everyFilledCellIsDrawnOnce() {
        for (String id : ReferenceAgencies.ids()) {
            Statement statement = references.statement(id);
            for (Form form : statement.family().forms()) {
                var drawn = sheet(id, form.table()).body().stream()
                        .flatMap(List::stream)
                        .map(BodyCell::address)
                        .flatMap(Optional::stream)
                        .toList();
                var filled = statement.cells(form).stream()
                        .filter(cell -> cell.formula().isPresent())
                        .map(cell -> cell.address())
                        .toList();
                assertThat(drawn).as(id + " " + form.table()).containsExactlyInAnyOrderElementsOf(filled);
            }
        }
    }

    @Test
    void linesRunThroughWhereAHalfIsEmpty() {
        List<BodyCell> row = sheet("yangquan-2024", "01").body().get(8);
        assertThat(row)
                .extracting(BodyCell::kind)
                .containsExactly(Kind.BLANK, Kind.LINE, Kind.BLANK, Kind.NAME, Kind.LINE, Kind.FIGURE);
        assertThat(row).extracting(BodyCell::text).containsExactly("", "9", "", "九、卫生健康支出", "40", "1438.93");
    }

    @Test
    void headingsOfTheStatisticsStandBetweenTheirRows() {
        Sheet sheet = sheet("yangquan-2024", "10");
        assertThat(sheet.head().getFirst()).containsExactly(new HeadCell("一、政府采购情况", 3, 1));
        assertThat(sheet.body().stream()
                        .filter(row -> row.getFirst().kind() == Kind.HEADING && row.size() == 1)
                        .map(row -> row.getFirst().text()))
                .containsExactly("二、机关运行经费", "三、国有资产占用情况");
    }

    @Test
    void aRemarkStandsWhereTheOverlayChangedSomething() {
        var literal = sheet("yangquan-2024", "06").body().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.remark().isEmpty())
                .toList();
        assertThat(literal).hasSize(6).allMatch(cell -> cell.text().equals("——") && cell.kind() == Kind.FIGURE);
        var government = sheet("zezhou-2024", "6").body().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.remark().contains("50208"))
                .toList();
        assertThat(government).hasSize(1).allMatch(cell -> cell.text().equals("公务用车运行维护费") && cell.kind() == Kind.NAME);
    }

    @Test
    void tablesWithoutDataSaySo() {
        assertThat(sheet("yangquan-2024", "07").notes()).endsWith("说明：本表无数据");
        assertThat(sheet("zezhou-2024", "12").notes()).containsExactly("注：本表无数据");
        assertThat(sheet("zezhou-2024", "12").body()).isEmpty();
        assertThat(sheet("yangquan-2024", "03").notes()).doesNotContain("说明：本表无数据");
        assertThat(sheet("yangquan-2024", "03").notice()).contains(References.NOTICE);
    }
}

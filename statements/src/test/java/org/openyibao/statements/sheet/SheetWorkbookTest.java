package org.openyibao.statements.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.HeadCell;
import org.openyibao.statements.sheet.Sheet.Kind;

class SheetWorkbookTest {
    private static final String NOTICE = "演示：据公开文件重建，明细为合成，非该单位发布";

    private static Sheet sheet(String name, String remark) {
        return new Sheet(
                "03",
                "公开03表",
                "支出决算表",
                "部门名称",
                "示例市医疗保险中心",
                "2025年度",
                "金额单位：万元",
                List.of(
                        List.of(new HeadCell("项目", 2, 1), new HeadCell("合计", 1, 2), new HeadCell("基本支出", 1, 2)),
                        List.of(new HeadCell("科目代码", 1, 1), new HeadCell("科目名称", 1, 1))),
                List.of(
                        List.of(BodyCell.of(Kind.NAME, "合计", 2), figure("1,234.50", ""), figure("-0.50", "")),
                        List.of(
                                BodyCell.of(Kind.CODE, "201"),
                                BodyCell.of(Kind.NAME, name),
                                figure("———", remark),
                                figure("", ""))),
                List.of("注：本表反映部门本年度各项支出情况。"),
                Optional.of(NOTICE));
    }

    private static BodyCell figure(String text, String remark) {
        return new BodyCell(Kind.FIGURE, text, 1, Optional.empty(), remark);
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        var bytes = new ByteArrayInputStream(SheetWorkbook.bytes(sheet));
        try (var workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell == null || cell.getType() == CellType.EMPTY
                        ? ""
                        : cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText())
                .toList();
    }

    @Test
    void theWorkbookReadsBackAsTheSheet() throws IOException {
        List<Row> rows = rows(sheet("一般公共服务支出", ""));
        assertThat(rows.stream().map(SheetWorkbookTest::texts))
                .containsExactly(
                        List.of("支出决算表", "", "", ""),
                        List.of("公开03表", "", "", ""),
                        List.of("部门名称：示例市医疗保险中心", "2025年度", "", "金额单位：万元"),
                        List.of("项目", "", "合计", "基本支出"),
                        List.of("科目代码", "科目名称", "", ""),
                        List.of("合计", "", "1234.50", "-0.50"),
                        List.of("201", "一般公共服务支出", "———", ""),
                        List.of("注：本表反映部门本年度各项支出情况。", "", "", ""),
                        List.of(NOTICE, "", "", ""));
    }

    @Test
    void figuresAreNumbersThatLookAsPrinted() throws IOException {
        Cell figure = rows(sheet("一般公共服务支出", "")).get(5).getCell(2);
        assertThat(figure.getType()).isEqualTo(CellType.NUMBER);
        assertThat(figure.asNumber()).isEqualByComparingTo("1234.50");
        assertThat(figure.getDataFormatString()).isEqualTo("#,##0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1,          '''=1+1'",
        "+cmd|calc,     '''+cmd|calc'",
        "-2+3,          '''-2+3'",
        "@SUM(A1),      '''@SUM(A1)'",
        "-12.50,        '-12.50'",
        "'+1,234.00',   '+1,234.00'",
        "-,             -",
        "—,             —",
        "———,           ———",
        "-A1,           '''-A1'",
        "一、基本支出,      一、基本支出"
    })
    void whatASpreadsheetWouldCalculateIsDefused(String text, String written) throws IOException {
        assertThat(SheetWorkbook.defused(text)).isEqualTo(written);
        assertThat(texts(rows(sheet(text, "")).get(6)).get(1)).isEqualTo(written);
    }

    @Test
    void theSameSheetIsTheSameFile() {
        assertThat(SheetWorkbook.bytes(sheet("其他", "原因"))).isEqualTo(SheetWorkbook.bytes(sheet("其他", "原因")));
    }

    @Test
    void headCellsAreMergedAndTheNoticeIsRed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("03.xlsx");
        Files.write(file, SheetWorkbook.bytes(sheet("其他", "two dashes in print")));
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, "xl/worksheets/sheet1.xml"))
                    .contains("ref=\"A4:B4\"", "ref=\"C4:C5\"", "ref=\"A6:B6\"");
            assertThat(text(zip, "xl/styles.xml")).contains("FFC00000");
            assertThat(text(zip, "xl/comments1.xml")).contains("two dashes in print");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}

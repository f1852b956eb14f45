package org.openyibao.agency.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.kernel.Complaint;

/// A folder of workbooks is the same folder.
class WorkbookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yangquan-2024", "baotou-2024", "jiyuan-2023", "zezhou-2024"})
    void aReferenceSavedUnderTheTemplatesHeadsGivesTheSameRecordsAndDigest(String id) throws IOException {
        Path reference = ReferenceFolders.of(id);
        copyAsWorkbooks(reference);
        var fromTsv = new ArrayList<AgencyRecord>();
        var fromXlsx = new ArrayList<AgencyRecord>();

        FolderSummary tsv = FolderReader.read(reference, CodeLists.published(), fromTsv::add);
        FolderSummary xlsx = FolderReader.read(folder, CodeLists.published(), fromXlsx::add);

        assertThat(xlsx.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(fromXlsx).extracting(AgencyRecord::columns).isEqualTo(columns(fromTsv));
        assertThat(fromXlsx)
                .extracting(AgencyRecord::row)
                .isEqualTo(fromTsv.stream().map(AgencyRecord::row).toList());
        assertThat(xlsx.digest()).isEqualTo(tsv.digest());
    }

    private static List<?> columns(List<AgencyRecord> records) {
        return records.stream().map(AgencyRecord::columns).toList();
    }

    private void copyAsWorkbooks(Path reference) throws IOException {
        Files.copy(reference.resolve(AgencyProfile.FILE), folder.resolve(AgencyProfile.FILE));
        for (FolderFile file : FolderFile.values()) {
            Path tsv = reference.resolve(file.stem() + ".tsv");
            if (Files.exists(tsv)) {
                try (var out = Files.newOutputStream(folder.resolve(file.stem() + ".xlsx"));
                        var workbook = new Workbook(out, "test", "1.0")) {
                    copy(file, Files.readAllLines(tsv), workbook.newWorksheet(file.title()));
                }
            }
        }
    }

    private static void copy(FolderFile file, List<String> lines, Worksheet sheet) {
        String[] names = lines.getFirst().split("\t");
        for (int c = 0; c < names.length; c++) {
            FolderColumn column = file.columns().get(file.columnOf(names[c]));
            sheet.value(0, c, column.head());
            for (int r = 1; r < lines.size(); r++) {
                String text = lines.get(r).split("\t", -1)[c];
                switch (column.type()) {
                    case DATE -> {
                        sheet.value(r, c, LocalDate.parse(text));
                        sheet.style(r, c).format("yyyy-mm-dd").set();
                    }
                    case AMOUNT, AMOUNT_NOT_NEGATIVE, AMOUNT_NOT_ZERO, RATE, COUNT, FUNCTION, ECONOMIC -> {
                        if (!text.isEmpty()) {
                            sheet.value(r, c, new BigDecimal(text));
                        }
                    }
                    default -> sheet.value(r, c, text);
                }
            }
        }
    }

    @Test
    void aNumberThatBinaryCannotHoldIsReadAsItIsShown() throws IOException {
        SmallFolder.good().writeTo(folder);
        Files.delete(folder.resolve("payments.tsv"));
        try (var out = Files.newOutputStream(folder.resolve("payments.xlsx"));
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            String[] head = SmallFolder.PAYMENT_HEAD.split("\\|");
            for (int c = 0; c < head.length; c++) {
                sheet.value(0, c, head[c]);
            }
            List<Object> row = List.of("P1", "2024-01-10", 2101501.0, 30201.0, "基本支出", "", Words.GENERAL_PUBLIC_BUDGET);
            for (int c = 0; c < row.size(); c++) {
                if (row.get(c) instanceof Number number) {
                    sheet.value(1, c, number);
                } else {
                    sheet.value(1, c, row.get(c).toString());
                }
            }
            sheet.value(1, 7, 0.1 + 0.2);
        }
        var records = new ArrayList<AgencyRecord>();

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), records::add);

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(records.getLast().columns())
                .containsEntry("amount_yuan", "0.30")
                .containsEntry("func_code", "2101501");
    }

    /// A workbook as other programs write it: inline strings, formulas with results.
    private static byte[] written(String sheet) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                """);
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                 Target="xl/workbook.xml"/></Relationships>
                """);
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
                 Target="worksheets/sheet1.xml"/></Relationships>
                """);
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>
                """);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().strip().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String sheet(String procurementRow) {
        return """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>采购类别</t></is></c><c r="B1" t="inlineStr"><is><t>供应商规模</t></is></c>
                <c r="C1" t="inlineStr"><is><t>金额（元）</t></is></c></row>%s</sheetData></worksheet>
                """.formatted(procurementRow);
    }

    @Test
    void aFormulaCountsWithTheResultThatTheWorkbookKeeps() throws IOException {
        SmallFolder.good().bytes("procurement.xlsx", written(sheet("""
                        <row r="3"><c r="A3" t="str"><f>"货"&amp;"物"</f><v>货物</v></c>
                        <c r="B3" t="inlineStr"><is><t> 小微 </t></is></c>
                        <c r="C3"><f>1000.1+177.58</f><v>1177.6800000000001</v></c></row>
                        """))).writeTo(folder);
        var records = new ArrayList<AgencyRecord>();

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), records::add);

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(records.getLast().columns())
                .containsEntry("kind", "货物")
                .containsEntry("enterprise", "小微")
                .containsEntry("amount_yuan", "1177.68");
        assertThat(records.getLast().row()).isEqualTo(3);
    }

    @Test
    void anErrorValueIsToldUnderTheHeadThatTheWorkbookHas() throws IOException {
        SmallFolder.good().bytes("procurement.xlsx", written(sheet("""
                        <row r="2"><c r="A2" t="inlineStr"><is><t>货物</t></is></c>
                        <c r="B2" t="inlineStr"><is><t>小微</t></is></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                        """))).writeTo(folder);

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).singleElement().satisfies(c -> {
            assertThat(c.code()).isEqualTo(RecordError.CELL_BROKEN);
            assertThat(c.where()).isEqualTo("procurement.xlsx 第 2 行 金额（元）");
        });
    }

    @Test
    void noExternalEntityOfAWorkbookIsResolved() throws IOException {
        String secret =
                Files.writeString(folder.resolve("secret.txt"), "货物").toUri().toString();
        SmallFolder.good()
                .bytes(
                        "procurement.xlsx",
                        written("<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"" + secret + "\">]>" + sheet("""
                                <row r="2"><c r="A2" t="inlineStr"><is><t>&e;</t></is></c>
                                <c r="B2" t="inlineStr"><is><t>小微</t></is></c><c r="C2"><v>1</v></c></row>
                                """)))
                .writeTo(folder);

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.isGood()).isFalse();
        assertThat(summary.count("procurement")).isZero();
    }

    static Stream<byte[]> notWorkbooks() {
        return Stream.of(
                new byte[0], "hello".getBytes(StandardCharsets.US_ASCII), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0
                });
    }

    @ParameterizedTest
    @MethodSource("notWorkbooks")
    void whatIsNoWorkbookIsComplainedOfAndTheOtherFilesAreStillRead(byte[] bytes) throws IOException {
        SmallFolder.good().writeTo(folder);
        Files.delete(folder.resolve("payments.tsv"));
        Files.write(folder.resolve("payments.xlsx"), bytes);

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).extracting(Complaint::code).containsExactly(RecordError.FILE_UNREADABLE);
        assertThat(summary.count("budget_line")).isEqualTo(2);
    }

    @Test
    void aWorkbookCutShortIsComplainedOf() throws IOException {
        SmallFolder.good().writeTo(folder);
        Path path = folder.resolve("facts.xlsx");
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("x").value(0, 0, "fact");
        }
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).extracting(Complaint::code).containsExactly(RecordError.FILE_UNREADABLE);
    }
}

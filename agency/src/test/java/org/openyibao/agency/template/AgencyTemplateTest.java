package org.openyibao.agency.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.agency.records.CodeLists;
import org.openyibao.agency.records.FolderColumn;
import org.openyibao.agency.records.FolderFile;
import org.openyibao.agency.records.FolderReader;
import org.openyibao.agency.records.FolderSummary;
import org.openyibao.agency.records.RecordError;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;

/// The blank folder is one that the reader reads.
class AgencyTemplateTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"shanxi-final", "henan-final", "baotou-lists", "shanxi-budget"})
    void theBlankFolderReadsAsAnEmptyYear(String forms) {
        Path folder = root.resolve("datong-2025");
        AgencyTemplate.write(folder, forms, 2025);

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(summary.counts()).containsOnlyKeys("agency_profile");
        assertThat(summary.profile()).map(profile -> profile.id().toString()).contains("datong-2025");
        assertThat(summary.ignoredFiles()).isEmpty();
        for (FolderFile file : FolderFile.values()) {
            assertThat(folder.resolve(file.stem() + ".xlsx")).exists();
        }
    }

    @Test
    void aFolderWhoseNameCannotBeAnIdGetsANeutralOne() {
        AgencyTemplate.write(root.resolve("我们单位"), "shanxi-final", 2024);

        assertThat(root.resolve("我们单位/agency.yaml")).content().contains("id: my-agency-2024");
    }

    @Test
    void aFolderThatHoldsAnythingIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(root.resolve("notes.txt"), "mine");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AgencyTemplate.write(root, "shanxi-final", 2024));

        assertThat(refusal.complaints())
                .extracting(Complaint::code)
                .containsExactly(RecordError.TEMPLATE_FOLDER_NOT_EMPTY);
        assertThat(root).isDirectoryNotContaining("glob:**.xlsx");
    }

    @Test
    void anUnknownFamilyIsRefusedWithTheFamiliesThatThereAre() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> AgencyTemplate.write(root.resolve("a"), "hunan-final", 2024));

        assertThat(refusal.complaints().getFirst().line()).contains("hunan-final", "henan-final");
        assertThat(root.resolve("a")).doesNotExist();
    }

    @Test
    void headsNotesAndCodesAreInTheWorkbook() throws IOException {
        AgencyTemplate.write(root.resolve("a"), "shanxi-final", 2024);
        Path payments = root.resolve("a/payments.xlsx");

        try (var workbook = new ReadableWorkbook(payments.toFile())) {
            List<Row> sheet = workbook.getFirstSheet().read();
            assertThat(sheet.getFirst().getCellText(0)).isEqualTo("凭证号");
            assertThat(sheet.getFirst().getCellText(9)).isEqualTo("金额（元）");
            List<Row> notes = workbook.findSheet("说明").orElseThrow().read();
            assertThat(notes).hasSizeGreaterThan(FolderFile.PAYMENTS.columns().size());
            List<Row> codes = workbook.findSheet("代码").orElseThrow().read();
            assertThat(codes).anyMatch(row -> row.stream().anyMatch(c -> c != null && "2101506".equals(c.getText())));
        }
        try (var zip = new ZipFile(payments.toFile())) {
            var entry = zip.getEntry("xl/worksheets/sheet1.xml");
            String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("<dataValidation sqref=\"G2:G20001\" type=\"list\"", "'!$E$2:$E$6</formula1>");
        }
    }

    @Test
    void aRowFilledInUnderTheChineseHeadsIsReadBackExactly() throws IOException {
        Path folder = root.resolve("own-2024");
        AgencyTemplate.write(folder, "shanxi-final", 2024);
        fill(folder, FolderFile.BUDGET_LINES, List.of("B1", 2101506, "", "", "基本支出", "", "一般公共预算财政拨款", 5000, "", ""));
        fill(
                folder,
                FolderFile.PAYMENTS,
                List.of(
                        "P1",
                        LocalDate.of(2024, 3, 5),
                        2101506,
                        "",
                        30201,
                        "办公费",
                        "基本支出",
                        "",
                        "一般公共预算财政拨款",
                        1177.68,
                        "复印纸\n两箱",
                        "",
                        11,
                        new BigDecimal("107.06"),
                        "",
                        ""));

        var records = new ArrayList<AgencyRecord>();
        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), records::add);

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(records.getLast().columns())
                .containsEntry("date", "2024-03-05")
                .containsEntry("func_code", "2101506")
                .containsEntry("econ_code", "30201")
                .containsEntry("amount_yuan", "1177.68")
                .containsEntry("note", "复印纸 两箱")
                .containsEntry("persons", "11")
                .containsEntry("rate_yuan", "107.06")
                .doesNotContainKey("project");
    }

    private static void fill(Path folder, FolderFile file, List<Object> values) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(file.stem() + ".xlsx"));
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet(file.title());
            for (int c = 0; c < file.columns().size(); c++) {
                FolderColumn column = file.columns().get(c);
                sheet.value(0, c, column.head());
                switch (values.get(c)) {
                    case Number number -> sheet.value(1, c, number);
                    case LocalDate date -> {
                        sheet.value(1, c, date);
                        sheet.style(1, c).format("yyyy-mm-dd").set();
                    }
                    case Object text -> sheet.value(1, c, text.toString());
                }
            }
        }
    }
}

package org.openyibao.agency.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    static Stream<byte[]> notWorkbooks() {
        return Stream.of(new byte[0], "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII), new byte[] {
            'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0
        });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("notWorkbooks")
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
        Files.write(path, java.util.Arrays.copyOf(whole, whole.length / 2));

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).extracting(Complaint::code).containsExactly(RecordError.FILE_UNREADABLE);
    }
}

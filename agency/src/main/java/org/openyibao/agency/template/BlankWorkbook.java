package org.openyibao.agency.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openyibao.agency.records.ColumnType;
import org.openyibao.agency.records.FolderColumn;
import org.openyibao.agency.records.FolderFile;
import org.openyibao.agency.records.PublishedCodeLists;
import org.openyibao.agency.records.SheetFormat;

/// One blank workbook, of the folder or of another room that adds a sheet to it: the sheet to fill in, 说明 with what
/// each column holds, and the hidden 代码 that the
/// drop-downs point to.
public final class BlankWorkbook {
    /// Rows that have drop-downs; more rows may be filled in without them.
    private static final int ROWS = 20_000;

    private static final String NEEDED = "FFF8CBAD";
    private static final String OPTIONAL = "FFDDEBF7";

    private final SheetFormat file;
    private final PublishedCodeLists codes;
    private final int year;
    private final Worksheet sheet;
    private final Worksheet notes;
    private final Worksheet lists;

    private BlankWorkbook(Workbook workbook, SheetFormat file, PublishedCodeLists codes, int year) {
        this.file = file;
        this.codes = codes;
        this.year = year;
        this.sheet = workbook.newWorksheet(file.title());
        this.notes = workbook.newWorksheet("说明");
        this.lists = workbook.newWorksheet("代码");
    }

    /// Writes the workbook of a sheet into a folder.
    public static void write(Path folder, SheetFormat file, PublishedCodeLists codes, int year) throws IOException {
        Path path = folder.resolve(file.stem() + ".xlsx");
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "OpenYibao", "1.0")) {
            var blank = new BlankWorkbook(workbook, file, codes, year);
            blank.writeSheet();
            blank.writeNotes();
            blank.writeLists();
        }
    }

    private void writeSheet() {
        sheet.freezePane(0, 1);
        for (int i = 0; i < file.columns().size(); i++) {
            FolderColumn column = file.columns().get(i);
            sheet.style(i).format(format(column.type())).set();
            sheet.width(i, Math.max(12, column.head().length() * 2.4));
            sheet.value(0, i, column.head());
            sheet.style(0, i)
                    .bold()
                    .fillColor(column.needsValue() ? NEEDED : OPTIONAL)
                    .format("@")
                    .set();
            sheet.comment(0, i, remark(column));
        }
    }

    private static String format(ColumnType type) {
        return switch (type) {
            case DATE -> "yyyy-mm-dd";
            case AMOUNT, AMOUNT_NOT_NEGATIVE, AMOUNT_NOT_ZERO, RATE -> "0.00";
            case COUNT -> "0";
            case TEXT, FUNCTION, FUNCTION_OR_CLASS, ECONOMIC, CHOICE, REMARKED_CHOICE, CHOICE_OF_MONEY, OWN_CODE -> "@";
        };
    }

    private String remark(FolderColumn column) {
        return (column.needsValue() ? "必填。" : "")
                + column.note()
                + (example(column).isEmpty() ? "" : "。例：" + example(column));
    }

    /// The example in the folder's own year.
    private String example(FolderColumn column) {
        return column.example().replace("2024", Integer.toString(year));
    }

    private void writeNotes() {
        List<String> heads = List.of("列", "TSV 列名", "是否必填", "填写什么", "例", "可用的取值");
        for (int c = 0; c < heads.size(); c++) {
            notes.value(0, c, heads.get(c));
            notes.style(0, c).bold().fillColor(OPTIONAL).set();
            notes.width(c, List.of(20, 22, 10, 60, 28, 60).get(c));
        }
        for (int i = 0; i < file.columns().size(); i++) {
            FolderColumn column = file.columns().get(i);
            notes.value(i + 1, 0, column.head());
            notes.value(i + 1, 1, column.name());
            notes.value(i + 1, 2, column.needsValue() ? "必填" : "可空");
            notes.value(i + 1, 3, column.note());
            notes.value(i + 1, 4, example(column));
            notes.value(i + 1, 5, String.join("、", column.choices()));
        }
        List<String> remarks = List.of(
                "只读取第一张工作表；第一行是列名，不能改动，列的先后可以调整，可空的列可以删去。",
                "金额以元为单位，最多两位小数，不用千分位；日期写作 " + year + "-03-05 或用日期格式。",
                "同一份表可以改用制表符分隔的 UTF-8 文本：" + file.stem() + ".tsv，列名用上面的 TSV 列名；两种文件只能留一个。",
                file == FolderFile.OVERLAY ? "本表只用于复现某一份已公开文件的印制差异，自己的单位一般不需要。" : "没有记录时保留空表或删去文件都可以。");
        for (int i = 0; i < remarks.size(); i++) {
            notes.value(file.columns().size() + 2 + i, 0, remarks.get(i));
        }
    }

    private void writeLists() {
        lists.setVisibilityState(VisibilityState.HIDDEN);
        int at = 0;
        for (int i = 0; i < file.columns().size(); i++) {
            FolderColumn column = file.columns().get(i);
            List<String> words = words(column);
            if (!words.isEmpty()) {
                lists.value(0, at, column.head());
                for (int r = 0; r < words.size(); r++) {
                    lists.value(r + 1, at, words.get(r));
                    lists.value(r + 1, at + 1, name(column, words.get(r)));
                }
                offer(column, i, at, words.size());
                at += 2;
            }
        }
    }

    private void offer(FolderColumn column, int sheetColumn, int listColumn, int words) {
        boolean closed = column.type() == ColumnType.CHOICE;
        sheet.range(1, sheetColumn, ROWS, sheetColumn)
                .validateWithList(lists.range(1, listColumn, words, listColumn))
                .allowBlank(!column.needsValue())
                .showDropdown(true)
                .errorStyle(closed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING)
                .errorTitle(column.head())
                .error(closed ? "请从列表中选择" : "不在列表中：请核对，确需使用的见“说明”")
                .showErrorMessage(true);
    }

    private List<String> words(FolderColumn column) {
        return switch (column.type()) {
            case FUNCTION -> ofLength(codes.functions(), 7);
            case FUNCTION_OR_CLASS -> ofLength(codes.functions(), 3);
            case ECONOMIC -> ofLength(codes.economics(), 5);
            case TEXT,
                    DATE,
                    AMOUNT,
                    AMOUNT_NOT_NEGATIVE,
                    AMOUNT_NOT_ZERO,
                    COUNT,
                    RATE,
                    OWN_CODE,
                    CHOICE,
                    REMARKED_CHOICE,
                    CHOICE_OF_MONEY -> column.choices();
        };
    }

    private String name(FolderColumn column, String word) {
        return column.type() == ColumnType.ECONOMIC
                ? codes.economicName(word).orElse("")
                : codes.functionName(word).orElse("");
    }

    private static List<String> ofLength(Map<String, String> names, int digits) {
        var matching = new ArrayList<String>();
        for (String code : names.keySet()) {
            if (code.length() == digits) {
                matching.add(code);
            }
        }
        return matching;
    }
}

package org.openyibao.agency.records;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Brings the cells of a row to their canonical texts, one by one, and complains of what cannot be.
final class RowCells {
    private final SheetFormat file;
    private final String fileName;
    private final Head head;
    private final FolderContext context;
    private final CellCheck cells;

    RowCells(SheetFormat file, String fileName, Head head, FolderContext context) {
        this.file = file;
        this.fileName = fileName;
        this.head = head;
        this.context = context;
        this.cells = new CellCheck(context);
    }

    /// The row's canonical values without the empty ones.
    LinkedHashMap<String, String> read(Table table) {
        var values = new LinkedHashMap<String, String>();
        complainOfExtraCells(table);
        for (int i = 0; i < head.cellOf().length; i++) {
            FolderColumn column = file.columns().get(i);
            String value = cell(table, i, column);
            if (value != null && !value.isEmpty()) {
                values.put(column.name(), value);
            }
        }
        return values;
    }

    private void complainOfExtraCells(Table table) {
        for (int i = 0; i < table.width(); i++) {
            boolean named = i < head.labels().size() && !head.labels().get(i).isEmpty();
            if (!named && !table.cell(i, ColumnType.TEXT).isEmpty()) {
                context.complaints()
                        .add(
                                RecordError.ROW_TOO_LONG,
                                fileName + " 第 " + table.row() + " 行",
                                "第 " + (i + 1) + " 格“" + table.cell(i, ColumnType.TEXT) + "”没有对应的列",
                                "表头只有 " + head.labels().size() + " 列",
                                "核对是否多了制表符或多填了一格");
                return;
            }
        }
    }

    private @Nullable String cell(Table table, int index, FolderColumn column) {
        int cell = head.cellOf()[index];
        if (cell < 0) {
            return "";
        }
        String where = where(table.row(), column.name());
        if (table.isBroken(cell)) {
            context.complaints().add(RecordError.CELL_BROKEN, where, "单元格是错误值或没有结果的公式", "", "改正公式，或直接填写数值");
            return null;
        }
        String text = table.cell(cell, column.type());
        if (!text.isEmpty()) {
            return cells.canonical(column, where, text);
        }
        if (column.needsValue()) {
            context.complaints()
                    .add(
                            RecordError.VALUE_MISSING,
                            where,
                            column.head() + "为空",
                            "",
                            "填写" + column.head() + "：" + column.note());
            return null;
        }
        return "";
    }

    String where(int row, String column) {
        for (int i = 0; i < file.columns().size(); i++) {
            if (file.columns().get(i).name().equals(column)) {
                return fileName + " 第 " + row + " 行 " + head.label(file, i);
            }
        }
        return fileName + " 第 " + row + " 行";
    }
}

package org.openyibao.agency.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which cell of a row belongs to which column of the format.
///
/// @param labels the head's texts, by which a complaint names a column
/// @param cellOf the cell index of each column of the format; -1 if the file does not have it
/// @param missing columns that should be there
record Head(List<String> labels, int[] cellOf, List<FolderColumn> missing) {

    static Head read(SheetFormat file, String fileName, List<String> labels, Complaints complaints) {
        String where = fileName + " 第 1 行";
        int[] cellOf = new int[file.columns().size()];
        Arrays.fill(cellOf, -1);
        Set<Integer> twice = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            int column = label.isEmpty() ? -1 : file.columnOf(label);
            if (column >= 0 && cellOf[column] < 0) {
                cellOf[column] = i;
            } else if (column >= 0 && twice.add(column)) {
                complaints.add(
                        RecordError.COLUMN_TWICE,
                        where,
                        "列 " + file.columns().get(column).name() + " 出现两次（第 " + (cellOf[column] + 1) + " 列和第 " + (i + 1)
                                + " 列）",
                        "同一列只能有一个",
                        "删去其中一列");
            } else if (column < 0 && !label.isEmpty()) {
                complaints.add(
                        RecordError.COLUMN_UNKNOWN, where, "不认识的列“" + label + "”", "", Hints.forColumn(file, label));
            }
        }
        return new Head(labels, cellOf, missing(file, where, cellOf, complaints));
    }

    private static List<FolderColumn> missing(SheetFormat file, String where, int[] cellOf, Complaints complaints) {
        var missing = new ArrayList<FolderColumn>();
        for (int i = 0; i < cellOf.length; i++) {
            FolderColumn column = file.columns().get(i);
            if (cellOf[i] < 0 && column.presence() != FolderColumn.Presence.OPTIONAL) {
                missing.add(column);
                complaints.add(
                        RecordError.COLUMN_MISSING,
                        where,
                        "缺少列 " + column.name() + "（" + column.head() + "）",
                        file.title() + "需要这一列",
                        "补上这一列：" + column.note());
            }
        }
        return missing;
    }

    /// What the file calls a column, else its name.
    String label(SheetFormat file, int column) {
        return cellOf[column] < 0 ? file.columns().get(column).name() : labels.get(cellOf[column]);
    }
}

package org.openyibao.agency.records;

import java.util.List;

/// A sheet that a folder may hold: its file names, what it holds, and its columns. Reader, template and
/// documents are made from it.
public interface SheetFormat {
    /// The file's name without its ending.
    String stem();

    /// What the file holds, in Chinese.
    String title();

    List<FolderColumn> columns();

    /// The column that a head means, by its name or its Chinese head; -1 if none.
    default int columnOf(String head) {
        String wanted =
                head.endsWith("*") ? head.substring(0, head.length() - 1).strip() : head;
        for (int i = 0; i < columns().size(); i++) {
            FolderColumn column = columns().get(i);
            if (column.name().equals(wanted)
                    || column.head().equals(wanted)
                    || column.head().equals(Bracketed.fullWidth(wanted))) {
                return i;
            }
        }
        return -1;
    }

    /// The Chinese head of a column.
    default String headOf(String column) {
        return columns().stream()
                .filter(c -> c.name().equals(column))
                .map(FolderColumn::head)
                .findFirst()
                .orElse(column);
    }
}

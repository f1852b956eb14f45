package org.openyibao.agency.records;

import java.util.List;

/// One column of a folder's file.
///
/// @param name the column's name in a TSV file
/// @param head the Chinese head of the workbook that `agency new` writes; read as well as the name
/// @param presence whether the column and its values must be there
/// @param choices the words that the column knows; empty where it is free
/// @param note what the column holds, for people
/// @param example a value that would do
public record FolderColumn(
        String name,
        String head,
        ColumnType type,
        Presence presence,
        List<String> choices,
        String note,
        String example) {
    /// How much of a column must be there.
    public enum Presence {
        /// The column and a value in every row.
        VALUE,
        /// The column; its cell may be empty.
        COLUMN,
        OPTIONAL
    }

    public FolderColumn {
        choices = List.copyOf(choices);
    }

    public static FolderColumn text(String name, String head, Presence presence, String note, String example) {
        return new FolderColumn(name, head, ColumnType.TEXT, presence, List.of(), note, example);
    }

    public static FolderColumn typed(
            String name, String head, ColumnType type, Presence presence, String note, String example) {
        return new FolderColumn(name, head, type, presence, List.of(), note, example);
    }

    public static FolderColumn choice(
            String name, String head, ColumnType type, Presence presence, List<String> choices, String note) {
        return new FolderColumn(name, head, type, presence, choices, note, choices.getFirst());
    }

    /// Whether the cell may not be empty.
    public boolean needsValue() {
        return presence == Presence.VALUE;
    }
}

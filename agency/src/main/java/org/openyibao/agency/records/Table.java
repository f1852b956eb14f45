package org.openyibao.agency.records;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A file of rows, read forward once. The first row is the head.
interface Table extends Closeable {
    /// The head's texts; empty if the file has no row.
    List<String> head();

    /// Moves to the next row that holds anything.
    ///
    /// @throws UnreadableFile if what follows cannot be read
    boolean next() throws IOException;

    /// The row's number in the file, the head being 1.
    int row();

    /// The number of cells of the row.
    int width();

    /// The cell as text, stripped; empty if there is none.
    String cell(int index, ColumnType type);

    /// Whether the cell holds a spreadsheet's error value.
    boolean isBroken(int index);

    /// The file cannot be read as what its name says; carries the code to complain with.
    final class UnreadableFile extends IOException {
        private static final long serialVersionUID = 1L;

        private final RecordError error;

        UnreadableFile(RecordError error, Throwable cause) {
            super(error.code(), cause);
            this.error = error;
        }

        RecordError error() {
            return error;
        }
    }

    /// Without white space at either end, the no-break space and the byte-order mark included.
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }
}

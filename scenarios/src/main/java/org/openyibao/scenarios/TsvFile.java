package org.openyibao.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of the import format: UTF-8, tab-separated, no quoting, a line feed after every line; the first line
/// is the header.
final class TsvFile {
    private final StringBuilder text = new StringBuilder();
    private final int columns;

    TsvFile(String header) {
        columns = header.split(" ").length;
        text.append(header.replace(' ', '\t')).append('\n');
    }

    void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells under " + columns + " columns");
        }
        for (String cell : cells) {
            if (cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a cell may not hold a tab or a line end: " + cell);
            }
        }
        text.append(String.join("\t", cells)).append('\n');
    }

    void write(Path file) throws IOException {
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

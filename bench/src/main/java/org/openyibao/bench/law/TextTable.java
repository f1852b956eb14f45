package org.openyibao.bench.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table of plain text, its columns as wide as they must be. The first two stand to the left, the others to the
/// right.
final class TextTable {
    private static final int LEFT = 2;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String gap = " ".repeat(width(column) - row.get(column).length());
            line.append(column < LEFT ? row.get(column) + gap : gap + row.get(column))
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

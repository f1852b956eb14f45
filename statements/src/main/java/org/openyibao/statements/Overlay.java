package org.openyibao.statements;

import java.util.List;

/// The quirks of one agency's print, each with its reason. An overlay prints another sign for a dash or a
/// blank, moves a row, prints a table as empty or names another government class; it never changes a digit.
record Overlay(List<Line> lines) {
    static final Overlay NONE = new Overlay(List.of());

    /// @param row the row's code, or its economic code where the table prints none
    /// @param what `literal`, `government class`, `after` or `no data`
    record Line(String table, String row, String what, String value, String reason) {}

    Overlay {
        lines = List.copyOf(lines);
    }

    List<Line> of(String table, String what) {
        return lines.stream()
                .filter(line -> line.table().equals(table) && line.what().equals(what))
                .toList();
    }
}

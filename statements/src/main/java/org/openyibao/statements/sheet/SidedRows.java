package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openyibao.forms.Form;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// A left and a right half side by side. Where one half has no row, its place is empty, but its 行次 is
/// printed: they run through.
final class SidedRows {
    private final boolean lines;
    private final Map<String, Half> halves = new LinkedHashMap<>();

    /// @param columns how many figures a row has
    /// @param rows by place on the form
    private record Half(int columns, Map<Integer, List<TableCell>> rows) {}

    SidedRows(Form form, List<TableCell> cells) {
        this.lines = PlainHead.hasLines(cells);
        for (String side : sides(form)) {
            halves.put(side, new Half(columns(form, side).size(), new TreeMap<>()));
        }
        for (TableCell cell : cells) {
            Half half = halves.get(cell.side());
            if (half != null) {
                half.rows().computeIfAbsent(cell.seq(), _ -> new ArrayList<>()).add(cell);
            }
        }
    }

    static List<String> sides(Form form) {
        return form.columns().stream().map(Form.Column::side).distinct().toList();
    }

    static List<Form.Column> columns(Form form, String side) {
        return form.columns().stream()
                .filter(column -> column.side().equals(side))
                .toList();
    }

    List<List<BodyCell>> draw() {
        int height = halves.values().stream()
                .flatMap(half -> half.rows().keySet().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var body = new ArrayList<List<BodyCell>>();
        for (int seq = 1; seq <= height; seq++) {
            var row = new ArrayList<BodyCell>();
            for (Half half : halves.values()) {
                List<TableCell> cells = half.rows().get(seq);
                row.addAll(cells == null ? empty(half, seq) : Figures.row(cells, lines));
            }
            body.add(row);
        }
        return body;
    }

    private List<BodyCell> empty(Half half, int seq) {
        if (!lines) {
            return List.of(BodyCell.blank(half.columns() + 1));
        }
        TableCell other = half.rows().values().iterator().next().getFirst();
        int line = Integer.parseInt(other.lineNo()) - other.seq() + seq;
        return List.of(
                BodyCell.blank(1), BodyCell.of(Kind.LINE, Integer.toString(line)), BodyCell.blank(half.columns()));
    }
}

package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.forms.Family;
import org.openyibao.forms.Form;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// Blocks of code, name and figure side by side, and one row for the totals: the first below the first block,
/// the last at the right edge.
final class GridRows {
    private static final int BLOCK = 3;

    private final Form.Layout.Grid layout;
    private final Family family;
    private final List<List<String>> blocks;
    private final Map<String, TableCell> byCode = new HashMap<>();
    private final List<TableCell> totals = new ArrayList<>();

    GridRows(Form.Layout.Grid layout, Family family, List<List<String>> blocks, List<List<TableCell>> rows) {
        this.layout = layout;
        this.family = family;
        this.blocks = blocks;
        for (List<TableCell> row : rows) {
            TableCell cell = row.getFirst();
            if (cell.rowCode().isEmpty()) {
                totals.add(cell);
            } else {
                byCode.put(cell.rowCode(), cell);
            }
        }
    }

    List<List<BodyCell>> draw() {
        var body = new ArrayList<List<BodyCell>>();
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            var row = new ArrayList<BodyCell>();
            for (List<String> block : blocks) {
                TableCell cell = i < block.size() ? byCode.get(block.get(i)) : null;
                if (cell == null) {
                    row.add(BodyCell.blank(BLOCK));
                } else {
                    row.add(BodyCell.of(Kind.CODE, cell.rowCode()));
                    row.add(BodyCell.of(Kind.NAME, cell.rowName()));
                    row.add(Figures.figure(cell));
                }
            }
            body.add(row);
        }
        if (!layout.totals().isEmpty()) {
            body.add(totals());
        }
        return body;
    }

    private List<BodyCell> totals() {
        var row = new ArrayList<BodyCell>();
        for (int i = 0; i < totals.size(); i++) {
            TableCell total = totals.get(i);
            boolean isLast = i == totals.size() - 1;
            int width = BLOCK * (isLast ? blocks.size() - i : 1);
            if (family.totalAcross()) {
                row.add(BodyCell.of(Kind.NAME, total.rowName(), width - 1));
            } else {
                row.add(BodyCell.blank(width - 2));
                row.add(BodyCell.of(Kind.NAME, total.rowName()));
            }
            row.add(Figures.figure(total));
        }
        return row;
    }
}

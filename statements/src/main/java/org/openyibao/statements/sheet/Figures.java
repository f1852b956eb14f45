package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// Figures, and rows of them, as body cells.
final class Figures {
    private Figures() {}

    static BodyCell figure(TableCell cell) {
        return new BodyCell(Kind.FIGURE, cell.text(), 1, Optional.of(cell.address()), cell.remark());
    }

    /// A row with its name in front, and its 行次 behind the name if `lines`.
    static List<BodyCell> row(List<TableCell> cells, boolean lines) {
        TableCell first = cells.getFirst();
        var row = new ArrayList<BodyCell>();
        row.add(BodyCell.of(Kind.NAME, first.rowName()));
        if (lines) {
            row.add(BodyCell.of(Kind.LINE, first.lineNo()));
        }
        cells.forEach(cell -> row.add(figure(cell)));
        return row;
    }

    static BodyCell withoutRemark(TableCell cell) {
        return new BodyCell(Kind.FIGURE, cell.text(), 1, Optional.of(cell.address()), "");
    }
}

package org.openyibao.statements.sheet;

import java.util.Optional;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// Figures as body cells.
final class Figures {
    private Figures() {}

    static BodyCell figure(TableCell cell) {
        return new BodyCell(Kind.FIGURE, cell.text(), 1, Optional.of(cell.address()), cell.remark());
    }

    static BodyCell withoutRemark(TableCell cell) {
        return new BodyCell(Kind.FIGURE, cell.text(), 1, Optional.of(cell.address()), "");
    }
}

package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openyibao.forms.Family;
import org.openyibao.forms.Form;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// A row for each code or project, the total above them.
final class ListedRows {
    private final Form form;
    private final Form.Layout.Listed layout;
    private final Family family;
    private final List<List<TableCell>> rows;

    ListedRows(Form form, Form.Layout.Listed layout, Family family, List<List<TableCell>> rows) {
        this.form = form;
        this.layout = layout;
        this.family = family;
        this.rows = rows;
    }

    List<List<BodyCell>> draw() {
        return rows.stream()
                .map(row -> form.body().isEmpty() ? row(row) : Places.draw(form.body(), row))
                .toList();
    }

    private List<BodyCell> row(List<TableCell> cells) {
        TableCell first = cells.getFirst();
        var row = new ArrayList<BodyCell>();
        boolean isTotal = first.rowCode().isEmpty();
        if (layout.showsCodes() && isTotal && family.totalAcross()) {
            row.add(BodyCell.of(Kind.NAME, first.rowName(), 2));
        } else {
            if (layout.showsCodes()) {
                row.add(isTotal ? BodyCell.blank(1) : BodyCell.of(Kind.CODE, first.rowCode()));
            }
            row.add(BodyCell.of(Kind.NAME, first.rowName()));
        }
        if (layout.governmentSide()) {
            // what is remarked is the class, not the figures
            row.add(new BodyCell(Kind.NAME, first.side(), 1, Optional.empty(), first.remark()));
            cells.forEach(cell -> row.add(Figures.withoutRemark(cell)));
        } else {
            cells.forEach(cell -> row.add(Figures.figure(cell)));
        }
        return row;
    }
}

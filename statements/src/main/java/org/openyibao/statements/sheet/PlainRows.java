package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.List;
import org.openyibao.forms.Form;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// Rows that the form prints itself, one below the other, with headings between them.
final class PlainRows {
    private final Form form;
    private final List<List<TableCell>> rows;
    private final List<Form.FixedRow> fixed;
    private final boolean lines;

    PlainRows(Form form, List<List<TableCell>> rows, List<Form.FixedRow> fixed) {
        this.form = form;
        this.rows = rows;
        this.fixed = fixed;
        this.lines = rows.stream().anyMatch(PlainHead::hasLines);
    }

    List<List<BodyCell>> draw() {
        var body = new ArrayList<List<BodyCell>>();
        for (List<TableCell> row : rows) {
            TableCell first = row.getFirst();
            Form.FixedRow printed = fixed.stream()
                    .filter(f -> f.seq() == first.seq())
                    .findFirst()
                    .orElseThrow();
            if (printed.heading()) {
                body.add(List.of(BodyCell.of(Kind.HEADING, printed.name(), width())));
                if (!printed.heads().isEmpty()) {
                    body.add(printed.heads().stream()
                            .map(head -> BodyCell.of(Kind.HEADING, head))
                            .toList());
                }
            } else {
                body.add(form.body().isEmpty() ? Figures.row(row, lines) : Places.draw(form.body(), row));
            }
        }
        return body;
    }

    private int width() {
        return form.columns().size() + (lines ? 2 : 1);
    }
}

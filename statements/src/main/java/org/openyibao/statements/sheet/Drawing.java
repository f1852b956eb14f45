package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.openyibao.forms.Family;
import org.openyibao.forms.Form;
import org.openyibao.statements.Statement;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.HeadCell;

/// Draws one form.
final class Drawing {
    private final Statement statement;
    private final Form form;
    private final Family family;
    private final List<TableCell> cells;

    Drawing(Statement statement, Form form) {
        this.statement = statement;
        this.form = form;
        this.family = statement.familyOf(form);
        this.cells = statement.cells(form);
    }

    Sheet draw(Optional<String> notice) {
        List<List<BodyCell>> body = body();
        List<List<HeadCell>> head = head();
        if (head.isEmpty()) {
            head = leadingHeadings(body);
            body = body.subList(head.size(), body.size());
        }
        return new Sheet(
                form.table(),
                form.number(),
                inYear(form.title()),
                family.agencyLabel(),
                statement.card().name(),
                inYear(family.yearLabel()),
                family.unitLabel(),
                head,
                body,
                notes(),
                notice);
    }

    private String inYear(String text) {
        return text.replace("{year}", Integer.toString(statement.card().id().year()));
    }

    private List<List<BodyCell>> body() {
        if (isOneEmptyRow()) {
            return List.of();
        }
        return switch (form.layout()) {
            case Form.Layout.Rows rows when rows.sided() -> new SidedRows(form, cells).draw();
            case Form.Layout.Rows rows -> new PlainRows(form, byRow(), rows.rows()).draw();
            case Form.Layout.Listed listed -> new ListedRows(form, listed, family, byRow()).draw();
            case Form.Layout.Grid grid -> new GridRows(grid, family, statement.blocks(grid), byRow()).draw();
        };
    }

    /// The cells of each row, in order.
    private List<List<TableCell>> byRow() {
        var rows = new LinkedHashMap<Integer, List<TableCell>>();
        for (TableCell cell : cells) {
            rows.computeIfAbsent(cell.seq(), _ -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(rows.values());
    }

    private List<List<HeadCell>> head() {
        if (!form.head().isEmpty()) {
            return form.head().stream()
                    .map(row -> row.stream()
                            .map(cell -> new HeadCell(inYear(cell.text()), cell.colspan(), cell.rowspan()))
                            .toList())
                    .toList();
        }
        return new PlainHead(form, family, cells).draw(this::inYear);
    }

    /// The headings that the body begins with: there the form's first section is its head.
    private static List<List<HeadCell>> leadingHeadings(List<List<BodyCell>> body) {
        var head = new ArrayList<List<HeadCell>>();
        for (List<BodyCell> row : body) {
            if (row.stream().anyMatch(cell -> cell.kind() != Sheet.Kind.HEADING)) {
                break;
            }
            head.add(row.stream()
                    .map(cell -> new HeadCell(cell.text(), cell.colspan(), 1))
                    .toList());
        }
        return head;
    }

    private List<String> notes() {
        var notes = new ArrayList<>(form.notes());
        if (isOneEmptyRow()) {
            TableCell only = cells.getFirst();
            notes.add(only.column() + "：" + only.text());
        } else if (!family.noData().isEmpty() && cells.stream().allMatch(this::printsZero)) {
            notes.add(family.noData());
        }
        return notes;
    }

    /// A table that prints nothing but a remark has one cell that belongs to no row.
    private boolean isOneEmptyRow() {
        return cells.size() == 1 && cells.getFirst().seq() == 0;
    }

    private boolean printsZero(TableCell cell) {
        return cell.formula().isEmpty() || cell.text().equals(family.zeroText());
    }
}

package org.openyibao.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openyibao.forms.Family;
import org.openyibao.forms.Form;
import org.openyibao.forms.Formula;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Rounding;

/// Fills the columns of the rows.
final class TableFiller {
    static final int DECIMALS = 2;

    private final YearBooks books;
    private final RowPlan plan;
    private final Family family;
    private final Overlay overlay;

    TableFiller(YearBooks books, RowPlan plan, Family family, Overlay overlay) {
        this.books = books;
        this.plan = plan;
        this.family = family;
        this.overlay = overlay;
    }

    List<TableCell> fill(Form form) {
        var cells = new ArrayList<TableCell>();
        for (TableRow row : plan.rows(form)) {
            for (Form.Column column : form.columns()) {
                boolean columnHasRow = row.side().isEmpty()
                        || column.side().isEmpty()
                        || row.side().equals(column.side());
                if (columnHasRow) {
                    cells.add(cell(form, row, column));
                }
            }
        }
        if (cells.isEmpty() && form.layout() instanceof Form.Layout.Listed listed) {
            listed.emptyRow().ifPresent(empty -> cells.add(emptyCell(form, empty)));
        }
        return cells;
    }

    private TableCell cell(Form form, TableRow row, Form.Column column) {
        String side = row.side().isEmpty() ? column.side() : row.side();
        var address = FigureAddress.cell(year(), form.table(), rowAddress(form, row), column.no());
        String unit = row.unit().isEmpty() ? column.unit() : row.unit();
        Optional<Formula> formula = switch (row.silent()) {
            case HEADING -> Optional.empty();
            case NOT_OURS -> Optional.of(new Formula.Zero());
            case NONE ->
                Optional.of(column.formula()
                        .or(row::formula)
                        .orElse(new Formula.Zero())
                        .where(form.where())
                        .where(row.where())
                        .where(column.within()));
        };
        String text = formula.map(f -> print(books.value(f), row.dash())).orElse("");
        var cell = new TableCell(
                form.table(),
                row.seq(),
                side,
                row.lineNo(),
                row.code(),
                row.name(),
                column.no(),
                yearIn(column.name()),
                text,
                unit,
                address,
                formula,
                row.remark());
        return overlaid(form, row, cell);
    }

    private AgencyYear year() {
        return books.year();
    }

    private String yearIn(String text) {
        return text.replace("{year}", Integer.toString(year().year()));
    }

    private static String rowAddress(Form form, TableRow row) {
        if (!row.code().isEmpty()) {
            return row.code();
        }
        boolean sided = form.layout() instanceof Form.Layout.Rows(var isSided, var _) && isSided;
        if (sided) {
            return (row.side().equals("收入") ? "in-" : "out-") + row.seq();
        }
        return Integer.toString(row.seq());
    }

    /// How the family prints a value: exactly zero its own way, anything else rounded from the fen.
    String print(Value value, String dash) {
        if (value.isOfNothing()) {
            return "";
        }
        if (value.isZero()) {
            return dash.isEmpty() ? family.zeroText() : dash;
        }
        var printed = value.printed(DECIMALS, Rounding.HALF_UP);
        return family.thousands() && !(value instanceof Value.Percentage)
                ? String.format(java.util.Locale.ROOT, value instanceof Value.Count ? "%,.0f" : "%,.2f", printed)
                : printed.toPlainString();
    }

    private TableCell overlaid(Form form, TableRow row, TableCell cell) {
        for (var line : overlay.of(form.table(), "literal")) {
            boolean digits = cell.text().chars().anyMatch(Character::isDigit);
            if (line.row().equals(row.key()) && !row.key().isEmpty() && !digits) {
                return cell.with(line.value(), line.reason());
            }
        }
        return cell;
    }

    private TableCell emptyCell(Form form, Form.EmptyRow empty) {
        String reason = overlay.of(form.table(), "no data").stream()
                .map(Overlay.Line::reason)
                .findFirst()
                .orElse("");
        return new TableCell(
                form.table(),
                0,
                "",
                "",
                "",
                empty.name(),
                0,
                empty.column(),
                empty.text(),
                "",
                FigureAddress.cell(year(), form.table(), "0", 0),
                Optional.empty(),
                reason);
    }
}

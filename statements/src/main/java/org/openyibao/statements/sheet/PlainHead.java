package org.openyibao.statements.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openyibao.forms.Family;
import org.openyibao.forms.Form;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.HeadCell;

/// The head of a form that does not print one of its own: 项目 and the columns, numbered in a row 栏次.
final class PlainHead {
    private static final String ITEM = "项目";
    private static final String NUMBERS = "栏次";

    private final Form form;
    private final Family family;
    private final List<TableCell> cells;

    PlainHead(Form form, Family family, List<TableCell> cells) {
        this.form = form;
        this.family = family;
        this.cells = cells;
    }

    /// @param inYear puts the year into a text
    List<List<HeadCell>> draw(UnaryOperator<String> inYear) {
        return switch (form.layout()) {
            case Form.Layout.Rows rows when rows.sided() -> sided(inYear);
            case Form.Layout.Rows plain when beginsWithHeading(plain) -> List.of();
            case Form.Layout.Rows _ -> List.of(plain(inYear));
            case Form.Layout.Listed listed -> listed(listed, inYear);
            case Form.Layout.Grid _ -> List.of();
        };
    }

    private static boolean beginsWithHeading(Form.Layout.Rows layout) {
        return !layout.rows().isEmpty() && layout.rows().getFirst().heading();
    }

    private static HeadCell cell(String text) {
        return new HeadCell(text, 1, 1);
    }

    private List<HeadCell> plain(UnaryOperator<String> inYear) {
        var row = new ArrayList<HeadCell>();
        row.add(cell(ITEM));
        if (hasLines(cells)) {
            row.add(cell("行次"));
        }
        form.columns().forEach(column -> row.add(cell(inYear.apply(column.name()))));
        return row;
    }

    private List<List<HeadCell>> sided(UnaryOperator<String> inYear) {
        boolean lines = hasLines(cells);
        var sides = new ArrayList<HeadCell>();
        var names = new ArrayList<HeadCell>();
        var numbers = new ArrayList<HeadCell>();
        int number = 1;
        for (String side : SidedRows.sides(form)) {
            var columns = SidedRows.columns(form, side);
            sides.add(new HeadCell(side, columns.size() + (lines ? 2 : 1), 1));
            names.add(cell(ITEM));
            numbers.add(cell(NUMBERS));
            if (lines) {
                names.add(cell("行次"));
                numbers.add(cell(""));
            }
            for (Form.Column column : columns) {
                names.add(cell(inYear.apply(column.name())));
                numbers.add(cell(Integer.toString(number++)));
            }
        }
        return lines ? List.of(sides, names, numbers) : List.of(sides, names);
    }

    private List<List<HeadCell>> listed(Form.Layout.Listed layout, UnaryOperator<String> inYear) {
        var first = new ArrayList<HeadCell>();
        var second = new ArrayList<HeadCell>();
        var numbers = new ArrayList<HeadCell>();
        boolean across = family.totalAcross();
        if (layout.showsCodes()) {
            first.add(new HeadCell(ITEM, 2, 1));
            // where 栏次 stands in the column of names, the head of the codes reaches down beside it
            second.add(new HeadCell(family.codeHead(), 1, across ? 1 : 2));
            second.add(cell("科目名称"));
            numbers.add(new HeadCell(NUMBERS, across ? 2 : 1, 1));
        } else {
            first.add(new HeadCell(ITEM, 1, 1));
            numbers.add(cell(NUMBERS));
        }
        for (Form.Column column : form.columns()) {
            first.add(new HeadCell(inYear.apply(column.name()), 1, layout.showsCodes() ? 2 : 1));
            numbers.add(cell(Integer.toString(numbers.size())));
        }
        return layout.showsCodes() ? List.of(first, second, numbers) : List.of(first, numbers);
    }

    static boolean hasLines(List<TableCell> cells) {
        return cells.stream().anyMatch(cell -> !cell.lineNo().isEmpty());
    }
}

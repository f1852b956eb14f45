package org.openyibao.forms;

import java.util.List;

/// One official table of a family: what it is called, what its rows are, which formulas fill its columns.
///
/// @param table the id in addresses, `03`
/// @param number as printed, `公开03表`
/// @param title may contain `{year}`
/// @param where filters that every formula of the table carries
/// @param head rows of the printed head, where it is more than the column names; empty for the plain one
/// @param body what stands in the columns of a body row, from the left, where it is not the plain order of the
/// layout; empty for the plain one
/// @param notes printed below the table
public record Form(
        String table,
        String number,
        String title,
        List<Filter> where,
        Layout layout,
        List<Column> columns,
        List<List<HeadCell>> head,
        List<Place> body,
        List<String> notes) {
    public Form {
        where = List.copyOf(where);
        columns = List.copyOf(columns);
        head = head.stream().map(List::copyOf).toList();
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /// One place of a body row: the row's name, nothing, or the figure of a column.
    ///
    /// @param colspan of a name or of nothing
    public sealed interface Place {
        record Name(int colspan) implements Place {}

        record Blank(int colspan) implements Place {}

        record Figure(int columnNo) implements Place {}
    }

    /// @param side the side that it belongs to in a table with sides, else ""
    /// @param formula what fills it; absent where the rows have formulas of their own
    /// @param within filters that the column adds to a row's formula
    public record Column(
            int no, String name, String side, java.util.Optional<Formula> formula, List<Filter> within, String unit) {
        public static final String WAN = "万元";

        public Column {
            within = List.copyOf(within);
        }
    }

    public record HeadCell(String text, int colspan, int rowspan) {}

    /// Where the rows come from.
    public sealed interface Layout {
        /// Rows that the form prints itself.
        ///
        /// @param sided whether a left and a right half stand side by side, each with rows of its own
        record Rows(boolean sided, List<FixedRow> rows) implements Layout {
            public Rows {
                rows = List.copyOf(rows);
            }
        }

        /// A row for each value of a dimension that has an amount.
        ///
        /// @param dimension `func`, `econ` or `project`
        /// @param levels digits of the codes that get a row of their own; 0 for values that are no codes
        /// @param total the name of the total row, "" for none
        /// @param over a value is listed when one of these is not exactly zero
        /// @param namesParent whether the name is 款/项
        /// @param showsCodes whether the code is printed
        /// @param governmentSide whether the side is the government economic class
        /// @param emptyRow what a table without rows prints instead, may be absent
        record Listed(
                String dimension,
                List<Integer> levels,
                String total,
                List<Formula> over,
                boolean namesParent,
                boolean showsCodes,
                boolean governmentSide,
                Order order,
                java.util.Optional<EmptyRow> emptyRow)
                implements Layout {
            public Listed {
                levels = List.copyOf(levels);
                over = List.copyOf(over);
            }
        }

        /// Codes in blocks side by side, read row by row.
        ///
        /// @param cell what fills the figure of a code
        /// @param blocks the classes of the leading blocks, in order
        /// @param rest the classes that fill further blocks, cut to the height of the last leading block
        /// @param omitted codes that this family leaves out
        /// @param dashClasses classes whose empty figures print the dash
        record Grid(
                Formula cell,
                List<List<String>> blocks,
                List<String> rest,
                List<String> omitted,
                List<String> dashClasses,
                String dash,
                List<FixedRow> totals)
                implements Layout {
            public Grid {
                blocks = blocks.stream().map(List::copyOf).toList();
                rest = List.copyOf(rest);
                omitted = List.copyOf(omitted);
                dashClasses = List.copyOf(dashClasses);
                totals = List.copyOf(totals);
            }
        }
    }

    public enum Order {
        CODE,
        /// 301 and 303 before the other classes.
        PERSONNEL_FIRST,
        /// As the budget lines are numbered.
        LINE
    }

    /// The one row of a table that has no data.
    public record EmptyRow(String name, String column, String text) {}

    /// @param seq the place on the form, empty rows counted
    /// @param lineNo 行次 as printed, "" for none
    /// @param formula the row's own formula, for the columns that have none; absent where all have theirs
    /// @param unit overrides the columns' unit where not empty
    /// @param unitKinds the kinds of unit (行政, 参公, 事业) that fill it; empty for all
    /// @param heading whether it prints a heading and no figure
    /// @param heads the column heads that are printed again below a heading; empty for none
    public record FixedRow(
            int seq,
            String side,
            String lineNo,
            String name,
            java.util.Optional<Formula> formula,
            String unit,
            List<String> unitKinds,
            boolean heading,
            List<String> heads) {
        public FixedRow {
            unitKinds = List.copyOf(unitKinds);
            heads = List.copyOf(heads);
        }
    }
}

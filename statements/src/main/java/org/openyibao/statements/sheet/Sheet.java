package org.openyibao.statements.sheet;

import java.util.List;
import java.util.Optional;
import org.openyibao.forms.Form;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.statements.Statement;

/// 报表. One table laid out as the official form prints it: a grid of head cells and body cells, with the lines
/// above and the notes below.
///
/// @param agencyLabel what the form calls the agency: 部门名称, 单位, 单位名称
/// @param notice what every page of a reference agency carries
public record Sheet(
        String table,
        String number,
        String title,
        String agencyLabel,
        String agencyName,
        String yearLabel,
        String unitLabel,
        List<List<HeadCell>> head,
        List<List<BodyCell>> body,
        List<String> notes,
        Optional<String> notice) {
    public Sheet {
        head = head.stream().map(List::copyOf).toList();
        body = body.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    public record HeadCell(String text, int colspan, int rowspan) {}

    public enum Kind {
        CODE,
        NAME,
        /// 行次.
        LINE,
        FIGURE,
        BLANK,
        HEADING
    }

    /// @param text of a figure: as printed
    /// @param address of a figure
    /// @param remark what an overlay changed and why, or what is only recalled; "" for nothing
    public record BodyCell(Kind kind, String text, int colspan, Optional<FigureAddress> address, String remark) {
        static BodyCell of(Kind kind, String text) {
            return of(kind, text, 1);
        }

        static BodyCell of(Kind kind, String text, int colspan) {
            return new BodyCell(kind, text, colspan, Optional.empty(), "");
        }

        static BodyCell blank(int colspan) {
            return of(Kind.BLANK, "", colspan);
        }
    }

    /// How many columns the grid has.
    public int width() {
        if (head.isEmpty()) {
            return body.stream().mapToInt(Sheet::widthOf).max().orElse(1);
        }
        return head.getFirst().stream().mapToInt(HeadCell::colspan).sum();
    }

    static int widthOf(List<BodyCell> row) {
        return row.stream().mapToInt(BodyCell::colspan).sum();
    }

    /// Draws a form of the statement.
    public static Sheet of(Statement statement, Form form, Optional<String> notice) {
        return new Drawing(statement, form).draw(notice);
    }
}

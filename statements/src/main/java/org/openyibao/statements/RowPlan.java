package org.openyibao.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openyibao.forms.CodeBook;
import org.openyibao.forms.Filter;
import org.openyibao.forms.Form;
import org.openyibao.forms.Formula;

/// Which rows a form has this year.
final class RowPlan {
    private final YearBooks books;
    private final AgencyCard card;
    private final CodeBook codes;
    private final Names names;
    private final Overlay overlay;

    RowPlan(YearBooks books, AgencyCard card, Names names, Overlay overlay) {
        this.books = books;
        this.card = card;
        this.codes = names.codes();
        this.names = names;
        this.overlay = overlay;
    }

    List<TableRow> rows(Form form) {
        return switch (form.layout()) {
            case Form.Layout.Rows(var _, var rows) ->
                rows.stream().map(this::fixed).toList();
            case Form.Layout.Listed listed -> listed(form, listed);
            case Form.Layout.Grid grid -> grid(grid);
        };
    }

    private TableRow fixed(Form.FixedRow row) {
        var silence = row.heading()
                ? TableRow.Silence.HEADING
                : row.unitKinds().isEmpty() || row.unitKinds().contains(card.unitKind())
                        ? TableRow.Silence.NONE
                        : TableRow.Silence.NOT_OURS;
        return new TableRow(
                row.seq(),
                "",
                row.side(),
                row.lineNo(),
                "",
                row.name(),
                row.unit(),
                row.formula(),
                List.of(),
                silence,
                "",
                "");
    }

    private List<TableRow> listed(Form form, Form.Layout.Listed layout) {
        var rows = new ArrayList<TableRow>();
        if (!layout.total().isEmpty()) {
            rows.add(plain("", layout.total(), List.of()));
        }
        boolean empty = !overlay.of(form.table(), "no data").isEmpty();
        for (String value : empty ? List.<String>of() : values(form, layout)) {
            rows.add(listedRow(form, layout, value));
        }
        for (var line : overlay.of(form.table(), "after")) {
            move(rows, line);
        }
        var numbered = new ArrayList<TableRow>();
        for (TableRow row : rows) {
            numbered.add(row.at(numbered.size() + 1));
        }
        return numbered;
    }

    private List<String> values(Form form, Form.Layout.Listed layout) {
        var candidates = new TreeSet<String>();
        for (Formula over : layout.over()) {
            for (String value : books.values(over.where(form.where()), layout.dimension())) {
                for (int level : layout.levels()) {
                    if (level == 0) {
                        candidates.add(value);
                    } else if (value.length() >= level) {
                        candidates.add(value.substring(0, level));
                    }
                }
            }
        }
        var kept = new ArrayList<>(candidates.stream()
                .filter(value -> layout.over().stream()
                        .anyMatch(over -> books.sum(over.where(form.where()).where(List.of(is(layout, value)))) != 0))
                .toList());
        kept.sort(order(layout));
        return kept;
    }

    private Comparator<String> order(Form.Layout.Listed layout) {
        return switch (layout.order()) {
            case CODE -> Comparator.naturalOrder();
            case PERSONNEL_FIRST ->
                Comparator.<String>comparingInt(code -> code.startsWith("301") || code.startsWith("303") ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder());
            case LINE -> {
                Map<String, String> lines = books.firstLines();
                yield Comparator.<String, String>comparing(project -> lines.getOrDefault(project, "\uffff"))
                        .thenComparing(Comparator.naturalOrder());
            }
        };
    }

    private static Filter is(Form.Layout.Listed layout, String value) {
        boolean exact = layout.levels().contains(0);
        return Filter.of(layout.dimension(), exact ? value : value + "*");
    }

    private TableRow listedRow(Form form, Form.Layout.Listed layout, String value) {
        String side = "";
        String remark = "";
        if (layout.governmentSide() && value.length() == 5) {
            var government = codes.government(value, card.unitKind());
            side = government.map(CodeBook.Government::name).orElse("");
            remark = government
                    .map(g -> g.seen() ? "" : "政府预算支出经济分类的对应关系未见于来源文件，按一般知识列出")
                    .orElse("没有对应的政府预算支出经济分类");
            for (var line : overlay.of(form.table(), "government class")) {
                if (line.row().equals(value)) {
                    side = line.value();
                    remark = line.reason();
                }
            }
        }
        String name = layout.namesParent()
                ? name(layout, value.substring(0, 5)) + "/" + name(layout, value)
                : name(layout, value);
        return new TableRow(
                0,
                value,
                side,
                "",
                layout.showsCodes() ? value : "",
                name,
                "",
                Optional.empty(),
                List.of(is(layout, value)),
                TableRow.Silence.NONE,
                "",
                remark);
    }

    private String name(Form.Layout.Listed layout, String value) {
        return names.of(layout.dimension(), value);
    }

    private static void move(List<TableRow> rows, Overlay.Line line) {
        TableRow moved = rows.stream()
                .filter(r -> r.key().equals(line.row()))
                .findFirst()
                .orElse(null);
        TableRow before = rows.stream()
                .filter(r -> r.key().equals(line.value()))
                .findFirst()
                .orElse(null);
        if (moved == null) {
            return;
        }
        // where the named row is not printed, the row moves behind the last row before its place
        int place = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (before != null ? rows.get(i) == before : comesBefore(rows.get(i).key(), line.value())) {
                place = i;
            }
        }
        if (place < 0) {
            return;
        }
        int from = rows.indexOf(moved);
        rows.remove(from);
        rows.add(from < place ? place : place + 1, moved);
    }

    private static boolean comesBefore(String key, String named) {
        boolean personnelKey = key.startsWith("301") || key.startsWith("303");
        boolean personnelNamed = named.startsWith("301") || named.startsWith("303");
        return !key.isEmpty() && personnelKey == personnelNamed && key.compareTo(named) <= 0;
    }

    private List<TableRow> grid(Form.Layout.Grid layout) {
        var blocks = blocks(layout);
        var rows = new ArrayList<TableRow>();
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            for (List<String> block : blocks) {
                if (i < block.size()) {
                    rows.add(gridRow(layout, block.get(i), rows.size() + 1));
                }
            }
        }
        for (Form.FixedRow total : layout.totals()) {
            rows.add(fixed(total).at(rows.size() + 1));
        }
        return rows;
    }

    /// The codes of each block of the form, from the left.
    List<List<String>> blocks(Form.Layout.Grid layout) {
        var blocks = new ArrayList<List<String>>();
        for (List<String> classes : layout.blocks()) {
            blocks.add(codesOf(layout, classes));
        }
        int height = blocks.getLast().size();
        List<String> rest = codesOf(layout, layout.rest());
        for (int from = 0; from < rest.size(); from += height) {
            blocks.add(rest.subList(from, Math.min(rest.size(), from + height)));
        }
        return blocks;
    }

    private List<String> codesOf(Form.Layout.Grid layout, List<String> classes) {
        return classes.stream()
                .flatMap(classCode -> codes.economicsOf(classCode).stream())
                .filter(code -> !layout.omitted().contains(code))
                .toList();
    }

    private TableRow gridRow(Form.Layout.Grid layout, String code, int seq) {
        boolean dashed = layout.dashClasses().contains(code.substring(0, 3));
        return new TableRow(
                seq,
                code,
                "",
                "",
                code,
                codes.economicName(code).orElse(code),
                "",
                Optional.of(layout.cell()),
                List.of(Filter.of("econ", code + "*")),
                TableRow.Silence.NONE,
                dashed ? layout.dash() : "",
                "");
    }

    private static TableRow plain(String code, String name, List<Filter> where) {
        return new TableRow(0, code, "", "", code, name, "", Optional.empty(), where, TableRow.Silence.NONE, "", "");
    }
}

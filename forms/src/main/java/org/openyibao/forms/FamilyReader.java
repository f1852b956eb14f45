package org.openyibao.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the files of one family.
final class FamilyReader {
    private final Measures measures;
    private final String folder;

    FamilyReader(Measures measures, String id) {
        this.measures = measures;
        this.folder = "/forms/families/" + id + "/";
    }

    Family read() {
        FormNode family = FormNode.load(folder + "family.yaml");
        var forms = new ArrayList<Form>();
        for (String table : family.child("tables").texts()) {
            forms.add(form(FormNode.load(folder + table + ".yaml")));
        }
        return new Family(
                family.child("family").text(),
                family.child("document").text(),
                family.child("zero").text(),
                family.child("thousands").flag(),
                family.child("year_label").text(),
                family.child("unit_label").text(),
                family.child("agency_label").text(),
                family.child("code_head").text(),
                family.child("total").text().equals("across"),
                family.child("no_data").text(),
                forms,
                new NarrativeReader(folder + "figures.yaml").read());
    }

    private Form form(FormNode node) {
        return new Form(
                node.child("table").text(),
                node.child("number").text(),
                node.child("title").text(),
                filters(node.child("where")),
                layout(node),
                node.child("columns").items().stream().map(this::column).toList(),
                node.child("head").items().stream().map(FamilyReader::headRow).toList(),
                node.child("body").items().stream().map(FamilyReader::place).toList(),
                node.child("notes").texts());
    }

    private Form.Layout layout(FormNode node) {
        return switch (node.child("layout").text()) {
            case "rows" ->
                new Form.Layout.Rows(
                        node.child("sided").flag(),
                        node.child("rows").items().stream().map(this::row).toList());
            case "list" -> listed(node);
            case "grid" ->
                new Form.Layout.Grid(
                        measures.formula(node.child("cell").text()),
                        node.child("blocks").items().stream()
                                .map(FormNode::texts)
                                .toList(),
                        node.child("rest").texts(),
                        node.child("omit").texts(),
                        node.child("dashes").child("codes").texts(),
                        node.child("dashes").child("text").textOr(""),
                        node.child("totals").items().stream().map(this::row).toList());
            default -> throw node.child("layout").wrong("rows, list or grid was expected");
        };
    }

    private Form.Layout listed(FormNode node) {
        FormNode empty = node.child("empty");
        return new Form.Layout.Listed(
                node.child("dimension").text(),
                node.child("levels").items().stream().map(FormNode::number).toList(),
                node.child("total").textOr(""),
                node.child("over").texts().stream().map(measures::formula).toList(),
                node.child("names").textOr("own").equals("parent/own"),
                !node.child("codes").textOr("shown").equals("hidden"),
                node.child("side").textOr("").equals("govecon"),
                Form.Order.valueOf(node.child("order")
                        .textOr("code")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                empty.isPresent()
                        ? Optional.of(new Form.EmptyRow(
                                empty.child("name").text(),
                                empty.child("column").text(),
                                empty.child("text").text()))
                        : Optional.empty());
    }

    private Form.Column column(FormNode node) {
        return new Form.Column(
                node.child("col").number(),
                node.child("name").text(),
                node.child("side").textOr(""),
                node.child("formula").isPresent()
                        ? Optional.of(measures.formula(node.child("formula").text()))
                        : Optional.empty(),
                filters(node.child("within")),
                node.child("unit").textOr(Form.Column.WAN));
    }

    private Form.FixedRow row(FormNode node) {
        FormNode formula = node.child("formula");
        return new Form.FixedRow(
                node.child("seq").numberOr(0),
                node.child("side").textOr(""),
                node.child("line").textOr(""),
                node.child("name").text(),
                formula.isPresent() ? Optional.of(measures.formula(formula.text())) : Optional.empty(),
                node.child("unit").textOr(""),
                node.child("unit_kinds").texts(),
                node.child("heading").flag(),
                node.child("heads").texts());
    }

    private List<Filter> filters(FormNode node) {
        var filters = new ArrayList<Filter>();
        node.fields().forEach((dimension, value) -> filters.add(measures.filter(dimension, value.text())));
        return filters;
    }

    private static List<Form.HeadCell> headRow(FormNode row) {
        return row.items().stream()
                .map(cell -> new Form.HeadCell(
                        cell.child("text").text(),
                        cell.child("colspan").numberOr(1),
                        cell.child("rowspan").numberOr(1)))
                .toList();
    }

    private static Form.Place place(FormNode node) {
        if (node.child("col").isPresent()) {
            return new Form.Place.Figure(node.child("col").number());
        }
        if (node.child("name").isPresent()) {
            return new Form.Place.Name(node.child("name").number());
        }
        return new Form.Place.Blank(node.child("blank").number());
    }
}

package org.openyibao.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openyibao.forms.CodeBook;
import org.openyibao.forms.Family;
import org.openyibao.forms.Filter;
import org.openyibao.forms.Form;
import org.openyibao.forms.Formula;
import org.openyibao.forms.Measures;
import org.openyibao.forms.NarrativeSection;
import org.openyibao.forms.NarrativeSection.NarrativeFigure;
import org.openyibao.kernel.FigureAddress;

/// Computes the figures of a family's narrative, in the order of the document.
final class NarrativeFiller {
    private final YearBooks books;
    private final AgencyCard card;
    private final Measures measures;
    private final CodeBook codes;
    private final Map<String, String> ownNames;
    private final List<NarrativeValue> figures = new ArrayList<>();
    private final Map<String, String> printed = new HashMap<>();

    NarrativeFiller(
            YearBooks books, AgencyCard card, Measures measures, CodeBook codes, Map<String, String> ownNames) {
        this.books = books;
        this.card = card;
        this.measures = measures;
        this.codes = codes;
        this.ownNames = ownNames;
    }

    /// One repetition of a section: the item's code and name, or nothing for a section that stands alone.
    private record Item(String code, String name) {
        static final Item NONE = new Item("", "");

        String in(String template) {
            return template.replace("{code}", code).replace("{name}", name);
        }
    }

    List<NarrativeValue> fill(Family family) {
        for (NarrativeSection section : family.narrative()) {
            for (Item item : items(section.each())) {
                for (NarrativeFigure figure : section.figures()) {
                    fill(section, figure, item);
                }
            }
        }
        // a heading may print a figure that stands below it, so headings are completed last
        return figures.stream().map(this::withHeading).toList();
    }

    private List<Item> items(Optional<NarrativeSection.Each> each) {
        if (each.isEmpty()) {
            return List.of(Item.NONE);
        }
        var dimension = each.get().dimension();
        int level = each.get().level();
        Formula of = measures.formula(each.get().of());
        var values = new TreeSet<String>();
        for (String value : books.values(of, dimension)) {
            if (level == 0) {
                values.add(value);
            } else if (value.length() >= level) {
                values.add(value.substring(0, level));
            }
        }
        return values.stream()
                .filter(v -> books.sum(of.where(List.of(Filter.of(dimension, level == 0 ? v : v + "*")))) != 0)
                .map(v -> new Item(v, name(dimension, v)))
                .toList();
    }

    private String name(String dimension, String value) {
        return switch (dimension) {
            case "func" ->
                codes.functionName(value).or(() -> Optional.ofNullable(ownNames.get(value))).orElse(value);
            case "econ" -> codes.economicName(value).orElse(value);
            default -> value;
        };
    }

    private void fill(NarrativeSection section, NarrativeFigure figure, Item item) {
        if (!figure.unitKinds().isEmpty() && !figure.unitKinds().contains(card.unitKind())) {
            return;
        }
        if (!figure.when().isEmpty() && books.sum(measures.formula(item.in(figure.when()))) == 0) {
            return;
        }
        Formula formula = measures.formula(item.in(figure.formula()));
        if (figure.kind().equals("change")) {
            fillChange(section, figure, item, formula);
        } else {
            add(section, figure, item, figure.key(), figure.kind(), formula);
        }
    }

    private void fillChange(NarrativeSection section, NarrativeFigure figure, Item item, Formula now) {
        Formula before = measures.formula(item.in(figure.before()));
        boolean needsPrior = before.selections().stream().anyMatch(Formula.Select::prior);
        if (needsPrior && !books.priorKnown()) {
            return;
        }
        int direction = Long.signum(Math.subtractExact(books.sum(now), books.sum(before)));
        if (direction == 0 && figure.same() == NarrativeSection.Same.OMIT) {
            return;
        }
        boolean rises = direction == 0 ? figure.same() == NarrativeSection.Same.INCREASE : direction > 0;
        String key = figure.key() + (rises ? "_inc" : "_dec");
        add(section, figure, item, key, rises ? "increase" : "decrease", new Formula.Sum(List.of(now), List.of(before)));
        add(section, figure, item, key + "_pct", "growth_rate", new Formula.Growth(now, before));
    }

    private void add(
            NarrativeSection section, NarrativeFigure figure, Item item, String key, String kind, Formula formula) {
        Value value = books.value(formula);
        if (value.isOfNothing() && !figure.printsShareOfNothing()) {
            return;
        }
        String ownKey = item.in(key).replace("/", "%2F");
        boolean change = figure.kind().equals("change");
        var number = (change ? value.abs() : value).printed(figure.decimals(), figure.rounding());
        printed.put(ownKey, number.toPlainString());
        figures.add(new NarrativeValue(
                item.in(section.section()),
                kind,
                item.in(figure.label()),
                number,
                formula.isPercentage() ? "%" : Form.Column.WAN,
                FigureAddress.text(card.id(), ownKey),
                formula,
                figure.decimals(),
                figure.rounding()));
    }

    private NarrativeValue withHeading(NarrativeValue figure) {
        String heading = figure.section();
        if (!heading.contains("{")) {
            return figure;
        }
        for (var entry : printed.entrySet()) {
            heading = heading.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return new NarrativeValue(
                heading,
                figure.kind(),
                figure.label(),
                figure.value(),
                figure.unit(),
                figure.address(),
                figure.formula(),
                figure.decimals(),
                figure.rounding());
    }
}

package org.openyibao.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openyibao.forms.Family;
import org.openyibao.forms.Filter;
import org.openyibao.forms.Form;
import org.openyibao.forms.Formula;
import org.openyibao.forms.Measures;
import org.openyibao.forms.NarrativeSection;
import org.openyibao.forms.NarrativeSection.Each;
import org.openyibao.forms.NarrativeSection.NarrativeFigure;
import org.openyibao.kernel.FigureAddress;

/// Computes the figures of a family's narrative, in the order of the document.
final class NarrativeFiller {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final YearBooks books;
    private final AgencyCard card;
    private final Measures measures;
    private final Names names;
    private final Overlay overlay;
    private final List<NarrativeValue> figures = new ArrayList<>();
    private final Map<String, String> printed = new HashMap<>();

    NarrativeFiller(YearBooks books, AgencyCard card, Measures measures, Names names, Overlay overlay) {
        this.books = books;
        this.card = card;
        this.measures = measures;
        this.names = names;
        this.overlay = overlay;
    }

    /// The value that something is repeated for.
    ///
    /// @param place from 1; 0 for what is not repeated
    /// @param filters what it adds to every selection
    private record Item(String code, String name, int place, List<Filter> filters) {
        static final Item NONE = new Item("", "", 0, List.of());

        String in(String template) {
            return template.replace("{code}", code)
                    .replace("{name}", name)
                    .replace("{ordinal}", chinese(place))
                    .replace("{n}", Integer.toString(place));
        }
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }

    List<NarrativeValue> fill(Family family) {
        for (NarrativeSection section : family.narrative()) {
            List<Item> items =
                    section.each().map(each -> items(each, Item.NONE)).orElse(List.of(Item.NONE));
            for (Item item : items) {
                fill(section, item);
            }
        }
        // a heading may print a figure that stands below it, so headings are completed last
        return figures.stream().map(this::withHeading).toList();
    }

    private void fill(NarrativeSection section, Item item) {
        String heading = item.in(section.heading());
        for (NarrativeSection.Element element : section.elements()) {
            switch (element) {
                case NarrativeFigure figure -> fill(heading, figure, item);
                case NarrativeSection.Repeated(var each, var inner) -> {
                    for (Item repeated : items(each, item)) {
                        inner.forEach(figure -> fill(heading, figure, repeated));
                    }
                }
            }
        }
    }

    private List<Item> items(Each each, Item outer) {
        Formula of = measures.formula(outer.in(each.of()));
        var values = new TreeSet<String>();
        for (String value : books.values(of, each.dimension())) {
            if (each.level() == 0) {
                values.add(value);
            } else if (value.length() >= each.level()) {
                values.add(value.substring(0, each.level()));
            }
        }
        var ordered = new ArrayList<>(values);
        if (each.order() == Form.Order.LINE) {
            Map<String, String> lines = books.firstLines();
            ordered.sort(Comparator.comparing(value -> lines.getOrDefault(value, "\uffff")));
        }
        var items = new ArrayList<Item>();
        for (String value : ordered) {
            var filter = List.of(Filter.of(each.dimension(), each.level() == 0 ? value : value + "*"));
            var item = new Item(
                    value, names.of(each.dimension(), value), items.size() + 1, each.filters() ? filter : List.of());
            if (books.sum(of.where(filter)) != 0 && holds(outer.in(each.when()), item)) {
                items.add(item);
            }
        }
        return items;
    }

    /// `A >= B`, or that a formula is not zero; "" always holds.
    private boolean holds(String condition, Item item) {
        if (condition.isEmpty()) {
            return true;
        }
        String[] sides = item.in(condition).split(">=");
        long first = books.sum(measures.formula(sides[0].strip()).where(item.filters()));
        return sides.length == 1
                ? first != 0
                : first >= books.sum(measures.formula(sides[1].strip()).where(item.filters()));
    }

    private Formula formula(String text, Item item) {
        return measures.formula(item.in(text)).where(item.filters());
    }

    private void fill(String heading, NarrativeFigure figure, Item item) {
        boolean ours = figure.unitKinds().isEmpty() || figure.unitKinds().contains(card.unitKind());
        if (!ours || !holds(figure.when(), item)) {
            return;
        }
        if (figure.kind().equals("change")) {
            fillChange(heading, figure, item);
        } else {
            add(heading, figure, item, figure.key(), figure.kind(), formula(figure.formula(), item));
        }
    }

    private void fillChange(String heading, NarrativeFigure figure, Item item) {
        Formula now = formula(figure.formula(), item);
        Formula before = formula(figure.before(), item);
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
        add(
                heading,
                figure,
                item,
                key,
                rises ? "increase" : "decrease",
                new Formula.Sum(List.of(now), List.of(before)));
        if (figure.rate()) {
            add(heading, figure, item, key + "_pct", "growth_rate", new Formula.Growth(now, before));
        }
    }

    private void add(String heading, NarrativeFigure figure, Item item, String key, String kind, Formula formula) {
        Value value = books.value(formula);
        boolean nothingOfNothing = value instanceof Value.Percentage(var part, var _) && part.signum() == 0;
        if (value.isOfNothing() && !(figure.printsNothingOfNothing() && nothingOfNothing)) {
            return;
        }
        String ownKey = item.in(key).replace("%", "%25").replace("/", "%2F");
        boolean change = figure.kind().equals("change");
        var number = (change ? value.abs() : value).printed(figure.decimals(), figure.rounding());
        printed.put(ownKey, number.toPlainString());
        figures.add(new NarrativeValue(
                heading,
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
        if (heading.contains("{")) {
            for (var entry : printed.entrySet()) {
                heading = heading.replace("{" + entry.getKey() + "}", entry.getValue());
            }
        }
        for (var line : overlay.of(FigureAddress.TEXT, "heading")) {
            if (line.row().equals(heading)) {
                heading = line.value();
            }
        }
        return heading.equals(figure.section()) ? figure : figure.under(heading);
    }
}

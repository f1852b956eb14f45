package org.openyibao.forms;

import java.util.ArrayList;
import java.util.List;

/// What fills a figure and, read a second time, lists the postings behind it. Closed and typed: sums and
/// differences of selections, and shares and growths of them.
public sealed interface Formula {

    /// Nothing recorded: always zero.
    record Zero() implements Formula {}

    /// The postings of one measure under all filters; `prior` reads last year.
    record Select(Measure measure, boolean prior, List<Filter> filters) implements Formula {
        public Select {
            filters = List.copyOf(filters);
        }

        @Override
        public String toString() {
            String name = (prior ? "prior." : "") + measure.name();
            return filters.isEmpty() ? name : name + filters;
        }
    }

    /// The sum of the first list less the sum of the second.
    record Sum(List<Formula> plus, List<Formula> minus) implements Formula {
        public Sum {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
        }
    }

    /// The first of them that is not zero: one fact under several names.
    record First(List<Formula> choices) implements Formula {
        public First {
            choices = List.copyOf(choices);
        }
    }

    /// `part` in percent of `whole`, unrounded.
    record Share(Formula part, Formula whole) implements Formula {}

    /// `now - before` in percent of `before`, unrounded.
    record Growth(Formula now, Formula before) implements Formula {}

    /// Whether the value is a percentage and not an amount or a count.
    default boolean isPercentage() {
        return this instanceof Share || this instanceof Growth;
    }

    /// The same formula with the filters added to every selection, as a row adds its code to its columns.
    default Formula where(List<Filter> filters) {
        if (filters.isEmpty()) {
            return this;
        }
        return switch (this) {
            case Zero zero -> zero;
            case Select(var measure, var prior, var own) -> {
                var all = new ArrayList<>(own);
                all.addAll(filters);
                yield new Select(measure, prior, all);
            }
            case Sum(var plus, var minus) ->
                new Sum(
                        plus.stream().map(f -> f.where(filters)).toList(),
                        minus.stream().map(f -> f.where(filters)).toList());
            case First(var choices) ->
                new First(choices.stream().map(f -> f.where(filters)).toList());
            case Share(var part, var whole) -> new Share(part.where(filters), whole.where(filters));
            case Growth(var now, var before) -> new Growth(now.where(filters), before.where(filters));
        };
    }

    /// Every selection in reading order, with the sign that it carries inside its own part.
    default List<Select> selections() {
        return switch (this) {
            case Zero _ -> List.of();
            case Select select -> List.of(select);
            case Sum(var plus, var minus) -> concat(plus, minus);
            case First(var choices) -> concat(choices, List.of());
            case Share(var part, var whole) -> concat(List.of(part), List.of(whole));
            case Growth(var now, var before) -> concat(List.of(now), List.of(before));
        };
    }

    private static List<Select> concat(List<Formula> first, List<Formula> second) {
        var all = new ArrayList<Select>();
        first.forEach(f -> all.addAll(f.selections()));
        second.forEach(f -> all.addAll(f.selections()));
        return List.copyOf(all);
    }
}

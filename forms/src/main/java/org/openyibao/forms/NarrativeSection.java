package org.openyibao.forms;

import java.util.List;
import java.util.Optional;
import org.openyibao.kernel.Rounding;

/// A part of the narrative under one heading; with `each`, the whole part once for every value of a dimension.
///
/// @param heading as printed; `{KEY}` stands for a figure's printed value, `{code}`, `{name}`, `{ordinal}` (一,
/// 二) and `{n}` (1, 2) for the value it is repeated for
public record NarrativeSection(String heading, Optional<Each> each, List<Element> elements) {
    public NarrativeSection {
        elements = List.copyOf(elements);
    }

    /// What stands in a section.
    public sealed interface Element {}

    /// Figures that are repeated for every value of a dimension inside the section.
    public record Repeated(Each each, List<NarrativeFigure> figures) implements Element {
        public Repeated {
            figures = List.copyOf(figures);
        }
    }

    /// Repeats for each value whose sum is not zero.
    ///
    /// @param level digits of the code; 0 for values that are no codes
    /// @param of the formula whose values are taken
    /// @param order by code, or as the budget lines are numbered
    /// @param filters whether the value is a filter on every selection inside, so that no formula need name it
    /// @param when skips values for which it does not hold; "" for none
    public record Each(String dimension, int level, String of, Form.Order order, boolean filters, String when) {}

    /// One figure, or the two of a change. Formulas stay text until the value they are repeated for is known.
    ///
    /// @param kind amount, share, completion, budget, start_budget, change
    /// @param formula of a figure, or the amount of this year of a change
    /// @param before the amount of last year of a change, "" else
    /// @param when printed only if this is not zero, or if `A >= B` holds; "" always
    /// @param rate whether a change prints its growth rate too
    /// @param printsNothingOfNothing whether a share of nothing is printed as 0 when its part is nothing too
    public record NarrativeFigure(
            String key,
            String kind,
            String label,
            String formula,
            String before,
            String when,
            List<String> unitKinds,
            int decimals,
            Rounding rounding,
            boolean rate,
            boolean printsNothingOfNothing,
            Same same)
            implements Element {
        public NarrativeFigure {
            unitKinds = List.copyOf(unitKinds);
        }
    }

    /// What a change of exactly nothing prints.
    public enum Same {
        OMIT,
        INCREASE,
        DECREASE
    }
}

package org.openyibao.forms;

import java.util.List;
import java.util.Optional;

/// A part of the narrative under one heading, or a repetition of figures for each value of a dimension.
///
/// @param section the heading; `{KEY}` stands for a figure's printed value, `{code}` and `{name}` for the item's
/// @param each repeats the figures for each value that has an amount
public record NarrativeSection(String section, Optional<Each> each, List<NarrativeFigure> figures) {
    public NarrativeSection {
        figures = List.copyOf(figures);
    }

    /// @param level digits of the code; 0 for values that are no codes
    public record Each(String dimension, int level, String of) {}

    /// One figure, or the two of a change. Formulas stay text until the item's code is known.
    ///
    /// @param kind amount, share, completion, budget, start_budget, change
    /// @param formula of a figure, or the amount of this year of a change
    /// @param before the amount of last year of a change, "" else
    /// @param when printed only if this is not zero; "" always
    public record NarrativeFigure(
            String key,
            String kind,
            String label,
            String formula,
            String before,
            String when,
            List<String> unitKinds,
            int decimals,
            org.openyibao.kernel.Rounding rounding,
            boolean printsShareOfNothing,
            Same same) {
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

package org.openyibao.policy.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.kernel.Money;

/// What a formula came to.
///
/// @param figures by name, in the order of the computation, as JSON would have them: amounts are yuan in a text
/// with two decimals, counts are whole numbers
/// @param explanation a line for each step: what, formula with its numbers, result
public record FormulaAnswer(Map<String, Object> figures, List<String> explanation) {
    public FormulaAnswer {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        explanation = List.copyOf(explanation);
    }

    public Object figure(String name) {
        Object figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no figure " + name + " among " + figures.keySet());
        }
        return figure;
    }

    public Money money(String name) {
        return Money.parseYuan((String) figure(name));
    }
}

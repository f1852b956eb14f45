package org.openyibao.policy.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.kernel.Money;

/// An answer while it is worked out: each figure is noted together with the line that explains it.
final class Working {
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    Money money(String name, String title, String formula, Money amount) {
        figures.put(name, amount.toString());
        lines.add(title + " = " + formula + " = " + amount + " 元");
        return amount;
    }

    int count(String name, String title, String formula, int count, String unit) {
        figures.put(name, count);
        lines.add(title + " = " + formula + " = " + count + " " + unit);
        return count;
    }

    /// A figure that a line of its own explains, or none.
    void figure(String name, Object figure) {
        figures.put(name, figure);
    }

    void line(String line) {
        lines.add(line);
    }

    FormulaAnswer answer() {
        return new FormulaAnswer(figures, lines);
    }
}

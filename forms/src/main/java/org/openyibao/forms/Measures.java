package org.openyibao.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The measures of `families/measures.yaml` and the named sets of dimension values.
public final class Measures {
    private final Map<String, Measure> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> sets = new LinkedHashMap<>();

    Measures(FormNode root) {
        for (var set : root.child("sets").fields().entrySet()) {
            sets.put("@" + set.getKey(), set.getValue().texts());
        }
        for (var entry : root.child("measures").fields().entrySet()) {
            byName.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
        }
    }

    private Measure read(String name, FormNode node) {
        var where = new ArrayList<Filter>();
        node.child("where").fields().forEach((dimension, value) -> where.add(filter(dimension, value.text())));
        return new Measure(
                name,
                node.child("label").text(),
                node.child("book").text(),
                node.child("accounts").texts(),
                Measure.Side.valueOf(node.child("side").text().toUpperCase(java.util.Locale.ROOT)),
                Measure.Span.valueOf(node.child("span").text().toUpperCase(java.util.Locale.ROOT)),
                node.child("unit").textOr(Measure.FEN),
                where,
                node.child("prior").texts());
    }

    public @Nullable Measure named(String name) {
        return byName.get(name);
    }

    /// @throws FormException if no measure is called so
    public Measure require(String name) {
        Measure measure = named(name);
        if (measure == null) {
            throw new FormException("no measure is called " + name);
        }
        return measure;
    }

    public List<Measure> all() {
        return List.copyOf(byName.values());
    }

    /// Reads `value|value`, `!value`, `prefix*` and `@set`.
    Filter filter(String dimension, String text) {
        String value = text.strip();
        boolean negated = value.startsWith("!");
        var alternatives = new ArrayList<String>();
        for (String part : (negated ? value.substring(1) : value).split("\\|", -1)) {
            String alternative = part.strip();
            if (sets.containsKey(alternative)) {
                alternatives.addAll(sets.get(alternative));
            } else if (alternative.startsWith("@") && !alternative.equals(Filter.SHEETED)) {
                throw new FormException("no set is called " + alternative);
            } else {
                alternatives.add(alternative);
            }
        }
        return new Filter(dimension.strip(), negated, alternatives);
    }

    public Formula formula(String text) {
        return FormulaParser.parse(this, text);
    }
}

package org.openyibao.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the one-line formulas of the form files; the grammar is in `forms/README.md`.
final class FormulaParser {
    private final Measures measures;
    private final String text;
    private int at;

    private FormulaParser(Measures measures, String text) {
        this.measures = measures;
        this.text = text;
    }

    /// @throws FormException with the formula and the place where it cannot be read
    static Formula parse(Measures measures, String text) {
        var parser = new FormulaParser(measures, text);
        Formula formula = parser.sum();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.unreadable("nothing more was expected");
        }
        return formula;
    }

    private Formula sum() {
        var plus = new ArrayList<Formula>();
        var minus = new ArrayList<Formula>();
        plus.add(term());
        while (true) {
            if (take('+')) {
                plus.add(term());
            } else if (take('-')) {
                minus.add(term());
            } else {
                return plus.size() == 1 && minus.isEmpty() ? plus.getFirst() : new Formula.Sum(plus, minus);
            }
        }
    }

    private Formula term() {
        if (take('(')) {
            Formula inner = sum();
            expect(')');
            return inner;
        }
        if (take('0')) {
            return new Formula.Zero();
        }
        String word = word();
        if (List.of("share", "growth", "first").contains(word)) {
            return function(word);
        }
        boolean prior = word.startsWith("prior.");
        Measure measure = measures.named(prior ? word.substring("prior.".length()) : word);
        if (measure == null) {
            throw unreadable("no measure is called " + word);
        }
        var filters = new ArrayList<>(measure.where());
        filters.addAll(filters());
        return new Formula.Select(measure, prior, filters);
    }

    private Formula function(String word) {
        expect('(');
        var arguments = new ArrayList<Formula>();
        do {
            arguments.add(sum());
        } while (take(','));
        expect(')');
        if (word.equals("first")) {
            return new Formula.First(arguments);
        }
        if (arguments.size() != 2) {
            throw unreadable(word + " takes two formulas");
        }
        return word.equals("share")
                ? new Formula.Share(arguments.get(0), arguments.get(1))
                : new Formula.Growth(arguments.get(0), arguments.get(1));
    }

    private List<Filter> filters() {
        if (!take('[')) {
            return List.of();
        }
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw unreadable("the filter has no end ]");
        }
        var filters = new ArrayList<Filter>();
        for (String part : text.substring(at, end).split(",")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw unreadable("a filter is DIMENSION=VALUE: " + part.strip());
            }
            filters.add(measures.filter(part.substring(0, equals), part.substring(equals + 1)));
        }
        at = end + 1;
        return filters;
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw unreadable("a measure was expected");
        }
        return text.substring(start, at);
    }

    private boolean take(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw unreadable("'" + c + "' was expected");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FormException unreadable(String why) {
        return new FormException("formula `" + text + "` at " + at + ": " + why);
    }

    /// Puts an item's code and name into the places of a template.
    static String fill(String template, Map<String, String> values) {
        String filled = template;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}

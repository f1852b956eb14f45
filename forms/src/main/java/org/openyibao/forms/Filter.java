package org.openyibao.forms;

import java.util.List;

/// One condition on a dimension of a ledger cell. A value that ends in `*` is a prefix; a dimension that the
/// cell does not have has the value "".
///
/// @param negated whether none of the alternatives may match
/// @param alternatives exact values or prefixes; `@sheeted` stands for a set that only the books know
public record Filter(String dimension, boolean negated, List<String> alternatives) {
    public static final String SHEETED = "@sheeted";

    public Filter {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a filter names at least one value: " + dimension);
        }
    }

    public static Filter of(String dimension, String value) {
        return new Filter(dimension, false, List.of(value));
    }

    public boolean admits(String value) {
        for (String alternative : alternatives) {
            boolean matches = alternative.endsWith("*")
                    ? value.startsWith(alternative.substring(0, alternative.length() - 1))
                    : value.equals(alternative);
            if (matches) {
                return !negated;
            }
        }
        return negated;
    }

    @Override
    public String toString() {
        return dimension + "=" + (negated ? "!" : "") + String.join("|", alternatives);
    }
}

package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares two decisions to the cent, by the rules of `cases/README.md`: money that is absent is 0.00, so is a number
/// of stays; words and lists are equal or differ.
public final class SameSplit {
    private static final Set<String> WORDS = Set.of("decision", "reasons", "unknown");

    private SameSplit() {}

    /// What differs, as `path: expected ..., was ...`; empty where the two agree.
    public static List<String> differences(Map<String, Object> expected, Map<String, Object> actual) {
        var differences = new ArrayList<String>();
        compare("", expected, actual, differences);
        return differences;
    }

    private static void compare(
            String path, Map<String, Object> expected, Map<String, Object> actual, List<String> differences) {
        var names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            Object left = expected.get(name);
            Object right = actual.get(name);
            String where = path.isEmpty() ? name : path + "." + name;
            if (left instanceof Map || right instanceof Map) {
                compare(where, map(left), map(right), differences);
            } else if (!same(name, left, right)) {
                differences.add(where + ": expected " + left + ", was " + right);
            }
        }
    }

    private static boolean same(String name, @Nullable Object left, @Nullable Object right) {
        if (WORDS.contains(name)) {
            return left != null && left.equals(right);
        }
        return number(left).compareTo(number(right)) == 0;
    }

    private static BigDecimal number(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}

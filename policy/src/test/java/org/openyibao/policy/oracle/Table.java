package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words in rows, found by the first few of them.
final class Table {
    static final String NOT_HELD = "?";
    private static final String NONE = "-";

    private final Map<String, List<String>> rows = new HashMap<>();

    private Table() {}

    /// @param keys how many words of a row name it
    static Table of(int keys, String text) {
        var table = new Table();
        for (String line : text.lines().toList()) {
            List<String> words = List.of(line.trim().split(" +"));
            String key = String.join(" ", words.subList(0, keys));
            if (table.rows.put(key, words.subList(keys, words.size())) != null) {
                throw new IllegalArgumentException("two rows of " + key);
            }
        }
        return table;
    }

    boolean has(String... key) {
        return rows.containsKey(String.join(" ", key));
    }

    List<String> row(String... key) {
        List<String> row = rows.get(String.join(" ", key));
        if (row == null) {
            throw new IllegalArgumentException("no row of " + String.join(" ", key));
        }
        return row;
    }

    /// Null where the word says that it is not held or does not exist.
    static @Nullable BigDecimal amount(String word) {
        return word.equals(NOT_HELD) || word.equals(NONE) ? null : new BigDecimal(word);
    }
}

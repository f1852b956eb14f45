package org.openyibao.policy.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// Figures of a case laid flat, path by path, to be compared to the fen: `funds.pooledFund` is `13128.80`. An amount
/// of zero and an absent one are the same.
final class CaseFigures {
    private CaseFigures() {}

    static Map<String, String> of(Node node) {
        var figures = new TreeMap<String, String>();
        flatten("", node, figures);
        return figures;
    }

    private static void flatten(String path, Node node, Map<String, String> figures) {
        if (node.isMapping()) {
            node.fields().forEach((key, inner) -> flatten(join(path, key), inner, figures));
        } else if (node.isList()) {
            List<Node> items = node.items();
            for (int i = 0; i < items.size(); i++) {
                flatten(path + "[" + (i + 1) + "]", items.get(i), figures);
            }
        } else if (!node.isNull()) {
            put(path, node.text(), figures);
        }
    }

    static Map<String, String> of(Object document) {
        var figures = new TreeMap<String, String>();
        flatten("", document, figures);
        return figures;
    }

    private static void flatten(String path, Object value, Map<String, String> figures) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> flatten(join(path, String.valueOf(key)), inner, figures));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "[" + (i + 1) + "]", list.get(i), figures);
                }
            }
            default -> put(path, String.valueOf(value), figures);
        }
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static void put(String path, String text, Map<String, String> figures) {
        if (!isNumber(text)) {
            figures.put(path, text);
        } else if (new BigDecimal(text).signum() != 0) {
            figures.put(path, new BigDecimal(text).stripTrailingZeros().toPlainString());
        }
    }

    /// Of the figures that were found those that a case states.
    static Map<String, Object> asked(Node expected, Map<String, Object> found) {
        var asked = new LinkedHashMap<String, Object>();
        expected.fields().keySet().forEach(name -> {
            if (found.containsKey(name)) {
                asked.put(name, found.get(name));
            }
        });
        return asked;
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    /// What differs, as `path: expected / found`; empty where nothing does.
    static Map<String, String> differences(Node expected, Object found) {
        Map<String, String> wanted = of(expected);
        Map<String, String> have = of(found);
        var differences = new LinkedHashMap<String, String>();
        var paths = new TreeSet<>(wanted.keySet());
        paths.addAll(have.keySet());
        for (String path : paths) {
            String one = wanted.get(path);
            String other = have.get(path);
            if (!Objects.equals(one, other)) {
                String absent = isNumber(one == null ? other : one) ? "0" : "没有这一项";
                differences.put(path, "应为 " + (one == null ? absent : one) + "，算出 " + (other == null ? absent : other));
            }
        }
        return differences;
    }
}

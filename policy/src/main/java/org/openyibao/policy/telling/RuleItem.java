package org.openyibao.policy.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.LawWords;
import org.openyibao.policy.reading.Node;

/// One item of a list in a value: for whom or when it holds, and what it says.
///
/// @param condition in Chinese; empty where the item names none
/// @param says what is left of it, by key
record RuleItem(String condition, Map<String, Node> says) {
    private static final String OTHERS = "其他情形";

    static RuleItem of(Node item) {
        var conditions = new ArrayList<String>();
        var says = new LinkedHashMap<String, Node>();
        item.fields().forEach((key, node) -> {
            if (key.equals("when")) {
                conditions.add(when(node));
            } else if (key.equals("otherwise")) {
                conditions.add(OTHERS);
            } else if (key.equals("stay")) {
                conditions.add(LawWords.of(Fact.STAY, node.text()));
            } else if (LawVocabulary.kind(key) == LawVocabulary.Kind.PLACE && isPlain(node)) {
                conditions.add(words(key, node));
            } else {
                says.put(key, node);
            }
        });
        return new RuleItem(String.join("，", conditions), says);
    }

    private static String when(Node when) {
        var parts = new ArrayList<String>();
        when.fields().forEach((key, words) -> {
            for (Fact fact : Fact.values()) {
                if (fact.toString().equals(key)) {
                    parts.add(words.oneOrMore().stream()
                            .map(word -> LawWords.of(fact, word.text()))
                            .collect(Collectors.joining("或")));
                }
            }
        });
        return String.join("、", parts);
    }

    /// A scalar, or a list of scalars.
    static boolean isPlain(Node node) {
        return !node.isMapping() && node.oneOrMore().stream().noneMatch(one -> one.isMapping() || one.isList());
    }

    static String words(String key, String text) {
        return word(key, text);
    }

    static String words(String key, Node node) {
        List<Node> words = node.isNull() ? List.of() : node.oneOrMore();
        return words.isEmpty()
                ? LawVocabulary.key("none")
                : words.stream().map(word -> word(key, word.text())).collect(Collectors.joining("、"));
    }

    private static String word(String key, String text) {
        LawVocabulary.Measure measure = LawVocabulary.measure(key, text);
        return measure == null ? LawVocabulary.word(key, text) : measure.text();
    }

    /// Whether a place says `unknown` instead of a value.
    static boolean isUnknown(Node node) {
        return node.isMapping()
                && node.find("value") != null
                && isPlain(node.get("value"))
                && node.get("value").text().equals("unknown");
    }

    /// A list of tiers or bands: from an amount on, or up to one.
    static boolean isBands(Node list) {
        return list.isList()
                && !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item -> item.isMapping()
                                && (item.find("from") != null || item.find("upTo") != null || item.find("rate") != null)
                                && item.find("when") == null
                                && item.find("name") == null);
    }
}

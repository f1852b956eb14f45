package org.openyibao.policy.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.reading.Node;

/// 取值的文字. A value of a law file in an officer's words, line by line; everything that stands in the file is
/// said, whatever its form.
public final class ValueText {
    /// @param depth how far it is set in
    /// @param unknown it says that something is not held
    public record Line(int depth, String text, boolean unknown) {}

    private static final String UNKNOWN = "未掌握";

    /// Keys whose number needs no name beside it.
    private static final List<String> SPEAKS_FOR_ITSELF = List.of("amount", "rate", "layer", "reduction");

    private final List<Line> lines = new ArrayList<>();

    private ValueText() {}

    public static List<Line> of(DatedValue value) {
        if (value.unknownReason() != null) {
            return List.of(new Line(0, UNKNOWN + "：" + value.unknownReason(), true));
        }
        return of(value.value());
    }

    /// Any other mapping of words and numbers, such as the facts of a case.
    public static List<Line> of(Node node) {
        var text = new ValueText();
        if (node.isMapping()) {
            node.fields().forEach((key, inner) -> text.field(key, inner, 0));
        } else if (node.isList()) {
            text.items("", node.items(), 0);
        } else {
            text.add(0, RuleItem.words("", node), false);
        }
        return List.copyOf(text.lines);
    }

    private void add(int depth, String text, boolean unknown) {
        lines.add(new Line(depth, text, unknown));
    }

    private void field(String key, Node node, int depth) {
        String name = LawVocabulary.key(key);
        if (RuleItem.isPlain(node)) {
            add(depth, name + "：" + RuleItem.words(key, node), false);
        } else if (RuleItem.isUnknown(node)) {
            add(depth, name + "：" + unknown(node), true);
        } else if (RuleItem.isBands(node)) {
            add(depth, name + "：" + bands(node), false);
        } else {
            add(depth, name + "：", false);
            if (node.isList()) {
                items(key, node.items(), depth + 1);
            } else {
                node.fields().forEach((inner, value) -> field(inner, value, depth + 1));
            }
        }
    }

    private static String unknown(Node node) {
        return UNKNOWN + "：" + node.textOr("reason", "");
    }

    private void items(String list, List<Node> items, int depth) {
        for (int i = 0; i < items.size(); i++) {
            // the last decline holds for all later stays
            boolean goesOn = list.equals("decline") && i == items.size() - 1;
            item(list, items.get(i), goesOn ? "及以后各次" : "", depth);
        }
    }

    private void item(String list, Node item, String more, int depth) {
        if (!item.isMapping()) {
            add(depth, RuleItem.words(list, item), false);
            return;
        }
        var rule = RuleItem.of(item);
        var phrases = new ArrayList<String>();
        boolean unknown = RuleItem.isUnknown(item);
        for (Map.Entry<String, Node> said : rule.says().entrySet()) {
            boolean isWordUnknown = unknown && List.of("value", "reason").contains(said.getKey());
            if (!isWordUnknown) {
                phrases.add(phrase(said.getKey(), said.getValue()));
            }
        }
        if (unknown) {
            phrases.add(unknown(item));
        }
        boolean hides = rule.says().values().stream().anyMatch(RuleItem::isUnknown);
        String condition = rule.condition().isEmpty() ? "全部情形" : rule.condition() + more;
        add(depth, condition + (phrases.isEmpty() ? "" : "：" + String.join("，", phrases)), unknown || hides);
    }

    private static String phrase(String key, Node node) {
        if (RuleItem.isPlain(node)) {
            String words = RuleItem.words(key, node);
            boolean bare = SPEAKS_FOR_ITSELF.contains(key) || LawVocabulary.kind(key) == LawVocabulary.Kind.TEXT;
            boolean named = words.startsWith("不") || bare;
            return named ? words : LawVocabulary.key(key) + " " + words;
        }
        if (RuleItem.isUnknown(node)) {
            return LawVocabulary.key(key) + unknown(node);
        }
        if (RuleItem.isBands(node)) {
            return bands(node);
        }
        var inner = new ArrayList<String>();
        if (node.isMapping()) {
            node.fields().forEach((name, value) -> inner.add(phrase(name, value)));
        } else {
            node.items().forEach(value -> inner.add(phrase(key, value)));
        }
        return LawVocabulary.key(key) + "（" + String.join("，", inner) + "）";
    }

    private static String bands(Node list) {
        List<Node> items = list.items();
        var parts = new ArrayList<String>();
        String lower = "";
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            lower = item.find("from") == null ? lower : item.get("from").text();
            Node next = i + 1 < items.size() ? items.get(i + 1).find("from") : null;
            Node upTo = item.find("upTo") == null ? next : item.get("upTo");
            String upper = upTo == null ? "" : upTo.text();
            var says = new ArrayList<String>();
            item.fields().forEach((key, node) -> {
                if (!key.equals("from") && !key.equals("upTo")) {
                    says.add(phrase(key, node));
                }
            });
            parts.add(span(lower, upper) + String.join("，", says));
            lower = upper;
        }
        return String.join("；", parts);
    }

    private static String span(String lower, String upper) {
        boolean fromZero = lower.isEmpty() || lower.matches("0+([.]0+)?");
        if (upper.isEmpty()) {
            return fromZero ? "" : RuleItem.words("from", lower) + "以上 ";
        }
        return fromZero
                ? RuleItem.words("upTo", upper) + "以下 "
                : RuleItem.words("from", lower) + "至 " + RuleItem.words("upTo", upper) + " ";
    }
}

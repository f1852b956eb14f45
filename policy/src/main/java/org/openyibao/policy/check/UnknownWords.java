package org.openyibao.policy.check;

import java.util.ArrayList;
import java.util.List;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.reading.Node;

/// Every place of a value that says `unknown`, with its reason.
public final class UnknownWords {
    private UnknownWords() {}

    public static List<String> in(DatedValue value) {
        var reasons = new ArrayList<String>();
        if (value.unknownReason() != null) {
            reasons.add(value.unknownReason());
        } else {
            collect(value.value(), reasons);
        }
        return reasons;
    }

    private static void collect(Node node, List<String> reasons) {
        if (node.isList()) {
            node.items().forEach(item -> collect(item, reasons));
        } else if (node.isMapping()) {
            Node word = node.find("value");
            if (word != null
                    && !word.isMapping()
                    && !word.isList()
                    && word.text().equals("unknown")) {
                reasons.add(node.textOr("reason", ""));
            }
            node.fields().values().forEach(inner -> collect(inner, reasons));
        }
    }

    /// Whether a value holds no number that could be wrong: it says only what is not held, or that there is no
    /// layer.
    static boolean saysNoNumber(DatedValue value) {
        return value.unknownReason() != null || !holdsNumber(value.value());
    }

    private static boolean holdsNumber(Node node) {
        if (node.isList()) {
            return node.items().stream().anyMatch(UnknownWords::holdsNumber);
        }
        if (node.isMapping()) {
            return node.fields().entrySet().stream()
                    .anyMatch(field -> !field.getKey().equals("when") && holdsNumber(field.getValue()));
        }
        return !node.isNull() && node.text().matches("-?[0-9]+(\\.[0-9]+)?");
    }
}

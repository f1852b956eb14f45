package org.openyibao.policy.formula;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// A number that the law holds, or the reason why it does not: `{value: unknown, reason: ...}`. It is missed
/// only by the computation that reads it.
///
/// @param value null where it is not held
/// @param where the place in the law file
public record Held<T>(@Nullable T value, String where, String reason) {

    public static <T> Held<T> of(T value) {
        return new Held<>(value, "", "");
    }

    public static <T> Held<T> unknown(String where, String reason) {
        return new Held<>(null, where, reason);
    }

    static <T> Held<T> read(Node parent, String key, Function<Node, T> reader) {
        Node found = parent.find(key);
        if (found == null) {
            return unknown(parent.where(), "法规文件没有写 " + key);
        }
        return isUnknown(found) ? unknown(found.where(), found.get("reason").text()) : of(reader.apply(found));
    }

    /// Whether the word `unknown` stands in place of the content.
    static boolean isUnknown(Node node) {
        if (!node.isMapping() || node.find("value") == null) {
            return false;
        }
        return node.allow("value", "reason").get("value").text().equals("unknown");
    }

    public boolean isHeld() {
        return value != null;
    }

    public T get() {
        if (value == null) {
            throw refusal();
        }
        return value;
    }

    Refusal refusal() {
        return new Refusal(FormulaError.NOT_HELD, where, "法规没有这一项的值", reason, "查到文件后写入法规文件；此前由经办人员决定");
    }

    /// What the law holds; else what the request states, which must not state what the law holds.
    T orAsked(Node request, String key, Function<Node, T> reader) {
        Node asked = request.find(key);
        if (value == null) {
            if (asked == null) {
                throw refusal();
            }
            return reader.apply(asked);
        }
        if (asked != null) {
            throw asked.wrong(FormulaError.CONTRADICTION, key + " 由法规规定，这里不能另给", "法规文件已有这一项", "删去 " + key);
        }
        return value;
    }
}

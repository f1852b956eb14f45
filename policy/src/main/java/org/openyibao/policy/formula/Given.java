package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// What is written at a place, as the value it stands for. No sum, ratio or count of these formulas is
/// negative.
public final class Given {
    private Given() {}

    public static Money money(Node node) {
        return new Money(notNegative(node, BigDecimal.valueOf(node.yuan())).longValueExact());
    }

    public static Rate rate(Node node) {
        return new Rate(decimal(node));
    }

    /// A ratio of a whole.
    public static Rate share(Node node) {
        Rate share = rate(node);
        if (share.value().compareTo(BigDecimal.ONE) > 0) {
            throw node.wrong(FormulaError.OUT_OF_RANGE, "份额“" + node.text() + "”大于 1", "份额是整体的一部分", "写 0 到 1 之间的小数");
        }
        return share;
    }

    public static BigDecimal decimal(Node node) {
        return notNegative(node, node.decimal());
    }

    public static int count(Node node) {
        return notNegative(node, BigDecimal.valueOf(node.whole())).intValueExact();
    }

    private static BigDecimal notNegative(Node node, BigDecimal value) {
        if (value.signum() < 0) {
            throw node.wrong(FormulaError.OUT_OF_RANGE, "“" + node.text() + "”小于零", "金额、比例和数量不为负", "改为零或正数");
        }
        return value;
    }

    public static <T> T or(Node parent, String key, Function<Node, T> reader, T absent) {
        Node found = parent.find(key);
        return found == null ? absent : reader.apply(found);
    }

    public static <T> @Nullable T orNull(Node parent, String key, Function<Node, T> reader) {
        Node found = parent.find(key);
        return found == null ? null : reader.apply(found);
    }

    public static <T> List<T> list(Node node, Function<Node, T> reader) {
        return node.oneOrMore().stream().map(reader).toList();
    }
}

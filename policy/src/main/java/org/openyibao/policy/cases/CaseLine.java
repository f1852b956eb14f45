package org.openyibao.policy.cases;

import java.math.BigDecimal;
import org.openyibao.policy.ChargeLine;
import org.openyibao.policy.reading.Node;

/// A fee line of a case: price, quantity, limit, self-pay proportion, of which 1 means wholly self-paid.
final class CaseLine {
    private CaseLine() {}

    static void add(Node line, long[] sums) {
        line.allow("name", "price", "qty", "selfpay_prop", "limit_price", "class", "within_use_limit");
        Node proportion = line.find("selfpay_prop");
        BigDecimal rate = proportion == null ? BigDecimal.ZERO : proportion.decimal();
        Node limit = line.find("limit_price");
        Node within = line.find("within_use_limit");
        boolean excluded = rate.compareTo(BigDecimal.ONE) >= 0
                || within != null && !within.flag()
                || line.textOr("class", "").equals("C");
        ChargeLine.split(
                units(line.get("price"), 6),
                units(line.get("qty"), 4),
                limit == null ? -1 : units(limit, 6),
                rate.movePointRight(8).longValueExact(),
                excluded,
                sums);
    }

    private static long units(Node node, int decimals) {
        return node.decimal().movePointRight(decimals).longValueExact();
    }
}

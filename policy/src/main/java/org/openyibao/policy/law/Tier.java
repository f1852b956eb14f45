package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openyibao.policy.reading.Node;

/// 分段. From an amount on, a ratio; the next tier ends it.
///
/// @param from fen, exclusive
public record Tier(long from, BigDecimal rate) {
    /// A list of `{from, rate}`, or of `{upTo, rate}` of which the last is open.
    public static List<Tier> read(Node list) {
        var tiers = new ArrayList<Tier>();
        long from = 0;
        List<Node> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i).allow("from", "upTo", "rate");
            if (item.find("from") != null) {
                from = item.get("from").yuan();
            }
            if (from < 0 || i > 0 && from <= tiers.getLast().from()) {
                throw item.wrong(
                        LawError.BANDS_BROKEN,
                        "这一段的下限 " + Wording.yuan(from) + " 不高于上一段",
                        "分段从低到高、首尾相接",
                        "改正 from 或 upTo");
            }
            tiers.add(new Tier(from, rate(item.get("rate"))));
            Node upTo = item.find("upTo");
            boolean last = i == items.size() - 1;
            if (upTo == null && !last && items.get(i + 1).find("from") == null || upTo != null && last) {
                throw item.wrong(
                        LawError.BANDS_BROKEN,
                        last ? "最后一段写了上限 upTo，其上的费用没有比例" : "这一段没有上限，下一段不知从哪里起",
                        "分段首尾相接，最后一段不封顶",
                        last ? "去掉最后一段的 upTo，或再加一段" : "写上 upTo，或给下一段写 from");
            }
            from = upTo == null ? from : upTo.yuan();
        }
        if (tiers.isEmpty()) {
            throw list.wrong(LawError.BANDS_BROKEN, "一段也没有", "", "至少写一段");
        }
        return List.copyOf(tiers);
    }

    /// A ratio between 0 and 1.
    public static BigDecimal rate(Node node) {
        BigDecimal rate = node.decimal();
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw node.wrong(
                    LawError.RATIO_OUT_OF_RANGE, "比例是 " + rate.toPlainString(), "比例在 0 与 1 之间，写小数不写百分数", "例如 0.82");
        }
        return rate;
    }
}

package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 分段. From an amount on, a ratio; the next tier ends it.
///
/// @param from fen, exclusive
public record Tier(long from, BigDecimal rate) {
    /// A list of `{from, rate}`, or of `{upTo, rate}` of which the last is open.
    public static List<Tier> read(Node list) {
        return read(list, false);
    }

    /// The first begins at a threshold, the bounds of the others are measured on what is above it.
    static List<Tier> readOnExcess(Node list) {
        return read(list, true);
    }

    private static List<Tier> read(Node list, boolean onExcess) {
        var tiers = new ArrayList<Tier>();
        List<Node> items = list.items();
        Long reached = null;
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i).allow("from", "upTo", "rate");
            long from = from(item, floor(tiers, onExcess), reached);
            tiers.add(new Tier(from, rate(item.get("rate"))));
            reached = upTo(item, floor(tiers, onExcess), i + 1 < items.size() ? items.get(i + 1) : null);
        }
        if (tiers.isEmpty()) {
            throw list.wrong(LawError.BANDS_BROKEN, "一段也没有", "没有分段就没有比例", "至少写一段");
        }
        return List.copyOf(tiers);
    }

    /// Above which the next bound lies; -1 before the first.
    private static long floor(List<Tier> before, boolean onExcess) {
        return before.isEmpty()
                ? -1
                : onExcess && before.size() == 1 ? 0 : before.getLast().from();
    }

    /// @param reached where the band before it ends; null where it does not say
    private static long from(Node item, long floor, @Nullable Long reached) {
        Node said = item.find("from");
        if (said == null) {
            return reached == null ? 0 : reached;
        }
        long from = LawAmount.read(said, "分段的下限");
        if (reached != null && reached != from) {
            throw said.wrong(
                    LawError.BANDS_BROKEN,
                    "上一段到 " + Wording.yuan(reached) + "，这一段从 " + Wording.yuan(from) + "起",
                    from > reached ? "中间的费用没有比例" : "重叠的费用有两个比例",
                    "改成一致，或只写一个");
        }
        if (from <= floor) {
            throw said.wrong(
                    LawError.BANDS_BROKEN,
                    "这一段从 " + Wording.yuan(from) + "起，不高于上一段的 " + Wording.yuan(floor),
                    "分段从低到高",
                    "改正 from，或调换次序");
        }
        return from;
    }

    /// Where a band ends, as far as it says so itself.
    ///
    /// @param next null after the last
    private static @Nullable Long upTo(Node item, long floor, @Nullable Node next) {
        Node said = item.find("upTo");
        if (said == null) {
            if (next != null && next.find("from") == null) {
                throw item.wrong(LawError.BANDS_BROKEN, "这一段没有上限，下一段不知从哪里起", "分段首尾相接", "写上 upTo，或给下一段写 from");
            }
            return null;
        }
        long upTo = LawAmount.read(said, "分段的上限");
        if (upTo <= floor) {
            throw said.wrong(
                    LawError.BANDS_BROKEN,
                    "这一段到 " + Wording.yuan(upTo) + "为止，不高于它的下限 " + Wording.yuan(floor),
                    "分段从低到高",
                    "改正 upTo，或调换次序");
        }
        if (next == null) {
            throw said.wrong(LawError.BANDS_BROKEN, "最后一段写了上限", "上限以上的费用没有比例", "去掉最后一段的 upTo，或再加一段");
        }
        return upTo;
    }

    /// A ratio between 0 and 1.
    public static BigDecimal rate(Node node) {
        BigDecimal rate = node.decimal();
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw node.wrong(
                    LawError.RATIO_OUT_OF_RANGE,
                    "比例是 " + rate.toPlainString(),
                    "比例在 0 与 1 之间，写小数不写百分数",
                    rate.signum() < 0 ? "改成不小于零的小数" : "82% 写成 0.82");
        }
        return rate;
    }
}

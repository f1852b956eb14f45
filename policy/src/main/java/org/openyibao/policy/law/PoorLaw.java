package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openyibao.policy.reading.Node;

/// 困难群众大病保险倾斜: how critical illness insurance is better for the poor, where a region has no rule of its
/// own for them.
public record PoorLaw(Set<String> categories, BigDecimal firstThresholdTimes, BigDecimal points, CapLaw.Cap cap) {
    public static PoorLaw read(Node value) {
        value.allow("categories", "firstThresholdTimes", "points", "cap");
        var categories = new TreeSet<String>();
        value.get("categories").items().forEach(item -> categories.add(item.text()));
        if (categories.isEmpty()) {
            throw value.get("categories").wrong("categories 一个也没有", "这样的倾斜对谁也不适用", "写上救助身份，或写 value: unknown 和 reason");
        }
        return new PoorLaw(
                categories,
                Tier.rate(value.get("firstThresholdTimes")),
                Tier.rate(value.get("points")),
                CapLaw.Cap.read(value.get("cap")));
    }

    /// The layer with the first threshold lowered, points added to each tier, and this law's cap.
    public LayerLaw.Layer applied(LayerLaw.Layer layer) {
        long threshold = layer.tiers().getFirst().from();
        long lowered = firstThresholdTimes
                .multiply(BigDecimal.valueOf(threshold))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var tiers = new ArrayList<Tier>();
        for (Tier tier : layer.tiers()) {
            boolean first = tier.from() == threshold;
            long shift = layer.onExcess() ? lowered - threshold : 0;
            tiers.add(
                    new Tier(first ? lowered : tier.from() + shift, tier.rate().add(points)));
        }
        return new LayerLaw.Layer(
                layer.aboveCap(), List.copyOf(tiers), layer.onExcess(), cap, layer.bedside(), layer.kinds(), null);
    }

    public String words() {
        return "首段起付线按 " + Wording.percent(firstThresholdTimes) + "，各段加 "
                + Wording.percent(points).replace("%", " 个百分点");
    }
}

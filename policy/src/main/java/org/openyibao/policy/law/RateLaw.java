package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 支付比例: bands of the cost above the deductible, raised by points or by a share of what the person bears.
///
/// @param withDeductible the bounds are measured on the cost with the deductible, not on what is above it
public record RateLaw(
        boolean withDeductible,
        Rules<List<Tier>> bands,
        @Nullable Rules<BigDecimal> plus,
        @Nullable Rules<BigDecimal> personalShareTimes) {
    /// @param words how the ratios came about, for the decision sheet
    /// @param node where the rule stands
    public record Applied(List<Tier> bands, String words, Node node) {}

    public static RateLaw read(Node value, FactSpace space) {
        value.allow("measured", "rules", "plus", "personalShareTimes");
        return new RateLaw(
                value.wordOr("measured", "withoutDeductible", "withDeductible").equals("withDeductible"),
                Rules.read(value.get("rules"), space, RateLaw::bands),
                adjusting(value.find("plus"), space, "points"),
                adjusting(value.find("personalShareTimes"), space, "times"));
    }

    private static List<Tier> bands(Node item) {
        item.allow("when", "otherwise", "rate", "bands", "value", "reason");
        Node bands = item.find("bands");
        if (bands == null) {
            return List.of(new Tier(0, Tier.rate(item.get("rate"))));
        }
        if (item.find("rate") != null) {
            throw item.wrong("rate 和 bands 同时写了", "一个比例用 rate，分段用 bands", "只写一种");
        }
        List<Tier> tiers = Tier.read(bands);
        if (tiers.getFirst().from() != 0) {
            throw bands.wrong(
                    LawError.BANDS_BROKEN,
                    "第一段从 " + Wording.yuan(tiers.getFirst().from()) + "起",
                    "以下的费用没有比例；起付线写在 Deductible 里",
                    "第一段不写 from");
        }
        return tiers;
    }

    private static @Nullable Rules<BigDecimal> adjusting(@Nullable Node node, FactSpace space, String key) {
        return node == null
                ? null
                : Rules.read(
                        node,
                        space,
                        item -> Tier.rate(item.allow("when", "otherwise", key, "value", "reason")
                                .get(key)));
    }

    /// Why what it says to these facts is not held; null where it is.
    public @Nullable String unknownReason(int[] facts, FactSpace space) {
        var rule = bands.of(facts, space);
        return Stream.of(Optional.of(rule), find(plus, facts, space), find(personalShareTimes, facts, space))
                .flatMap(Optional::stream)
                .map(Rules.Rule::unknownReason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <T> Optional<Rules.Rule<T>> find(@Nullable Rules<T> rules, int[] facts, FactSpace space) {
        return rules == null ? Optional.empty() : rules.find(facts, space);
    }

    /// Null where the rule of these facts is not held.
    public @Nullable Applied of(int[] facts, FactSpace space) {
        var rule = bands.of(facts, space);
        if (rule.value() == null || unknownReason(facts, space) != null) {
            return null;
        }
        var words = new StringBuilder(rule.when().toString()).append(' ').append(words(rule.value()));
        List<Tier> applied = rule.value();
        var points = find(plus, facts, space).orElse(null);
        if (points != null && points.value() != null) {
            applied = changed(applied, rate -> rate.add(points.value()));
            words.append("，")
                    .append(points.when())
                    .append("加 ")
                    .append(Wording.percent(points.value()).replace("%", " 个百分点"));
        }
        var times = find(personalShareTimes, facts, space).orElse(null);
        if (times != null && times.value() != null) {
            applied = changed(
                    applied,
                    rate -> BigDecimal.ONE.subtract(
                            BigDecimal.ONE.subtract(rate).multiply(times.value())));
            words.append("，").append(times.when()).append("个人负担按 ").append(Wording.percent(times.value()));
        }
        return new Applied(applied, words.toString().strip(), rule.node());
    }

    /// Every band with its ratio changed.
    public static List<Tier> changed(List<Tier> bands, UnaryOperator<BigDecimal> change) {
        var changed = new ArrayList<Tier>();
        for (Tier band : bands) {
            changed.add(new Tier(band.from(), change.apply(band.rate())));
        }
        return List.copyOf(changed);
    }

    /// `82%`, or `0.00 元起 85%、30000.00 元起 90%`
    public static String words(List<Tier> bands) {
        if (bands.size() == 1 && bands.getFirst().from() == 0) {
            return Wording.percent(bands.getFirst().rate());
        }
        return String.join(
                "、",
                bands.stream()
                        .map(band -> Wording.yuan(band.from()) + "起 " + Wording.percent(band.rate()))
                        .toList());
    }

    /// Adds the facts that it tells apart.
    public void names(Set<Fact> facts) {
        bands.names(facts);
        if (plus != null) {
            plus.names(facts);
        }
        if (personalShareTimes != null) {
            personalShareTimes.names(facts);
        }
    }
}

package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// 统筹之上的一层待遇: tiers over a yearly base, or a ratio of the cost above the pool's cap, up to a yearly cap.
public record LayerLaw(Rules<Layer> rules) {
    /// @param aboveCap its base is the cost above the pool's cap, not a yearly base
    /// @param tiers absolute bounds on the base; empty where there is no layer
    /// @param bedside paid with the bill; else once a year against vouchers
    /// @param kinds the kinds of care on whose bills it acts
    public record Layer(
            boolean aboveCap,
            List<Tier> tiers,
            boolean onExcess,
            CapLaw.Cap cap,
            boolean bedside,
            Set<CareKind> kinds,
            @Nullable String unknownReason) {
        public boolean isNone() {
            return tiers.isEmpty() && unknownReason == null;
        }
    }

    private static final CapLaw.Cap NO_CAP = new CapLaw.Cap(null, null);

    public static LayerLaw read(Node value, FactSpace space) {
        value.allow("rules");
        return new LayerLaw(Rules.read(value.get("rules"), space, LayerLaw::layer));
    }

    private static Layer layer(Node item) {
        item.allow("when", "otherwise", "basis", "tiers", "bounds", "cap", "paid", "kinds", "layer");
        if (item.find("layer") != null) {
            if (!item.get("layer").text().equals("none")) {
                throw item.get("layer").wrong(ReadingError.VALUE_WRONG, "layer 只能写 none", "", "写 layer: none，或写 tiers");
            }
            return new Layer(false, List.of(), false, NO_CAP, true, Set.of(), null);
        }
        boolean aboveCap = oneOf(item, "basis", "yearlyBase", "abovePoolCap");
        boolean onExcess = oneOf(item, "bounds", "base", "excess");
        List<Tier> tiers = absolute(Tier.read(item.get("tiers")), onExcess);
        if (aboveCap && (tiers.size() > 1 || tiers.getFirst().from() != 0)) {
            throw item.get("tiers").wrong(LawError.BANDS_BROKEN, "按封顶线以上费用计的只有一个比例", "", "写一段 {from: 0, rate: ...}");
        }
        Node cap = item.find("cap");
        return new Layer(
                aboveCap,
                tiers,
                onExcess,
                cap == null ? NO_CAP : CapLaw.Cap.read(cap),
                !oneOf(item, "paid", "bedside", "yearly"),
                kinds(item.find("kinds")),
                null);
    }

    private static List<Tier> absolute(List<Tier> tiers, boolean onExcess) {
        if (!onExcess) {
            return tiers;
        }
        long threshold = tiers.getFirst().from();
        var absolute = new ArrayList<Tier>();
        absolute.add(tiers.getFirst());
        for (Tier tier : tiers.subList(1, tiers.size())) {
            absolute.add(new Tier(threshold + tier.from(), tier.rate()));
        }
        return List.copyOf(absolute);
    }

    private static Set<CareKind> kinds(@Nullable Node node) {
        if (node == null) {
            return EnumSet.of(CareKind.INPATIENT);
        }
        var kinds = EnumSet.noneOf(CareKind.class);
        for (Node kind : node.oneOrMore()) {
            kinds.add(kind.word(CareKind.class));
        }
        return kinds;
    }

    /// Whether the second word stands there; the first is what holds where nothing does.
    private static boolean oneOf(Node item, String key, String usual, String other) {
        String word = item.textOr(key, usual);
        if (!word.equals(usual) && !word.equals(other)) {
            throw item.get(key).wrong(ReadingError.VALUE_WRONG, "不认识“" + word + "”", "", "写 " + usual + " 或 " + other);
        }
        return word.equals(other);
    }

    /// What it says to these facts on such a bill; a layer of no tiers where it does not act.
    public Layer of(int[] facts, FactSpace space, CareKind kind) {
        var rule = rules.of(facts, space);
        Node node = rule.node();
        if (rule.value() != null) {
            Layer layer = rule.value();
            return layer.bedside() && layer.kinds().contains(kind) ? layer : none();
        }
        boolean acts = !node.textOr("paid", "bedside").equals("yearly")
                && kinds(node.find("kinds")).contains(kind);
        return acts ? new Layer(false, List.of(), false, NO_CAP, true, Set.of(kind), rule.unknownReason()) : none();
    }

    /// Whether these facts are paid once a year against vouchers.
    public boolean isPaidYearly(int[] facts, FactSpace space) {
        return rules.find(facts, space)
                .map(rule -> rule.node().textOr("paid", "bedside").equals("yearly"))
                .orElse(false);
    }

    private static Layer none() {
        return new Layer(false, List.of(), false, NO_CAP, true, Set.of(), null);
    }

    /// Whether a rule tells categories apart.
    public boolean namesCategories() {
        return rules.rules().stream()
                .anyMatch(rule -> rule.node().find("when") != null
                        && rule.node().get("when").find("category") != null);
    }
}

package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

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
        var law = new LayerLaw(Rules.read(value.get("rules"), space, LayerLaw::layer));
        // a layer that is not held says when it is paid and on which bills, too
        for (var rule : law.rules.rules()) {
            rule.node().wordOr("paid", "bedside", "yearly");
            kinds(rule.node().find("kinds"));
        }
        return law;
    }

    private static Layer layer(Node item) {
        item.allow("when", "otherwise", "basis", "tiers", "bounds", "cap", "paid", "kinds", "layer");
        if (item.find("layer") != null) {
            item.get("layer").word(List.of("none"));
            if (item.find("tiers") != null) {
                throw item.wrong("layer: none 与 tiers 同时写了", "没有这一层就没有分段", "只写一种");
            }
            return new Layer(false, List.of(), false, NO_CAP, true, Set.of(), null);
        }
        boolean aboveCap = item.wordOr("basis", "yearlyBase", "abovePoolCap").equals("abovePoolCap");
        boolean onExcess = item.wordOr("bounds", "base", "excess").equals("excess");
        List<Tier> tiers = tiers(item.get("tiers"), onExcess);
        if (aboveCap && (tiers.size() > 1 || tiers.getFirst().from() != 0)) {
            throw item.get("tiers")
                    .wrong(
                            LawError.BANDS_BROKEN,
                            "basis: abovePoolCap 写了 " + tiers.size() + " 段，第一段从 "
                                    + Wording.yuan(tiers.getFirst().from()) + "起",
                            "统筹封顶线以上部分只有一个比例，没有起付标准",
                            "写一段 {from: 0, rate: ...}");
        }
        Node cap = item.find("cap");
        return new Layer(
                aboveCap,
                tiers,
                onExcess,
                cap == null ? NO_CAP : CapLaw.Cap.read(cap),
                item.wordOr("paid", "bedside", "yearly").equals("bedside"),
                kinds(item.find("kinds")),
                null);
    }

    private static List<Tier> tiers(Node node, boolean onExcess) {
        if (!onExcess) {
            return Tier.read(node);
        }
        List<Tier> tiers = Tier.readOnExcess(node);
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
        if (kinds.isEmpty()) {
            throw node.wrong("kinds 一类也没有", "这样的层对哪张单都不支付", "写上就诊类别；只对住院支付的删去 kinds");
        }
        return kinds;
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

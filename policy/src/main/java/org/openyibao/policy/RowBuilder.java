package org.openyibao.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.PlanRule.Basis;
import org.openyibao.policy.SchemeLaw.Dated;
import org.openyibao.policy.law.CapLaw;
import org.openyibao.policy.law.CareFiling;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.CrossRegionLaw.Reduction;
import org.openyibao.policy.law.DeductibleLaw;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.LayerLaw;
import org.openyibao.policy.law.RateLaw;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.law.Tier;
import org.openyibao.policy.law.Wording;
import org.openyibao.policy.reading.Node;

/// Writes what the law says to one combination of facts into a row, and keeps the rules that the rows name.
final class RowBuilder {
    private final FactSpace space;
    private final RowLayout layout;
    private final Map<PlanRule, Integer> rules = new LinkedHashMap<>();

    RowBuilder(FactSpace space, RowLayout layout) {
        this.space = space;
        this.layout = layout;
    }

    List<PlanRule> rules() {
        return List.copyOf(rules.keySet());
    }

    long[] row(SchemeLaw law, Scheme scheme, CareKind kind, int[] facts) {
        long[] row = new long[layout.width()];
        Arrays.fill(row, RowLayout.BANDS, row.length, 0);
        row[RowLayout.CEILING] = RowLayout.NONE;
        row[RowLayout.CAP] = RowLayout.NONE;
        row[RowLayout.CHARGED_COLUMN] = charged(kind).ordinal();
        row[RowLayout.PAID_COLUMN] = paid(kind).ordinal();
        tiers(row, RowLayout.BANDS, layout.bands(), List.of());
        for (int i = 0; i < layout.layers(); i++) {
            row[layout.layer(i) + RowLayout.LAYER] = -1;
        }
        row[RowLayout.FLAGS] = kind == CareKind.INPATIENT ? RowLayout.COUNTS_STAY : 0;
        account(row, law);
        if (law.whole == NotHeld.LAW) {
            row[RowLayout.NOT_HELD] = NotHeld.LAW.bit();
            return row;
        }
        if (law.actualCost != null) {
            actualCost(row, law.actualCost);
            return row;
        }
        rounding(row, law);
        Reduction reduction = crossRegion(row, law, facts);
        if (law.whole != null) {
            row[RowLayout.NOT_HELD] |= law.whole.bit();
        } else {
            deductible(row, law, facts);
            rate(row, law, reduction, facts);
            cap(row, law, kind, facts);
        }
        layers(row, law, kind, facts);
        return row;
    }

    private static Accumulator charged(CareKind kind) {
        return switch (kind) {
            case INPATIENT -> Accumulator.DEDUCTIBLE;
            case OUTPATIENT -> Accumulator.OUTPATIENT_DEDUCTIBLE;
            case CHRONIC -> Accumulator.CHRONIC_DEDUCTIBLE;
        };
    }

    private static Accumulator paid(CareKind kind) {
        return switch (kind) {
            case INPATIENT -> Accumulator.POOLED;
            case OUTPATIENT -> Accumulator.OUTPATIENT_POOLING;
            case CHRONIC -> Accumulator.CHRONIC_POOLING;
        };
    }

    private long rule(String content, Basis... bases) {
        var rule = new PlanRule(content, List.of(bases));
        return rules.computeIfAbsent(rule, added -> rules.size());
    }

    private void account(long[] row, SchemeLaw law) {
        Dated<Node> account = law.account;
        if (account == null || account.value() == null) {
            row[RowLayout.ACCOUNT_RULE] = rule("个人账户支付个人负担部分");
            return;
        }
        boolean eligibleOnly = account.held().textOr("covers", "patientShare").equals("eligibleOnly");
        if (eligibleOnly) {
            row[RowLayout.FLAGS] |= RowLayout.ACCOUNT_ELIGIBLE_ONLY;
        }
        Node sharing = account.held().find("familySharing");
        if (sharing != null && !sharing.flag()) {
            row[RowLayout.FLAGS] |= RowLayout.OWN_ACCOUNT_ONLY;
        }
        row[RowLayout.ACCOUNT_RULE] = rule(eligibleOnly ? "个人账户只支付范围内个人负担" : "个人账户支付个人负担部分", account.basis());
    }

    private void actualCost(long[] row, Dated<Node> law) {
        row[RowLayout.FLAGS] |= RowLayout.ACTUAL_COST;
        if (law.value() == null) {
            row[RowLayout.FLAGS] &= ~RowLayout.ACTUAL_COST;
            row[RowLayout.NOT_HELD] = NotHeld.LAW.bit();
            return;
        }
        boolean initial = law.held().get("paysInitialSelfPayment").flag();
        if (initial) {
            row[RowLayout.FLAGS] |= RowLayout.PAYS_INITIAL;
        }
        row[RowLayout.RATE_RULE] = rule(initial ? "政策范围内实报实销，先行自付一并支付" : "政策范围内实报实销", law.basis());
    }

    private static void rounding(long[] row, SchemeLaw law) {
        if (law.rounding == null || law.rounding.value() == null) {
            return;
        }
        Node value = law.rounding.held();
        if (value.textOr("pool", "sumOfBands").equals("perBand")) {
            row[RowLayout.FLAGS] |= RowLayout.ROUNDS_BANDS;
        }
        if (value.textOr("layer", "difference").equals("perTier")) {
            row[RowLayout.FLAGS] |= RowLayout.ROUNDS_TIERS;
        }
    }

    private @Nullable Reduction crossRegion(long[] row, SchemeLaw law, int[] facts) {
        if (facts[Fact.FILING.ordinal()] == CareFiling.HOME.ordinal() || law.crossRegion == null) {
            return null;
        }
        var rule = law.crossRegion.value() == null
                ? null
                : law.crossRegion.held().rules().of(facts, space);
        if (rule == null || rule.value() == null) {
            row[RowLayout.NOT_HELD] |= NotHeld.CROSS_REGION.bit();
            return null;
        }
        Reduction reduction = rule.value();
        row[RowLayout.CROSS_REGION_RULE] = rule(rule.when() + "，" + reduction.words(), law.crossRegion.basis());
        if (reduction.selfPay() != null) {
            row[RowLayout.CROSS_REGION] =
                    scaled(reduction.selfPay(), reduction.words(), rule.node(), List.of(law.crossRegion.basis()));
        }
        return reduction;
    }

    private void deductible(long[] row, SchemeLaw law, int[] facts) {
        Dated<DeductibleLaw> dated = law.deductible;
        var applied =
                dated == null || dated.value() == null ? null : dated.held().of(facts, space);
        if (applied == null) {
            row[RowLayout.NOT_HELD] |= NotHeld.DEDUCTIBLE.bit();
            return;
        }
        row[RowLayout.DEDUCTIBLE] = applied.amount();
        row[RowLayout.CEILING] = applied.ceiling() == null ? RowLayout.NONE : applied.ceiling();
        row[RowLayout.DEDUCTIBLE_RULE] = rule(applied.words(), dated.basis());
    }

    private void rate(long[] row, SchemeLaw law, @Nullable Reduction reduction, int[] facts) {
        Dated<RateLaw> dated = law.rate;
        var applied =
                dated == null || dated.value() == null ? null : dated.held().of(facts, space);
        if (applied == null) {
            row[RowLayout.NOT_HELD] |= NotHeld.RATE.bit();
            return;
        }
        if (dated.held().withDeductible()) {
            row[RowLayout.FLAGS] |= RowLayout.WITH_DEDUCTIBLE;
        }
        List<Tier> bands = applied.bands();
        String words = applied.words();
        var bases = new ArrayList<Basis>();
        bases.add(dated.basis());
        if (reduction != null && reduction.selfPay() == null && law.crossRegion != null) {
            bands = RateLaw.changed(bands, reduction::applied);
            words += "，异地" + reduction.words() + (reduction.isNone() ? "" : "，即 " + RateLaw.words(bands));
            bases.add(law.crossRegion.basis());
        }
        tiers(row, RowLayout.BANDS, layout.bands(), scaled(bands, words, applied.node(), bases));
        row[RowLayout.RATE_RULE] = rule(words, bases.toArray(new Basis[0]));
    }

    private void cap(long[] row, SchemeLaw law, CareKind kind, int[] facts) {
        Dated<CapLaw> dated = law.cap;
        var rule = dated == null || dated.value() == null
                ? null
                : dated.held().rules().of(facts, space);
        CapLaw.Cap cap = rule == null ? null : rule.value();
        if (dated == null || cap == null || cap.unknownReason() != null) {
            row[RowLayout.NOT_HELD] |= NotHeld.POOL_CAP.bit();
            return;
        }
        if (kind == CareKind.CHRONIC && dated.held().sharesHospital()) {
            row[RowLayout.PAID_COLUMN] = Accumulator.POOLED.ordinal();
        }
        if (cap.amount() != null) {
            row[RowLayout.CAP] = cap.amount();
            row[RowLayout.FLAGS] |= dated.held().onEligibleCost() ? RowLayout.CAP_ON_COST : 0;
        }
        row[RowLayout.CAP_RULE] = rule(cap.words(), dated.basis());
    }

    private void layers(long[] row, SchemeLaw law, CareKind kind, int[] facts) {
        int next = 0;
        for (var entry : law.layers.entrySet()) {
            BenefitLayer layer = entry.getKey();
            Dated<LayerLaw> dated = entry.getValue();
            LayerLaw.Layer says = dated.value() == null
                    ? (kind == CareKind.INPATIENT ? unheld(dated) : null)
                    : dated.held().of(facts, space, kind);
            if (says != null && !says.isNone()) {
                int at = layout.layer(next++);
                row[at + RowLayout.LAYER] = layer.ordinal();
                row[at + RowLayout.LAYER_PAID] = layer.paid().ordinal();
                row[at + RowLayout.LAYER_BASE] = base(law, layer).ordinal();
                layer(row, at, law, layer, dated, says, facts);
            }
        }
    }

    private static LayerLaw.Layer unheld(Dated<LayerLaw> dated) {
        return new LayerLaw.Layer(
                false,
                List.of(),
                false,
                new CapLaw.Cap(null, null),
                true,
                Set.of(),
                dated.basis().value().unknownReason());
    }

    /// Where nothing stands between the subsidy and assistance, what the subsidy left is the base of assistance.
    private static Accumulator base(SchemeLaw law, BenefitLayer layer) {
        boolean between = law.layers.containsKey(BenefitLayer.SECOND_COMPENSATION)
                || law.layers.containsKey(BenefitLayer.DISABLED_VETERAN);
        return layer == BenefitLayer.ASSISTANCE && !between ? Accumulator.AFTER_SUBSIDY : layer.base();
    }

    private void layer(
            long[] row,
            int at,
            SchemeLaw law,
            BenefitLayer layer,
            Dated<LayerLaw> dated,
            LayerLaw.Layer says,
            int[] facts) {
        row[at + RowLayout.LAYER_CAP] = RowLayout.NONE;
        if (says.unknownReason() != null) {
            row[at + RowLayout.LAYER_NOT_HELD] = NotHeld.layer(layer).bit();
            tiers(row, at + RowLayout.TIERS, layout.tiers(), List.of());
            return;
        }
        LayerLaw.Layer applied = says;
        var bases = new ArrayList<Basis>();
        bases.add(dated.basis());
        String words = "";
        if (layer == BenefitLayer.CRITICAL_ILLNESS && isPoor(law, dated, facts) && law.poor != null) {
            applied = law.poor.held().applied(says);
            bases.add(law.poor.basis());
            words = "（" + law.poor.held().words() + "）";
        }
        row[at + RowLayout.LAYER_ABOVE_CAP] = applied.aboveCap() ? 1 : 0;
        row[RowLayout.FLAGS] |= applied.aboveCap() ? RowLayout.CARRIES_EXCESS : 0;
        String content =
                layer.title() + "：" + (applied.aboveCap() ? "统筹封顶线以上部分 " : "") + RateLaw.words(applied.tiers()) + words;
        Node node = dated.held().rules().of(facts, space).node();
        tiers(row, at + RowLayout.TIERS, layout.tiers(), scaled(applied.tiers(), content, node, bases));
        row[at + RowLayout.LAYER_RULE] = rule(content, bases.toArray(new Basis[0]));
        if (applied.cap().unknownReason() != null) {
            row[at + RowLayout.LAYER_CAP_NOT_HELD] = NotHeld.cap(layer).bit();
        } else if (applied.cap().amount() != null) {
            row[at + RowLayout.LAYER_CAP] = applied.cap().amount();
        }
        boolean plain = !applied.aboveCap() && applied.cap().isNone();
        row[at + RowLayout.LAYER_PLAIN] = plain ? 1 : 0;
        row[at + RowLayout.LAYER_CAP_RULE] = rule(applied.cap().words(), bases.toArray(new Basis[0]));
    }

    private boolean isPoor(SchemeLaw law, Dated<LayerLaw> dated, int[] facts) {
        String category = space.words(Fact.CATEGORY).get(facts[Fact.CATEGORY.ordinal()]);
        return law.poor != null
                && law.poor.value() != null
                && !dated.held().namesCategories()
                && law.poor.held().categories().contains(category);
    }

    // ---- numbers ----

    /// A band with its ratio in hundred-millionths.
    private record Scaled(long from, long ratio) {}

    private static List<Scaled> scaled(List<Tier> tiers, String words, Node node, List<Basis> bases) {
        return tiers.stream()
                .map(tier -> new Scaled(tier.from(), scaled(tier.rate(), words, node, bases)))
                .toList();
    }

    /// A ratio in hundred-millionths.
    ///
    /// @param words how it came about
    /// @param node the rule from which it comes
    /// @param bases the values that it is put together from
    private static long scaled(BigDecimal ratio, String words, Node node, List<Basis> bases) {
        if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
            throw node.wrong(
                    LawError.RATIO_OUT_OF_RANGE,
                    "算出的比例是 " + Wording.percent(ratio) + "（" + words + "）",
                    "加减之后，比例仍要在 0 与 100% 之间",
                    "核对 "
                            + bases.stream()
                                    .map(basis -> basis.file().file())
                                    .distinct()
                                    .collect(Collectors.joining("、")));
        }
        BigDecimal whole = ratio.multiply(BigDecimal.valueOf(RowLayout.SCALE)).stripTrailingZeros();
        if (whole.scale() > 0) {
            throw node.wrong(
                    LawError.RATIO_TOO_FINE,
                    "算出的比例是 " + ratio.stripTrailingZeros().toPlainString() + "（" + words + "）",
                    "多于八位小数就不能精确到分",
                    "按来源写到它给出的位数");
        }
        return whole.longValueExact();
    }

    private static void tiers(long[] row, int at, int room, List<Scaled> tiers) {
        for (int i = 0; i < room; i++) {
            boolean used = i < tiers.size();
            row[at + 2 * i] = used ? tiers.get(i).from() : RowLayout.NONE;
            row[at + 2 * i + 1] = used ? tiers.get(i).ratio() : 0;
        }
        row[at + 2 * room] = RowLayout.NONE;
    }
}

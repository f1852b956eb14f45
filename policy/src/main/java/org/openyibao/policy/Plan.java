package org.openyibao.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.LayerLaw;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.reading.Node;

/// 待遇计划. The law of a region on a day, compiled: the one door through which everything in the platform is
/// decided. A decision depends on the plan, the facts, the bill and the accumulators alone; it has no IO and no
/// clock, and the same question always has the same answer. Safe for threads: nothing in it changes.
public final class Plan {
    private final LawBook book;
    private final RegionLaw region;
    private final LocalDate day;
    private final FactSpace space;
    private final FactIndex index;
    private final PlanRows rows;
    private final List<PlanRule> rules;

    private Plan(LawBook book, RegionLaw region, LocalDate day, FactIndex index, PlanRows rows, List<PlanRule> rules) {
        this.book = book;
        this.region = region;
        this.day = day;
        this.space = book.space(region);
        this.index = index;
        this.rows = rows;
        this.rules = rules;
    }

    /// Compiles the law of a region on a day.
    ///
    /// @param standIns let a neighbour's values act where the region has no law of its own: a trial
    /// @throws org.openyibao.kernel.Refusal where the law has a hole, an overlap or a number out of range
    public static Plan compile(LawBook book, RegionLaw region, LocalDate day, boolean standIns) {
        FactSpace space = book.space(region);
        var index = new FactIndex(space);
        var laws = new ArrayList<SchemeLaw>();
        RowLayout layout = new RowLayout(1, 0, 1);
        for (Scheme scheme : Scheme.values()) {
            for (CareKind kind : CareKind.values()) {
                var unread = new SchemeLaw(book, region, day, space, scheme, kind);
                SchemeLaw law = region.standIn() && !standIns ? unread.without() : unread.read();
                RowLayout room = law.room();
                layout = new RowLayout(
                        Math.max(layout.bands(), room.bands()),
                        Math.max(layout.layers(), room.layers()),
                        Math.max(layout.tiers(), room.tiers()));
                if (!index.lay(scheme, kind, law.facts())) {
                    throw tooMany(region, scheme, kind, law.facts());
                }
                laws.add(law);
            }
        }
        var builder = new RowBuilder(space, layout);
        PlanRows rows = rows(index, builder, layout, laws);
        return new Plan(book, region, day, index, rows, builder.rules());
    }

    private static Refusal tooMany(RegionLaw region, Scheme scheme, CareKind kind, Set<Fact> facts) {
        return new Refusal(
                LawError.TOO_MANY_COMBINATIONS,
                "law/" + region.folder(),
                scheme.title() + kind.title() + " 的规则分出的情形超过 " + FactIndex.MOST + " 种",
                "情形是 when 里各项的值的个数相乘：" + facts,
                "少写几个住院次数、身份或病种，或把规则分到别的险种、类别");
    }

    private static PlanRows rows(FactIndex index, RowBuilder builder, RowLayout layout, List<SchemeLaw> laws) {
        int[] offsets = new int[index.size()];
        var known = new HashMap<RowKey, Integer>();
        var kept = new ArrayList<long[]>();
        int next = 0;
        for (Scheme scheme : Scheme.values()) {
            for (CareKind kind : CareKind.values()) {
                SchemeLaw law = laws.get(next++);
                int[] facts = FactIndex.first(scheme, kind);
                do {
                    long[] row = builder.row(law, scheme, kind, facts);
                    Integer place = known.putIfAbsent(new RowKey(row), kept.size());
                    if (place == null) {
                        place = kept.size();
                        kept.add(row);
                    }
                    offsets[index.of(facts)] = place * layout.width();
                } while (index.advance(facts));
            }
        }
        long[] rows = new long[kept.size() * layout.width()];
        for (int i = 0; i < kept.size(); i++) {
            System.arraycopy(kept.get(i), 0, rows, i * layout.width(), layout.width());
        }
        return new PlanRows(layout, offsets, rows);
    }

    private record RowKey(long[] row) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RowKey key && Arrays.equals(row, key.row);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(row);
        }
    }

    // ---- the fast door ----

    /// The number of a combination of facts, for [#decide(int, long, long, long, Accumulators, int, long[], Trace)].
    ///
    /// @param facts by [Fact], as ordinals of [#space()]
    public int fact(int[] facts) {
        return index.of(facts);
    }

    /// The number of a combination given in words; what is not named is the first word of its fact.
    public int fact(Map<Fact, String> words) {
        int[] facts = new int[Fact.values().length];
        words.forEach((fact, word) -> facts[fact.ordinal()] = space.ordinal(fact, word));
        return fact(facts);
    }

    /// Decides one bill by numbers alone, without making an object.
    ///
    /// @param fact from [#fact(int[])]
    /// @param eligible cost in scope, fen
    /// @param initial initial self-payment, fen
    /// @param outside excluded and over-limit expense, fen
    /// @param person the row of the person in `before`
    /// @param split a buffer of [Split#SIZE], written whole
    /// @param trace where the steps go; null where nobody asks for them
    public void decide(
            int fact,
            long eligible,
            long initial,
            long outside,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        if (trace != null) {
            trace.clear();
        }
        rows.decide(rows.rows(), rows.offset(fact), eligible, initial, outside, before, person, split, trace);
    }

    // ---- the door for a bill ----

    /// Decides a bill from its facts: eligibility first, then by the law of the day.
    ///
    /// @param on the day of settlement, on which eligibility is judged; the plan holds on it
    /// @param before the accumulators of the year before it; what is absent is zero
    /// @throws org.openyibao.kernel.Refusal where the facts contradict each other
    public BillDecision decide(LocalDate on, BillRequest request, Map<Accumulator, Long> before) {
        BillFacts.mustFollow(request, before.getOrDefault(Accumulator.STAYS, 0L));
        var trace = new Trace();
        long[] split = Split.buffer();
        BillDecision.Reason reason = Eligibility.refusal(request.person(), on);
        if (reason == null) {
            var accumulators = Accumulators.ofOne();
            before.forEach((accumulator, amount) -> accumulators.set(accumulator, 0, amount));
            decide(request, accumulators, split, trace);
        }
        return new BillDecision(this, on, request, reason, split, Map.copyOf(before), trace);
    }

    private void decide(BillRequest request, Accumulators before, long[] split, Trace trace) {
        BillRequest.Bill bill = request.bill();
        int[] places = new BillFacts(this, request).places();
        long outside = bill.excluded() + bill.overLimit();
        if (places.length == 1) {
            decide(places[0], bill.eligible(), bill.initial(), outside, before, 0, split, trace);
        } else {
            long[] row = Choice.row(rows, places, bill.eligible(), before);
            rows.decide(row, 0, bill.eligible(), bill.initial(), outside, before, 0, split, trace);
        }
    }

    /// The value of a parameter that frames every bill, if the law has it.
    List<PlanRule.Basis> bases(String parameter, BillRequest request) {
        return book.find(
                        region,
                        parameter,
                        request.person().scheme(),
                        request.encounter().kind())
                .flatMap(file -> file.on(day).map(value -> new PlanRule.Basis(file, value)))
                .map(List::of)
                .orElse(List.of());
    }

    /// The layers of which the person has a right, but not with the bill.
    List<BenefitLayer> paidYearly(BillRequest request) {
        var combinations = new BillFacts(this, request).combinations();
        var layers = new ArrayList<BenefitLayer>();
        for (BenefitLayer layer : BenefitLayer.values()) {
            for (PlanRule.Basis basis : bases(layer.toString(), request)) {
                if (basis.value().unknownReason() == null) {
                    var law = LayerLaw.read(basis.value().value(), space);
                    if (combinations.stream().anyMatch(facts -> law.isPaidYearly(facts, space))) {
                        layers.add(layer);
                    }
                }
            }
        }
        return layers;
    }

    /// Where it stands that something is not held.
    List<PlanRule.Basis> bases(NotHeld name, BillRequest request) {
        return bases(Reasons.parameter(name), request);
    }

    /// The yearly base of a layer in this plan: see [SchemeLaw#base].
    Accumulator base(BenefitLayer layer) {
        boolean apart = layer != BenefitLayer.ASSISTANCE || keeps(Accumulator.BEFORE_ASSISTANCE);
        return apart ? layer.base() : Accumulator.AFTER_SUBSIDY;
    }

    /// Why something is not held, as the law file says it.
    String reason(NotHeld name, BillRequest request) {
        if (name == NotHeld.LAW && region.standIn()) {
            return region.reason();
        }
        return new Reasons(book, region, space, day).of(name, new BillFacts(this, request).combinations());
    }

    /// Whether the accumulator means something in this plan.
    boolean keeps(Accumulator accumulator) {
        return switch (accumulator) {
            case CHRONIC_DEDUCTIBLE, CHRONIC_POOLING -> rows.counts(Accumulator.CHRONIC_POOLING);
            case ELIGIBLE_USED -> rows.capsCost();
            case BEFORE_ASSISTANCE, SECOND, DISABLED_VETERAN ->
                rows.hasLayer(BenefitLayer.SECOND_COMPENSATION) || rows.hasLayer(BenefitLayer.DISABLED_VETERAN);
            case AFTER_ASSISTANCE, TILT, SUPPLEMENT ->
                rows.hasLayer(BenefitLayer.TILTED_ASSISTANCE) || rows.hasLayer(BenefitLayer.ENTITLED_GROUP);
            default -> true;
        };
    }

    // ---- the door for what is no bill ----

    /// Answers what is no bill: contributions, subsidies, account credits, waiting periods, clearing.
    ///
    /// @param scheme to whom the value applies; null where the parameter does not tell schemes apart
    /// @throws org.openyibao.kernel.Refusal where the law of the day does not hold it
    public FormulaDecision decide(FormulaParameter parameter, @Nullable Scheme scheme, LocalDate on, Node request) {
        return new Formulas(book, region).decide(parameter, scheme, on, request);
    }

    // ---- the door for an allowance ----

    /// Decides a fixed allowance of a person by the law of the claim's day.
    public AllowanceDecision decide(AllowanceClaim claim) {
        return new Allowances(book, region).decide(claim);
    }

    // ---- what it is ----

    public LawBook book() {
        return book;
    }

    public RegionLaw region() {
        return region;
    }

    public LocalDate day() {
        return day;
    }

    public FactSpace space() {
        return space;
    }

    public PlanRule rule(int number) {
        return rules.get(number);
    }

    PlanRows rows() {
        return rows;
    }

    FactIndex index() {
        return index;
    }

    /// How many combinations of facts it tells apart.
    public int combinations() {
        return index.size();
    }

    /// Proves of every row that a dearer bill never gives less, that the person's share stays within the bill, and
    /// that caps hold; see [RowProof].
    ///
    /// @return how many rows were proved
    public int prove() {
        return RowProof.prove(rows);
    }
}

package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;

/// 多一分费用不少得待遇: what [RowProof] concludes from conditions, tried on the engine itself, on every row of every
/// region's law, around every cost at which something begins or ends in it. A fen more of eligible cost raises what
/// the funds pay together by a fen or by nothing; the person's share lies within the bill; caps hold.
@Execution(ExecutionMode.CONCURRENT)
class OneFenMoreTest {
    private static final long SEED = Long.getLong("bills.seed", 20_240_101L);
    private static final int YEARS = 6;
    private static final int PAIRS = 1_500;

    static List<RegionLaw> regions() {
        return TestLaw.plans().book().regions();
    }

    private static List<Plan> plans(RegionLaw region) {
        LawBook book = TestLaw.plans().book();
        var plans = new ArrayList<Plan>();
        for (LocalDate day : book.changes(region)) {
            plans.add(Plan.compile(book, region, day, true));
        }
        return plans;
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aFenMoreOfCostNeverGivesLessAndNeverMoreThanAFen(RegionLaw region) {
        var random = new Random(SEED);
        Set<List<Long>> known = new HashSet<>();
        long steps = 0;
        for (Plan plan : plans(region)) {
            long[] rows = plan.rows().rows();
            int width = plan.rows().layout().width();
            for (int row = 0; row < rows.length; row += width) {
                if (known.add(numbers(rows, row, width))) {
                    steps += walk(plan.rows(), rows, row, random);
                }
            }
        }
        System.err.println("one fen more in " + region.name() + ", seed " + SEED + ": " + known.size() + " rows, "
                + steps + " steps");
        assertThat(steps).isPositive();
    }

    /// The row without the rules that its numbers come from.
    private static List<Long> numbers(long[] rows, int row, int width) {
        long[] numbers = Arrays.copyOfRange(rows, row, row + width);
        Arrays.fill(numbers, RowLayout.CROSS_REGION_RULE, RowLayout.BANDS, 0);
        return Arrays.stream(numbers).boxed().toList();
    }

    private static long walk(PlanRows plan, long[] rows, int row, Random random) {
        long steps = 0;
        for (int year = 0; year < YEARS; year++) {
            Accumulators before = year(plan, rows, row, random, year);
            try {
                steps += new RowWalk(plan, rows, row, before).go(random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", row at " + row, e);
            }
        }
        return steps;
    }

    /// Accumulators about where something begins or ends in the row; the first year is empty.
    private static Accumulators year(PlanRows plan, long[] rows, int row, Random random, int year) {
        var before = Accumulators.ofOne();
        for (Accumulator accumulator : Accumulator.values()) {
            long amount = accumulator.isMoney() ? amount(plan, rows, row, random) : 0;
            before.set(accumulator, 0, year == 0 ? 0 : amount);
        }
        return before;
    }

    private static long amount(PlanRows plan, long[] rows, int row, Random random) {
        long edge = rows[row + random.nextInt(plan.layout().width())];
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1, 2 ->
                edge > RowLayout.MOST ? random.nextLong(60_000_000) : Math.max(0, edge + random.nextLong(-2, 3));
            case 3 -> random.nextLong(Math.clamp(edge, 1, RowLayout.MOST));
            default -> random.nextLong(60_000_000L >> random.nextInt(20));
        };
    }

    // ---- a person of two categories ----

    @ParameterizedTest
    @MethodSource("regions")
    void aPersonOfTwoCategoriesIsServedByTheSameRule(RegionLaw region) {
        var random = new Random(SEED);
        List<Plan> plans = plans(region);
        long steps = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Plan plan = plans.get(random.nextInt(plans.size()));
            int[] places = places(plan, random);
            PlanRows rows = plan.rows();
            Accumulators before = year(rows, rows.rows(), rows.offset(places[0]), random, pair % YEARS);
            for (int place : places) {
                var walk = new RowWalk(rows, rows.rows(), rows.offset(place), before);
                steps += walk.goChoosing(places);
            }
        }
        System.err.println("of two categories in " + region.name() + ": " + steps + " steps");
        assertThat(steps).isPositive();
    }

    /// Two combinations of facts that differ in the category.
    private static int[] places(Plan plan, Random random) {
        int[] facts = new int[Fact.values().length];
        for (Fact fact : Fact.values()) {
            facts[fact.ordinal()] = random.nextInt(plan.space().size(fact));
        }
        facts[Fact.SCHEME.ordinal()] = random.nextInt(Scheme.values().length - 1);
        facts[Fact.KIND.ordinal()] = CareKind.INPATIENT.ordinal();
        int[] other = facts.clone();
        other[Fact.CATEGORY.ordinal()] = random.nextInt(plan.space().size(Fact.CATEGORY));
        return new int[] {plan.fact(facts), plan.fact(other)};
    }
}

package org.openyibao.bench.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.openyibao.policy.Accumulator;
import org.openyibao.policy.Accumulators;
import org.openyibao.policy.ChargeLine;
import org.openyibao.policy.Plan;
import org.openyibao.policy.Plans;
import org.openyibao.policy.Split;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;

/// How fast the same compiled path decides by the law of real regions, and splits the lines of a bill.
final class RegionalRates {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final int PERSONS = 10_000;
    private static final int RUNS = 7;
    private static final double NANOS = 1e9;

    private final int count;

    RegionalRates(int count) {
        this.count = count;
    }

    /// The law folder beside the one of the rule set: `law` at the project's root.
    static Path lawFolder() {
        String named = System.getenv("OPENYIBAO_LAW");
        return named == null ? PolicyEngine.lawFolder().resolveSibling("../law").normalize() : Path.of(named);
    }

    String table() {
        var table = new TextTable("law of", "scheme", "bills", "bills/s", "referred");
        if (Files.isDirectory(lawFolder())) {
            LawBook book = Plans.read(lawFolder());
            for (RegionLaw region : book.regions()) {
                Plan plan = Plan.compile(book, region, DAY, true);
                for (Scheme scheme : List.of(Scheme.EMPLOYEE, Scheme.RESIDENT)) {
                    var bills = new Bills(plan, scheme, count);
                    double perSecond = median(bills::decide);
                    table.add(
                            region.code(),
                            scheme.toString(),
                            "%,d".formatted(count),
                            "%,.0f".formatted(perSecond),
                            "%.0f%%".formatted(100.0 * bills.referred / count));
                }
            }
        }
        table.add(
                "line split", "", "%,d lines".formatted(count), "%,.0f".formatted(median(new Lines(count)::split)), "");
        return table.toString();
    }

    /// Things a second, the median of some runs after two to warm up.
    private double median(Runnable run) {
        run.run();
        run.run();
        var rates = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            run.run();
            rates.add(count / ((System.nanoTime() - start) / NANOS));
        }
        rates.sort(null);
        return rates.get(rates.size() / 2);
    }

    /// Stays in hospital of every combination of facts that the law tells apart, amounts as in the rule set.
    private static final class Bills {
        /// Facts that one bill in eight has: a category, care elsewhere, a treatment of its own, a civil servant.
        private static final Set<Fact> RARE =
                EnumSet.of(Fact.CATEGORY, Fact.FILING, Fact.TREATMENT, Fact.CIVIL_SERVANT, Fact.DISEASE);

        private final Plan plan;
        private final int[] facts;
        private final long[] eligible;
        private final int[] person;
        private final Accumulators accumulators = new Accumulators(PERSONS, Accumulator.values());
        private final long[] split = Split.buffer();
        private int referred;

        Bills(Plan plan, Scheme scheme, int count) {
            this.plan = plan;
            facts = new int[count];
            eligible = new long[count];
            person = new int[count];
            var random = new SplittableRandom(20_240_701);
            var words = new int[Fact.values().length];
            for (int i = 0; i < count; i++) {
                for (Fact fact : Fact.values()) {
                    boolean drawn = !RARE.contains(fact) || random.nextInt(8) == 0;
                    words[fact.ordinal()] = drawn ? random.nextInt(plan.space().size(fact)) : 0;
                }
                words[Fact.SCHEME.ordinal()] = scheme.ordinal();
                words[Fact.KIND.ordinal()] = CareKind.INPATIENT.ordinal();
                facts[i] = plan.fact(words);
                eligible[i] = 10_000 + random.nextLong(6_000_000);
                person[i] = random.nextInt(PERSONS);
            }
        }

        void decide() {
            accumulators.clear();
            referred = 0;
            for (int i = 0; i < facts.length; i++) {
                plan.decide(facts[i], eligible[i], 0, 0, accumulators, person[i], split, null);
                accumulators.apply(person[i], split);
                referred += Split.isReferred(split) ? 1 : 0;
            }
        }
    }

    /// Fee lines: price, quantity, limit, share that is the person's first.
    private static final class Lines {
        private final long[] prices;
        private final long[] quantities;
        private final long[] rates;
        private final long[] sums = new long[4];

        Lines(int count) {
            prices = new long[count];
            quantities = new long[count];
            rates = new long[count];
            var random = new SplittableRandom(7);
            for (int i = 0; i < count; i++) {
                prices[i] = 10_000L * (1 + random.nextInt(100_000));
                quantities[i] = 10_000L * (1 + random.nextInt(30));
                rates[i] = 10_000_000L * random.nextInt(3);
            }
        }

        void split() {
            Arrays.fill(sums, 0);
            for (int i = 0; i < prices.length; i++) {
                ChargeLine.split(
                        prices[i], quantities[i], i % 8 == 0 ? prices[i] / 2 : -1, rates[i], i % 16 == 1, sums);
            }
            if (sums[ChargeLine.TOTAL] < sums[ChargeLine.EXCLUDED]) {
                throw new IllegalStateException("a part is larger than the whole");
            }
        }
    }
}

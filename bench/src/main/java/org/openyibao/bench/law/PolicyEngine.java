package org.openyibao.bench.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.Accumulator;
import org.openyibao.policy.Accumulators;
import org.openyibao.policy.BenefitLayer;
import org.openyibao.policy.Plan;
import org.openyibao.policy.Plans;
import org.openyibao.policy.Split;
import org.openyibao.policy.Trace;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.LawBook;

/// Our own engine: the rule set as the law files of an invented region, compiled to a plan like any region's.
final class PolicyEngine implements Engine {
    static final String PLAIN = "openyibao";
    static final String EXPLAINED = "openyibao-explained";

    private static final String REGION = "990199";
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final int LEVELS = 3;

    private final boolean explained;

    PolicyEngine(boolean explained) {
        this.explained = explained;
    }

    /// The folder of the rule set's law files: `OPENYIBAO_BENCH_LAW`, else `bench/law` below the project's root.
    static Path lawFolder() {
        String named = System.getenv("OPENYIBAO_BENCH_LAW");
        Path here = Path.of("bench/law").toAbsolutePath();
        return named != null
                ? Path.of(named)
                : here.toFile().isDirectory() ? here : Path.of("law").toAbsolutePath();
    }

    @Override
    public String name() {
        return explained ? EXPLAINED : PLAIN;
    }

    @Override
    public Set<Variant> variants() {
        return explained ? EnumSet.of(Variant.GIVEN) : EnumSet.allOf(Variant.class);
    }

    @Override
    public int most(Variant variant) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Optional<Pace> pace(Variant variant) {
        if (explained) {
            return Optional.of(new Pace(6, 15, 0, 0));
        }
        return Optional.of(variant == Variant.GIVEN ? new Pace(10, 25, 0.2, 0.4) : new Pace(6, 14, 0, 0));
    }

    @Override
    public Trial prepare(Claims claims, Variant variant) {
        LawBook book = Plans.read(lawFolder());
        Plan plan = Plan.compile(book, book.region(REGION).orElseThrow(), DAY, false);
        return new PlanTrial(plan, claims, variant, explained ? new Trace() : null);
    }

    /// Claims beside the accumulators that they read: of each claim in variant A, of each person in B.
    private static final class PlanTrial implements Trial {
        private final Plan plan;
        private final int[] facts = new int[LEVELS + 1];
        private final Claims claims;
        private final Variant variant;
        private final @Nullable Trace trace;
        private final Accumulators accumulators;
        private final Decisions decisions;
        private final long[] split = Split.buffer();
        private long steps;

        PlanTrial(Plan plan, Claims claims, Variant variant, @Nullable Trace trace) {
            this.plan = plan;
            this.claims = claims;
            this.variant = variant;
            this.trace = trace;
            this.decisions = Decisions.empty(claims.count());
            for (int level = 1; level <= LEVELS; level++) {
                facts[level] = plan.fact(Map.of(Fact.SCHEME, "ResidentScheme", Fact.LEVEL, Integer.toString(level)));
            }
            int rows = variant == Variant.GIVEN ? claims.count() : Claims.PERSONS;
            accumulators = new Accumulators(rows, Accumulator.POOLED, Accumulator.AFTER_POOL);
            for (int i = 0; variant == Variant.GIVEN && i < claims.count(); i++) {
                accumulators.set(Accumulator.POOLED, i, claims.poolPaid()[i]);
                accumulators.set(Accumulator.AFTER_POOL, i, claims.ownCounted()[i]);
            }
        }

        @Override
        public void run() {
            steps = 0;
            if (variant == Variant.GIVEN) {
                for (int i = 0; i < claims.count(); i++) {
                    decide(i, i);
                }
            } else {
                accumulators.clear();
                for (int i = 0; i < claims.count(); i++) {
                    decide(i, claims.person()[i]);
                    accumulators.apply(claims.person()[i], split);
                }
            }
        }

        private void decide(int claim, int person) {
            plan.decide(
                    facts[claims.level()[claim]], claims.eligible()[claim], 0, 0, accumulators, person, split, trace);
            if (trace != null) {
                steps += trace.size();
            }
            decisions.deductible()[claim] = split[Split.DEDUCTIBLE];
            decisions.pool()[claim] = split[Split.POOL];
            decisions.catastrophic()[claim] = Split.paid(split, BenefitLayer.CRITICAL_ILLNESS);
            decisions.self()[claim] = split[Split.PATIENT];
        }

        @Override
        public Sums sums() {
            if (trace != null && steps < 3L * claims.count()) {
                throw new IllegalStateException("an explanation has at least three steps");
            }
            return Sums.of(decisions);
        }
    }
}

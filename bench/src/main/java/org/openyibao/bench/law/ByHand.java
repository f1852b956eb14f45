package org.openyibao.bench.law;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// The rule set as a programmer writes it who wants nothing but speed: every number a constant, every amount a
/// `long`, no object for a claim. It is what the other engines are measured against.
final class ByHand implements ColumnEngine {
    static final String NAME = "by-hand";

    private static final int BANDS = 3;
    private static final long[] DEDUCTIBLE = {30_000, 60_000, 120_000};
    private static final long[] RATIOS = {9000, 9200, 9500, 8500, 8800, 9200, 8000, 8500, 9000};
    private static final long CAP = 8_000_000;
    private static final long FIRST_WIDTH = 1_000_000;
    private static final long SECOND_WIDTH = 3_000_000;
    private static final long CATASTROPHIC_DEDUCTIBLE = 1_400_000;
    private static final long CATASTROPHIC_WIDTH = 10_000_000;

    /// What the pool has paid to a person and what is counted of the person's own: side by side, so that one look
    /// at memory fetches both.
    private final long[] carried = new long[2 * Claims.PERSONS];

    /// What the rule set comes to.
    static Sums sums(Claims claims, Variant variant) {
        var decisions = Decisions.empty(claims.count());
        new ByHand().decide(claims, variant, decisions);
        return Sums.of(decisions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Variant> variants() {
        return EnumSet.allOf(Variant.class);
    }

    @Override
    public void decide(Claims claims, Variant variant, Decisions decisions) {
        switch (variant) {
            case GIVEN -> given(claims, decisions);
            case CARRIED -> carried(claims, decisions);
        }
    }

    private static void given(Claims claims, Decisions decisions) {
        for (int i = 0; i < claims.count(); i++) {
            one(i, claims.level()[i], claims.eligible()[i], claims.poolPaid()[i], claims.ownCounted()[i], decisions);
        }
    }

    private void carried(Claims claims, Decisions decisions) {
        Arrays.fill(carried, 0);
        for (int i = 0; i < claims.count(); i++) {
            int person = 2 * claims.person()[i];
            long eligible = claims.eligible()[i];
            one(i, claims.level()[i], eligible, carried[person], carried[person + 1], decisions);
            carried[person] += decisions.pool()[i];
            carried[person + 1] += eligible - decisions.pool()[i];
        }
    }

    private static void one(int i, int level, long eligible, long poolPaid, long ownCounted, Decisions decisions) {
        long deductible = Math.min(eligible, DEDUCTIBLE[level - 1]);
        long pool = Math.min(gross(level, eligible - deductible), Math.max(0, CAP - poolPaid));
        long own = eligible - pool;
        long catastrophic = catastrophic(ownCounted, own);
        decisions.deductible()[i] = deductible;
        decisions.pool()[i] = pool;
        decisions.catastrophic()[i] = catastrophic;
        decisions.self()[i] = own - catastrophic;
    }

    private static long gross(int level, long amount) {
        long first = Math.min(amount, FIRST_WIDTH);
        long second = Math.min(amount - first, SECOND_WIDTH);
        long third = amount - first - second;
        int row = (level - 1) * BANDS;
        return share(first, RATIOS[row]) + share(second, RATIOS[row + 1]) + share(third, RATIOS[row + 2]);
    }

    private static long catastrophic(long ownCounted, long own) {
        long from = Math.max(0, ownCounted - CATASTROPHIC_DEDUCTIBLE);
        long to = Math.max(0, ownCounted + own - CATASTROPHIC_DEDUCTIBLE);
        long first = Math.min(to, CATASTROPHIC_WIDTH) - Math.min(from, CATASTROPHIC_WIDTH);
        return share(first, 6000) + share(to - from - first, 7000);
    }

    /// Rounded half up to the fen; ratios in basis points.
    private static long share(long amount, long ratio) {
        return (amount * ratio + 5_000) / 10_000;
    }
}

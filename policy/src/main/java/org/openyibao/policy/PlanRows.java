package org.openyibao.policy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.Trace.Step;

/// The compiled law and its arithmetic: a fact index to rows of longs, and one path that decides by them, whatever
/// region they come from. Whole fen in, whole fen out; no object is made.
final class PlanRows {
    private static final long SCALE = RowLayout.SCALE;
    private static final long HALF = SCALE / 2;

    private final RowLayout layout;
    private final int[] index;
    private final long[] rows;
    private final int bands;
    private final int tiers;
    private final int firstLayer;
    private final int layerWidth;
    private final int layerEnd;

    /// @param index the offset of its row for each combination of facts
    PlanRows(RowLayout layout, int[] index, long[] rows) {
        this.layout = layout;
        this.index = index;
        this.rows = rows;
        this.bands = layout.bands();
        this.tiers = layout.tiers();
        this.firstLayer = layout.firstLayer();
        this.layerWidth = layout.layerWidth();
        this.layerEnd = layout.width();
    }

    RowLayout layout() {
        return layout;
    }

    int offset(int fact) {
        return index[fact];
    }

    long[] rows() {
        return rows;
    }

    /// Whether a row has that layer.
    boolean hasLayer(BenefitLayer layer) {
        for (int row = 0; row < rows.length; row += layerEnd) {
            for (int at = row + firstLayer; at < row + layerEnd; at += layerWidth) {
                if (rows[at + RowLayout.LAYER_PAID] == layer.paid().ordinal()) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean capsCost() {
        for (int row = 0; row < rows.length; row += layerEnd) {
            if ((rows[row + RowLayout.FLAGS] & RowLayout.CAP_ON_COST) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a row with a ratio counts in that column.
    boolean counts(Accumulator accumulator) {
        for (int row = 0; row < rows.length; row += layerEnd) {
            if (rows[row + RowLayout.PAID_COLUMN] == accumulator.ordinal()
                    && (rows[row + RowLayout.NOT_HELD] & BEFORE_THE_RATE) == 0) {
                return true;
            }
        }
        return false;
    }

    /// Decides by the row of a fact index.
    ///
    /// @param eligible cost in scope
    /// @param initial initial self-payment, which an actual-cost scheme may pay too
    /// @param outside what else is out of scope: excluded and over-limit expense
    void decide(
            int fact,
            long eligible,
            long initial,
            long outside,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        decide(rows, index[fact], eligible, initial, outside, before, person, split, trace);
    }

    void decide(
            long[] rows,
            int row,
            long eligible,
            long initial,
            long outside,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        Arrays.fill(split, 0);
        if ((eligible | initial | outside) < 0 || eligible + initial + outside > RowLayout.MOST) {
            throw new ArithmeticException("a bill lies between 0 and " + RowLayout.MOST + " fen");
        }
        split[Split.ELIGIBLE] = eligible;
        long flags = rows[row + RowLayout.FLAGS];
        if ((rows[row + RowLayout.NOT_HELD] & NotHeld.LAW.bit()) != 0) {
            split[Split.NOT_HELD] = NotHeld.LAW.bit();
            return;
        }
        if ((flags & RowLayout.ACTUAL_COST) != 0) {
            actualCost(rows, row, eligible, initial, split, trace);
        } else if (eligible > 0 && !scheme(rows, row, eligible, before, person, split, trace)) {
            return;
        }
        if ((flags & RowLayout.COUNTS_STAY) != 0) {
            split[Accumulator.STAYS.ordinal()] = 1;
        }
        split[Split.HAS_SPLIT] = 1;
        long patient = eligible + initial + outside - split[Split.FUND];
        split[Split.PATIENT] = patient;
        long covered = (flags & RowLayout.ACCOUNT_ELIGIBLE_ONLY) == 0
                ? patient
                : Math.min(patient, Math.max(0, eligible - split[Split.FUND]));
        account(rows, row, covered, before, person, split, trace);
        split[Split.CASH] = patient - split[Split.ACCOUNT];
    }

    private static void actualCost(
            long[] rows, int row, long eligible, long initial, long[] split, @Nullable Trace trace) {
        long paid = (rows[row + RowLayout.FLAGS] & RowLayout.PAYS_INITIAL) == 0 ? eligible : eligible + initial;
        split[Split.VETERAN_CADRE] = paid;
        split[Split.FUND] = paid;
        if (trace != null) {
            trace.add(Step.ACTUAL_COST, rows[row + RowLayout.RATE_RULE], paid, paid);
        }
    }

    /// Pool and layers; false where something that is not held leaves no split.
    private boolean scheme(
            long[] rows, int row, long eligible, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        long blocked = rows[row + RowLayout.NOT_HELD] & BEFORE_THE_RATE;
        if (blocked != 0) {
            return refer(split, Long.lowestOneBit(blocked));
        }
        long scope = eligible - crossRegion(rows, row, eligible, split, trace);
        long base = scope - deductible(rows, row, scope, before, person, split, trace);
        if (base > 0 && (rows[row + RowLayout.NOT_HELD] & NotHeld.RATE.bit()) != 0) {
            return refer(split, NotHeld.RATE.bit());
        }
        long pool = base == 0 ? 0 : pool(rows, row, scope, base, before, person, split, trace);
        if (pool > 0 && (rows[row + RowLayout.NOT_HELD] & NotHeld.POOL_CAP.bit()) != 0) {
            split[Split.NOT_HELD] |= NotHeld.POOL_CAP.bit();
        }
        split[Split.POOL] = pool;
        split[(int) rows[row + RowLayout.PAID_COLUMN]] = pool;
        long left = scope - pool;
        long paid = layers(rows, row, left, before, person, split, trace);
        if (paid < 0) {
            return false;
        }
        split[Split.FUND] = pool + paid;
        bases(left, split);
        return true;
    }

    /// Everything of the head that is read before the ratio.
    private static final long BEFORE_THE_RATE = NotHeld.CROSS_REGION.bit()
            | NotHeld.DEDUCTIBLE.bit()
            | NotHeld.OUTPATIENT_POOLING.bit()
            | NotHeld.CHRONIC.bit();

    /// Leaves the line split and the names of what is not held; nothing moves.
    private static boolean refer(long[] split, long name) {
        long names = split[Split.NOT_HELD] | name;
        long eligible = split[Split.ELIGIBLE];
        Arrays.fill(split, 0);
        split[Split.ELIGIBLE] = eligible;
        split[Split.NOT_HELD] = names;
        return false;
    }

    private static long crossRegion(long[] rows, int row, long eligible, long[] split, @Nullable Trace trace) {
        long ratio = rows[row + RowLayout.CROSS_REGION];
        if (ratio == 0) {
            return 0;
        }
        long own = rounded(eligible * ratio);
        split[Split.CROSS_REGION] = own;
        if (trace != null) {
            trace.add(Step.CROSS_REGION, rows[row + RowLayout.CROSS_REGION_RULE], eligible, own);
        }
        return own;
    }

    private static long deductible(
            long[] rows, int row, long scope, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        long own = Math.min(scope, rows[row + RowLayout.DEDUCTIBLE]);
        int charged = (int) rows[row + RowLayout.CHARGED_COLUMN];
        long ceiling = rows[row + RowLayout.CEILING];
        if (ceiling != RowLayout.NONE) {
            own = Math.min(own, Math.max(0, ceiling - before.read(charged, person)));
        }
        split[Split.DEDUCTIBLE] = own;
        split[charged] = own;
        if (trace != null) {
            trace.add(Step.DEDUCTIBLE, rows[row + RowLayout.DEDUCTIBLE_RULE], scope, own);
        }
        return own;
    }

    private long pool(
            long[] rows,
            int row,
            long scope,
            long base,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        long flags = rows[row + RowLayout.FLAGS];
        long from = (flags & RowLayout.WITH_DEDUCTIBLE) == 0 ? 0 : scope - base;
        long cap = rows[row + RowLayout.CAP];
        long counted = base;
        if ((flags & RowLayout.CAP_ON_COST) != 0 && cap != RowLayout.NONE) {
            counted = Math.min(base, Math.max(0, cap - before.read(Accumulator.ELIGIBLE_USED.ordinal(), person)));
            split[Accumulator.ELIGIBLE_USED.ordinal()] = counted;
            split[Split.EXCESS] = base - counted;
            split[Split.EXCESS_RATE] = 1;
            cap = RowLayout.NONE;
            if (trace != null && counted < base) {
                trace.add(Step.COST_CAP, rows[row + RowLayout.CAP_RULE], base, counted);
            }
        }
        int at = row + RowLayout.BANDS;
        boolean eachBand = (flags & RowLayout.ROUNDS_BANDS) != 0;
        long gross = eachBand
                ? sumOfRounded(rows, at, bands, from, from + counted)
                : sum(rows, at, bands, from, from + counted);
        if (trace != null) {
            traceParts(trace, Step.BAND, rows[row + RowLayout.RATE_RULE], rows, at, bands, from, from + counted);
            trace.add(Step.POOL, rows[row + RowLayout.RATE_RULE], counted, rounded(gross));
        }
        if (cap == RowLayout.NONE) {
            return rounded(gross);
        }
        long room = Math.max(0, cap - before.read((int) rows[row + RowLayout.PAID_COLUMN], person));
        if (room >= RowLayout.MOST || gross <= room * SCALE) {
            return rounded(gross);
        }
        excess(rows, at, from, from + counted, room * SCALE, split);
        if (trace != null) {
            trace.add(Step.POOL_CAP, rows[row + RowLayout.CAP_RULE], rounded(gross), room);
        }
        return room;
    }

    /// The cost above the cap, unrounded: what is left of the band in which the room ends, divided by its ratio,
    /// and the bands above it.
    private void excess(long[] rows, int at, long from, long to, long room, long[] split) {
        long paid = 0;
        for (int band = 0; band < bands; band++) {
            long lower = Math.max(from, rows[at + 2 * band]);
            long upper = Math.min(to, rows[at + 2 * band + 2]);
            long ratio = rows[at + 2 * band + 1];
            if (upper <= lower) {
                continue;
            }
            paid += (upper - lower) * ratio;
            if (paid > room) {
                split[Split.EXCESS] = (paid - room) / ratio + (to - upper);
                split[Split.EXCESS_REST] = (paid - room) % ratio;
                split[Split.EXCESS_RATE] = ratio;
                return;
            }
        }
    }

    /// What the layers pay together; -1 where one of them is not held and cost reaches it.
    private long layers(
            long[] rows, int row, long left, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        long remaining = left;
        for (int layer = row + firstLayer, end = row + layerEnd; layer < end; layer += layerWidth) {
            int paidColumn = (int) rows[layer + RowLayout.LAYER_PAID];
            if (remaining == 0 || paidColumn < 0) {
                break;
            }
            if (rows[layer + RowLayout.LAYER_NOT_HELD] != 0) {
                refer(split, rows[layer + RowLayout.LAYER_NOT_HELD]);
                return -1;
            }
            long paid = layer(rows, row, layer, remaining, before, person, split, trace);
            split[paidColumn] = paid;
            remaining -= paid;
        }
        return left - remaining;
    }

    private long layer(
            long[] rows,
            int row,
            int layer,
            long remaining,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        int at = layer + RowLayout.TIERS;
        long rule = rows[layer + RowLayout.LAYER_RULE];
        long paid;
        if (rows[layer + RowLayout.LAYER_ABOVE_CAP] != 0) {
            paid = ofExcess(rows[at + 1], split);
            if (trace != null) {
                trace.add(Step.LAYER, rule, split[Split.EXCESS], paid);
            }
        } else {
            long from = before.read((int) rows[layer + RowLayout.LAYER_BASE], person);
            boolean eachTier = (rows[row + RowLayout.FLAGS] & RowLayout.ROUNDS_TIERS) != 0;
            paid = rounded(
                    eachTier
                            ? sumOfRounded(rows, at, tiers, from, from + remaining)
                            : sum(rows, at, tiers, from, from + remaining));
            if (trace != null) {
                traceParts(trace, Step.TIER, rule, rows, at, tiers, from, from + remaining);
                trace.add(Step.LAYER, rule, remaining, paid);
            }
        }
        if (paid > 0 && rows[layer + RowLayout.LAYER_CAP_NOT_HELD] != 0) {
            split[Split.NOT_HELD] |= rows[layer + RowLayout.LAYER_CAP_NOT_HELD];
        }
        long cap = rows[layer + RowLayout.LAYER_CAP];
        if (cap != RowLayout.NONE) {
            long room = Math.max(0, cap - before.read((int) rows[layer + RowLayout.LAYER_PAID], person));
            if (paid > room) {
                if (trace != null) {
                    trace.add(Step.LAYER_CAP, rows[layer + RowLayout.LAYER_CAP_RULE], paid, room);
                }
                return room;
            }
        }
        return paid;
    }

    /// A ratio of the cost above the cap, carried unrounded and rounded once.
    private static long ofExcess(long ratio, long[] split) {
        long rate = split[Split.EXCESS_RATE];
        if (rate == 0) {
            return 0;
        }
        return (split[Split.EXCESS] * ratio + split[Split.EXCESS_REST] * ratio / rate + HALF) / SCALE;
    }

    /// The yearly bases: what each layer left in scope.
    private static void bases(long left, long[] split) {
        long afterInsurance = left - split[Accumulator.LARGE.ordinal()] - split[Accumulator.CRITICAL.ordinal()];
        long afterSubsidy = afterInsurance - split[Accumulator.CIVIL_SERVANT.ordinal()];
        long beforeAssistance =
                afterSubsidy - split[Accumulator.SECOND.ordinal()] - split[Accumulator.DISABLED_VETERAN.ordinal()];
        split[Accumulator.AFTER_POOL.ordinal()] = left;
        split[Accumulator.AFTER_INSURANCE.ordinal()] = afterInsurance;
        split[Accumulator.AFTER_SUBSIDY.ordinal()] = afterSubsidy;
        split[Accumulator.BEFORE_ASSISTANCE.ordinal()] = beforeAssistance;
        split[Accumulator.AFTER_ASSISTANCE.ordinal()] = beforeAssistance - split[Accumulator.ASSISTANCE.ordinal()];
    }

    private static void account(
            long[] rows, int row, long covered, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        long rule = rows[row + RowLayout.ACCOUNT_RULE];
        boolean ownOnly = (rows[row + RowLayout.FLAGS] & RowLayout.OWN_ACCOUNT_ONLY) != 0;
        long own = Math.min(covered, Math.max(0, before.read(Accumulator.PERSONAL_ACCOUNT.ordinal(), person)));
        long sharing = ownOnly ? 0 : Math.max(0, before.read(Accumulator.FAMILY_SHARING.ordinal(), person));
        long shared = Math.min(covered - own, sharing);
        split[Accumulator.PERSONAL_ACCOUNT.ordinal()] = -own;
        split[Accumulator.FAMILY_SHARING.ordinal()] = -shared;
        split[Split.ACCOUNT] = own + shared;
        split[Split.SHARING] = shared;
        if (trace != null && own > 0) {
            trace.add(Step.ACCOUNT, rule, covered, own);
        }
        if (trace != null && shared > 0) {
            trace.add(Step.SHARING, rule, covered - own, shared);
        }
    }

    // ---- sums over bounds ----

    private static long rounded(long scaled) {
        return (scaled + HALF) / SCALE;
    }

    /// The exact sum of part times ratio over the bounds, in hundred-millionths of a fen.
    private static long sum(long[] rows, int at, int count, long from, long to) {
        long total = 0;
        for (int i = at, end = at + 2 * count; i < end; i += 2) {
            long part = Math.min(to, rows[i + 2]) - Math.max(from, rows[i]);
            total += Math.max(0, part) * rows[i + 1];
        }
        return total;
    }

    private static long sumOfRounded(long[] rows, int at, int count, long from, long to) {
        long total = 0;
        for (int i = at, end = at + 2 * count; i < end; i += 2) {
            long part = Math.min(to, rows[i + 2]) - Math.max(from, rows[i]);
            total += rounded(Math.max(0, part) * rows[i + 1]);
        }
        return total * SCALE;
    }

    private static void traceParts(
            Trace trace, Step step, long rule, long[] rows, int at, int count, long from, long to) {
        for (int i = at, end = at + 2 * count; i < end; i += 2) {
            long part = Math.min(to, rows[i + 2]) - Math.max(from, rows[i]);
            if (part > 0) {
                trace.add(step, rule, part, part * rows[i + 1]);
            }
        }
    }
}

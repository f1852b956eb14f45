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
    private final int firstLayer;
    private final int layerWidth;
    private final int layerEnd;

    /// @param index the offset of its row for each combination of facts
    PlanRows(RowLayout layout, int[] index, long[] rows) {
        this.layout = layout;
        this.index = index;
        this.rows = rows;
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
                if (rows[at + RowLayout.LAYER] == layer.ordinal()) {
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

    /// Decides by a row: one of the plan, or one put together from them.
    ///
    /// @param eligible cost in scope
    /// @param initial initial self-payment, which an actual-cost scheme may pay too
    /// @param outside what else is out of scope: excluded and over-limit expense
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
        if ((eligible | initial | outside) < 0 || eligible + initial + outside > RowLayout.MOST) {
            throw new ArithmeticException("a bill lies between 0 and " + RowLayout.MOST + " fen");
        }
        long fund;
        if (((rows[row + RowLayout.NOT_HELD] & BEFORE_THE_RATE) | (rows[row + RowLayout.FLAGS] & RowLayout.ACTUAL_COST))
                        != 0
                || eligible == 0) {
            fund = special(rows, row, eligible, initial, split, trace);
        } else {
            fund = scheme(rows, row, eligible, before, person, split, trace);
        }
        if (fund < 0) {
            return;
        }
        long patient = eligible + initial + outside - fund;
        split[Split.ELIGIBLE] = eligible;
        split[Split.FUND] = fund;
        split[Split.PATIENT] = patient;
        split[Split.HAS_SPLIT] = 1;
        split[Split.STAY] = (rows[row + RowLayout.FLAGS] & RowLayout.COUNTS_STAY) == 0 ? 0 : 1;
        split[Split.CHARGED_COLUMN] = rows[row + RowLayout.CHARGED_COLUMN];
        split[Split.PAID_COLUMN] = rows[row + RowLayout.PAID_COLUMN];
        account(rows, row, patient, Math.max(0, eligible - fund), before, person, split, trace);
    }

    /// Everything of the head that is read before the ratio.
    private static final long BEFORE_THE_RATE = NotHeld.LAW.bit()
            | NotHeld.CROSS_REGION.bit()
            | NotHeld.DEDUCTIBLE.bit()
            | NotHeld.OUTPATIENT_POOLING.bit()
            | NotHeld.CHRONIC.bit();

    /// What is decided without a pool: no law, nothing in scope, actual cost, or what is not held.
    ///
    /// @return what the fund pays; -1 where there is no split
    private static long special(
            long[] rows, int row, long eligible, long initial, long[] split, @Nullable Trace trace) {
        Arrays.fill(split, 0);
        long notHeld = rows[row + RowLayout.NOT_HELD] & BEFORE_THE_RATE;
        long flags = rows[row + RowLayout.FLAGS];
        if ((notHeld & NotHeld.LAW.bit()) != 0) {
            return refer(split, eligible, NotHeld.LAW.bit());
        }
        if ((flags & RowLayout.ACTUAL_COST) != 0) {
            long paid = (flags & RowLayout.PAYS_INITIAL) == 0 ? eligible : eligible + initial;
            split[Split.VETERAN_CADRE] = paid;
            if (trace != null) {
                trace.add(Step.ACTUAL_COST, rows[row + RowLayout.RATE_RULE], paid, paid);
            }
            return paid;
        }
        return eligible == 0 ? 0 : refer(split, eligible, Long.lowestOneBit(notHeld));
    }

    /// Leaves the line split and the names of what is not held; nothing moves.
    private static long refer(long[] split, long eligible, long names) {
        Arrays.fill(split, 0);
        split[Split.ELIGIBLE] = eligible;
        split[Split.NOT_HELD] = names;
        return -1;
    }

    /// Pool and layers: what they pay, -1 where something that is not held leaves no split.
    private long scheme(
            long[] rows, int row, long eligible, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        long ratio = rows[row + RowLayout.CROSS_REGION];
        long own = ratio == 0 ? 0 : crossRegion(rows, row, eligible, trace);
        long scope = eligible - own;
        long deductible = deductible(rows, row, scope, before, person);
        long base = scope - deductible;
        if (trace != null) {
            trace.add(Step.DEDUCTIBLE, rows[row + RowLayout.DEDUCTIBLE_RULE], scope, deductible);
        }
        long notHeld = rows[row + RowLayout.NOT_HELD];
        if (notHeld != 0 && base > 0 && (notHeld & NotHeld.RATE.bit()) != 0) {
            return refer(split, eligible, NotHeld.RATE.bit());
        }
        split[Split.COUNTED] = 0;
        split[Split.EXCESS] = 0;
        split[Split.EXCESS_REST] = 0;
        split[Split.EXCESS_RATE] = 0;
        long pool = pool(rows, row, scope, base, before, person, split, trace);
        split[Split.NOT_HELD] = pool > 0 ? notHeld & NotHeld.POOL_CAP.bit() : 0;
        split[Split.CROSS_REGION] = own;
        split[Split.DEDUCTIBLE] = deductible;
        split[Split.POOL] = pool;
        split[Split.VETERAN_CADRE] = 0;
        long left = scope - pool;
        split[Split.LEFT] = left;
        long paid = layers(rows, row, left, before, person, split, trace);
        return paid < 0 ? refer(split, eligible, split[Split.NOT_HELD]) : pool + paid;
    }

    private static long crossRegion(long[] rows, int row, long eligible, @Nullable Trace trace) {
        long own = Bounds.rounded(eligible * rows[row + RowLayout.CROSS_REGION]);
        if (trace != null) {
            trace.add(Step.CROSS_REGION, rows[row + RowLayout.CROSS_REGION_RULE], eligible, own);
        }
        return own;
    }

    private static long deductible(long[] rows, int row, long scope, Accumulators before, int person) {
        long own = Math.min(scope, rows[row + RowLayout.DEDUCTIBLE]);
        long ceiling = rows[row + RowLayout.CEILING];
        if (ceiling == RowLayout.NONE) {
            return own;
        }
        long charged = before.read((int) rows[row + RowLayout.CHARGED_COLUMN], person);
        return Math.min(own, Math.max(0, ceiling - charged));
    }

    private static long pool(
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
        if ((flags & RowLayout.CAP_ON_COST) != 0) {
            counted = Math.min(base, Math.max(0, cap - before.read(Accumulator.ELIGIBLE_USED.ordinal(), person)));
            split[Split.COUNTED] = counted;
            split[Split.EXCESS] = base - counted;
            split[Split.EXCESS_RATE] = 1;
            cap = RowLayout.NONE;
            if (trace != null && counted < base) {
                trace.add(Step.COST_CAP, rows[row + RowLayout.CAP_RULE], base, counted);
            }
        }
        int at = row + RowLayout.BANDS;
        long to = from + counted;
        boolean eachBand = (flags & RowLayout.ROUNDS_BANDS) != 0;
        long scaled = eachBand ? 0 : Bounds.sum(rows, at, from, to);
        long gross = eachBand ? Bounds.sumOfRounded(rows, at, from, to) : Bounds.rounded(scaled);
        if (trace != null) {
            long rule = rows[row + RowLayout.RATE_RULE];
            Bounds.traceParts(trace, Step.BAND, rule, rows, at, from, to);
            trace.add(Step.POOL, rule, counted, gross);
        }
        if (cap == RowLayout.NONE) {
            return gross;
        }
        long room = Math.max(0, cap - before.read((int) rows[row + RowLayout.PAID_COLUMN], person));
        boolean fits = eachBand ? gross <= room : scaled <= room * SCALE;
        return fits ? gross : capped(rows, row, from, to, room, gross, split, trace);
    }

    private static long capped(
            long[] rows, int row, long from, long to, long room, long gross, long[] split, @Nullable Trace trace) {
        if ((rows[row + RowLayout.FLAGS] & RowLayout.CARRIES_EXCESS) != 0) {
            Bounds.excess(rows, row + RowLayout.BANDS, from, to, room * SCALE, split);
        }
        if (trace != null) {
            trace.add(Step.POOL_CAP, rows[row + RowLayout.CAP_RULE], gross, room);
        }
        return room;
    }

    /// What the layers pay together; -1 where one of them is not held and cost reaches it.
    private long layers(
            long[] rows, int row, long left, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        for (int place = Split.LAYERS; place < Split.ELIGIBLE; place++) {
            split[place] = 0;
        }
        long remaining = left;
        for (int layer = row + firstLayer, end = row + layerEnd; layer < end; layer += layerWidth) {
            int place = (int) rows[layer + RowLayout.LAYER];
            if (remaining == 0 || place < 0) {
                break;
            }
            boolean plain = trace == null && rows[layer + RowLayout.LAYER_PLAIN] != 0;
            long paid = plain
                    ? ofBase(rows, row, layer, remaining, before, person)
                    : layer(rows, row, layer, remaining, before, person, split, trace);
            if (paid < 0) {
                return -1;
            }
            split[Split.LAYERS + place] = paid;
            remaining -= paid;
        }
        return left - remaining;
    }

    private static long layer(
            long[] rows,
            int row,
            int layer,
            long remaining,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        if (rows[layer + RowLayout.LAYER_NOT_HELD] != 0) {
            split[Split.NOT_HELD] |= rows[layer + RowLayout.LAYER_NOT_HELD];
            return -1;
        }
        int at = layer + RowLayout.TIERS;
        long paid;
        if (rows[layer + RowLayout.LAYER_ABOVE_CAP] != 0) {
            paid = ofExcess(rows[at + 1], split);
            if (trace != null) {
                trace.add(Step.LAYER, rows[layer + RowLayout.LAYER_RULE], split[Split.EXCESS], paid);
            }
        } else {
            paid = ofBase(rows, row, layer, remaining, before, person);
            if (trace != null) {
                long rule = rows[layer + RowLayout.LAYER_RULE];
                long from = before.read((int) rows[layer + RowLayout.LAYER_BASE], person);
                Bounds.traceParts(trace, Step.TIER, rule, rows, at, from, from + remaining);
                trace.add(Step.LAYER, rule, remaining, paid);
            }
        }
        return paid == 0 ? 0 : capped(rows, layer, paid, before, person, split, trace);
    }

    private static long capped(
            long[] rows, int layer, long paid, Accumulators before, int person, long[] split, @Nullable Trace trace) {
        split[Split.NOT_HELD] |= rows[layer + RowLayout.LAYER_CAP_NOT_HELD];
        long cap = rows[layer + RowLayout.LAYER_CAP];
        if (cap == RowLayout.NONE) {
            return paid;
        }
        long room = Math.max(0, cap - before.read((int) rows[layer + RowLayout.LAYER_PAID], person));
        if (paid > room && trace != null) {
            trace.add(Step.LAYER_CAP, rows[layer + RowLayout.LAYER_CAP_RULE], paid, room);
        }
        return Math.min(paid, room);
    }

    /// What the tiers pay of the part by which the bill moves the yearly base; what is not held, the share above the
    /// pool's cap and the layer's own cap stand apart.
    private static long ofBase(long[] rows, int row, int layer, long remaining, Accumulators before, int person) {
        int at = layer + RowLayout.TIERS;
        long from = before.read((int) rows[layer + RowLayout.LAYER_BASE], person);
        return (rows[row + RowLayout.FLAGS] & RowLayout.ROUNDS_TIERS) != 0
                ? Bounds.sumOfRounded(rows, at, from, from + remaining)
                : Bounds.rounded(Bounds.sum(rows, at, from, from + remaining));
    }

    /// A ratio of the cost above the cap, carried unrounded and rounded once.
    private static long ofExcess(long ratio, long[] split) {
        long rate = split[Split.EXCESS_RATE];
        if (rate == 0) {
            return 0;
        }
        return (split[Split.EXCESS] * ratio + split[Split.EXCESS_REST] * ratio / rate + HALF) / SCALE;
    }

    private static void account(
            long[] rows,
            int row,
            long patient,
            long eligibleShare,
            Accumulators before,
            int person,
            long[] split,
            @Nullable Trace trace) {
        long own = 0;
        long shared = 0;
        if (before.hasBalances()) {
            own = before.read(Accumulator.PERSONAL_ACCOUNT.ordinal(), person);
            shared = before.read(Accumulator.FAMILY_SHARING.ordinal(), person);
        }
        if ((own | shared) != 0) {
            long flags = rows[row + RowLayout.FLAGS];
            long covered = (flags & RowLayout.ACCOUNT_ELIGIBLE_ONLY) == 0 ? patient : Math.min(patient, eligibleShare);
            own = Math.min(covered, Math.max(0, own));
            boolean ownOnly = (flags & RowLayout.OWN_ACCOUNT_ONLY) != 0;
            shared = ownOnly ? 0 : Math.min(covered - own, Math.max(0, shared));
            if (trace != null && own > 0) {
                trace.add(Step.ACCOUNT, rows[row + RowLayout.ACCOUNT_RULE], covered, own);
            }
            if (trace != null && shared > 0) {
                trace.add(Step.SHARING, rows[row + RowLayout.ACCOUNT_RULE], covered - own, shared);
            }
        }
        split[Split.ACCOUNT] = own + shared;
        split[Split.SHARING] = shared;
        split[Split.CASH] = patient - own - shared;
    }
}

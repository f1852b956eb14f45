package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/// Tries one row of a plan with one year before it: seeks every cost at which something begins or ends in it, and
/// goes over it fen by fen.
final class RowWalk {
    private static final int AROUND = 3;
    private static final long MOST = RowLayout.MOST / 2;
    private static final long INITIAL = 12_34;
    private static final long OUTSIDE = 5_67;

    private final PlanRows plan;
    private final long[] rows;
    private final int row;
    private final Accumulators before;
    private final long[] split = Split.buffer();
    private long steps;

    /// @param rows where the row stands, at `row`
    RowWalk(PlanRows plan, long[] rows, int row, Accumulators before) {
        this.plan = plan;
        this.rows = rows;
        this.row = row;
        this.before = before;
    }

    /// @return how many steps of one fen were gone
    long go(Random random) {
        walk(0);
        for (Edge edge : edges()) {
            long at = reaching(edge);
            if (at >= 0) {
                walk(at);
            }
        }
        for (int i = 0; i < 10; i++) {
            walk(random.nextLong(MOST >> random.nextInt(24)));
        }
        return steps;
    }

    /// The same places of cost, but decided by the row that is put together from the sets of several categories for
    /// each bill.
    ///
    /// @return how many steps of one fen were gone
    long goChoosing(int[] places) {
        for (Edge edge : edges()) {
            long at = reaching(edge);
            if (at >= 0) {
                long last = -1;
                for (long eligible = Math.max(0, at - AROUND); eligible <= at + AROUND; eligible++) {
                    long[] chosen = Choice.row(plan, places, eligible, before);
                    plan.decide(chosen, 0, eligible, INITIAL, OUTSIDE, before, 0, split, null);
                    boolean held = split[Split.HAS_SPLIT] != 0;
                    long more = split[Split.FUND] - last;
                    must(!held || last < 0 || more == 0 || more == 1, "the funds pay " + more + " fen more");
                    last = held ? split[Split.FUND] : -1;
                    steps++;
                }
            }
        }
        return steps;
    }

    // ---- where something begins or ends ----

    /// A figure that grows with the cost, and the value of it at which something happens.
    private record Edge(ToLongFunction<RowWalk> figure, long value) {}

    private List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        edges.add(new Edge(RowWalk::scope, rows[row + RowLayout.DEDUCTIBLE]));
        edges.add(new Edge(RowWalk::scope, room(RowLayout.CEILING, RowLayout.CHARGED_COLUMN)));
        boolean capsCost = (rows[row + RowLayout.FLAGS] & RowLayout.CAP_ON_COST) != 0;
        if (capsCost) {
            long left = rows[row + RowLayout.CAP] - before.get(Accumulator.ELIGIBLE_USED, 0);
            edges.add(new Edge(walk -> walk.scope() - walk.split[Split.DEDUCTIBLE], left));
        } else {
            edges.add(new Edge(walk -> walk.split[Split.POOL], room(RowLayout.CAP, RowLayout.PAID_COLUMN)));
        }
        boolean with = (rows[row + RowLayout.FLAGS] & RowLayout.WITH_DEDUCTIBLE) != 0;
        for (int band = 0; band < plan.layout().bands(); band++) {
            edges.add(new Edge(
                    walk -> with ? walk.scope() : walk.scope() - walk.split[Split.DEDUCTIBLE],
                    rows[row + RowLayout.BANDS + 2 * band]));
        }
        for (int slot = 0; slot < plan.layout().layers(); slot++) {
            edgesOfLayer(row + plan.layout().layer(slot), edges);
        }
        return edges;
    }

    private void edgesOfLayer(int layer, List<Edge> edges) {
        int number = (int) rows[layer + RowLayout.LAYER];
        if (number < 0) {
            return;
        }
        int paid = Split.LAYERS + number;
        long cap = rows[layer + RowLayout.LAYER_CAP];
        if (cap != RowLayout.NONE) {
            edges.add(new Edge(
                    walk -> walk.split[paid],
                    Math.max(1, cap - before.read((int) rows[layer + RowLayout.LAYER_PAID], 0))));
        }
        edges.add(new Edge(walk -> walk.split[paid], 1));
        int base = (int) rows[layer + RowLayout.LAYER_BASE];
        for (int tier = 0; tier < plan.layout().tiers(); tier++) {
            long from = rows[layer + RowLayout.TIERS + 2 * tier];
            if (from != RowLayout.NONE) {
                edges.add(new Edge(walk -> walk.split[base], from - before.read(base, 0)));
            }
        }
    }

    private long scope() {
        return split[Split.ELIGIBLE] - split[Split.CROSS_REGION];
    }

    private long room(int cap, int column) {
        return rows[row + cap] == RowLayout.NONE
                ? RowLayout.NONE
                : rows[row + cap] - before.read((int) rows[row + column], 0);
    }

    /// The least cost at which the figure comes to the value, or has no split any more; -1 where none does.
    private long reaching(Edge edge) {
        if (edge.value() <= 0 || !reaches(edge, MOST)) {
            return -1;
        }
        long low = 0;
        long high = MOST;
        while (low < high) {
            long middle = (low + high) / 2;
            if (reaches(edge, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean reaches(Edge edge, long eligible) {
        return !decide(eligible) || edge.figure().applyAsLong(this) >= edge.value();
    }

    // ---- fen by fen ----

    private void walk(long at) {
        long from = Math.max(0, at - AROUND);
        boolean held = decide(from);
        long[] last = split.clone();
        for (long eligible = from + 1; eligible <= at + AROUND; eligible++) {
            boolean heldNow = decide(eligible);
            if (heldNow) {
                assertThat(held)
                        .as("what is not held at %s is held at a fen more", eligible - 1)
                        .isTrue();
                mustAddUp(eligible);
                mustHoldCaps();
                long more = split[Split.FUND] - last[Split.FUND];
                if (more != 0 && more != 1) {
                    throw new AssertionError("at " + eligible + " fen the funds pay " + more + " fen more\n"
                            + Arrays.toString(last) + "\n" + Arrays.toString(split));
                }
            }
            held = heldNow;
            System.arraycopy(split, 0, last, 0, split.length);
            steps++;
        }
    }

    private boolean decide(long eligible) {
        plan.decide(rows, row, eligible, INITIAL, OUTSIDE, before, 0, split, null);
        return split[Split.HAS_SPLIT] != 0;
    }

    private void mustAddUp(long eligible) {
        long bill = eligible + INITIAL + OUTSIDE;
        long funds = split[Split.POOL] + split[Split.VETERAN_CADRE];
        for (BenefitLayer layer : BenefitLayer.values()) {
            must(Split.paid(split, layer) >= 0, "a layer pays less than nothing");
            funds += Split.paid(split, layer);
        }
        must(funds == split[Split.FUND], "the funds do not add up");
        must(split[Split.PATIENT] == bill - funds, "the person does not bear the rest");
        must(split[Split.PATIENT] >= 0 && split[Split.PATIENT] <= bill, "the person's share lies outside the bill");
        must(split[Split.PATIENT] == split[Split.ACCOUNT] + split[Split.CASH], "account and cash do not add up");
        must(split[Split.CASH] >= 0 && split[Split.SHARING] <= split[Split.ACCOUNT], "cash or sharing is wrong");
    }

    private void mustHoldCaps() {
        must(holds(RowLayout.CEILING, (int) rows[row + RowLayout.CHARGED_COLUMN]), "the deductible's ceiling");
        boolean capsCost = (rows[row + RowLayout.FLAGS] & RowLayout.CAP_ON_COST) != 0;
        int counted = capsCost ? Accumulator.ELIGIBLE_USED.ordinal() : (int) rows[row + RowLayout.PAID_COLUMN];
        must(holds(RowLayout.CAP, counted), "the pool's cap");
        for (int slot = 0; slot < plan.layout().layers(); slot++) {
            int layer = plan.layout().layer(slot);
            int paid = (int) rows[row + layer + RowLayout.LAYER_PAID];
            boolean used = rows[row + layer + RowLayout.LAYER] >= 0;
            must(!used || holds(layer + RowLayout.LAYER_CAP, paid), "a layer's cap");
        }
    }

    /// The year ends at `after <= max(cap, before)`.
    private boolean holds(int cap, int column) {
        long was = before.read(column, 0);
        return was + Split.change(split, column) <= Math.max(rows[row + cap], was);
    }

    private void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what + ": " + Arrays.toString(split));
        }
    }
}

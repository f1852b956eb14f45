package org.openyibao.policy;

/// 就高不就低. A person of two categories takes, in every layer, the set that pays this bill more, never both: one
/// row is put together from theirs, the pool first and then layer by layer. What is not held in one of the sets
/// is not held in the row; of two that pay the same, the one whose cap is held is taken, because a cap that nobody
/// knows can only make the other pay less. Paying more in a layer never loses more than it gains in the later ones,
/// so the best of each layer is the best of the bill, where the pool's cap is the same for all categories.
final class Choice {
    private final PlanRows plan;
    private final int[] facts;
    private final long[] row;
    private final long[] split = Split.buffer();

    /// how many layers the row has so far
    private int next;

    private final long eligible;
    private final Accumulators before;

    private Choice(PlanRows plan, int[] facts, long eligible, Accumulators before) {
        this.plan = plan;
        this.facts = facts;
        this.eligible = eligible;
        this.before = before;
        this.row = new long[plan.layout().width()];
    }

    /// @param facts one fact index per category
    static long[] row(PlanRows plan, int[] facts, long eligible, Accumulators before) {
        var choice = new Choice(plan, facts, eligible, before);
        choice.choose();
        return choice.row;
    }

    private void choose() {
        System.arraycopy(plan.rows(), plan.offset(facts[0]), row, 0, row.length);
        RowLayout layout = plan.layout();
        take(0, layout.firstLayer(), best(0, layout.firstLayer(), Split.POOL, RowLayout.NOT_HELD));
        for (BenefitLayer layer : BenefitLayer.values()) {
            chooseLayer(layer);
        }
    }

    /// Layers stand compacted in a row, so that a layer of one category may be at another place than of another:
    /// each is brought to the next free place.
    private void chooseLayer(BenefitLayer layer) {
        int place = Split.LAYERS + layer.ordinal();
        int from = -1;
        var best = new Best();
        for (int fact : facts) {
            int at = place(plan.rows(), plan.offset(fact), layer);
            if (at >= 0) {
                if (plan.rows()[at + RowLayout.LAYER_NOT_HELD] != 0) {
                    from = at;
                    break;
                }
                put(at, next);
                if (best.isBeatenBy(pays(place), plan.rows()[at + RowLayout.LAYER_CAP_NOT_HELD] == 0, split)) {
                    from = at;
                }
            }
        }
        if (from >= 0) {
            put(from, next++);
        }
        end(next);
    }

    /// What pays most so far. Of two that pay the same the one whose cap is held comes first, and of two at one cap
    /// the one that leaves more cost above it, of which a later layer pays its share.
    private static final class Best {
        private long most = -1;
        private boolean capHeld;
        private long excess;
        private long rest;
        private long rate = 1;

        boolean isBeatenBy(long pays, boolean held, long[] split) {
            long theirRate = Math.max(1, split[Split.EXCESS_RATE]);
            int more = Long.compare(pays, most);
            more = more != 0 ? more : Boolean.compare(held, capHeld);
            more = more != 0 ? more : Long.compare(split[Split.EXCESS], excess);
            more = more != 0 ? more : Long.compare(split[Split.EXCESS_REST] * rate, rest * theirRate);
            if (more > 0) {
                most = pays;
                capHeld = held;
                excess = split[Split.EXCESS];
                rest = split[Split.EXCESS_REST];
                rate = theirRate;
            }
            return more > 0;
        }
    }

    private void put(int from, int slot) {
        RowLayout layout = plan.layout();
        System.arraycopy(plan.rows(), from, row, layout.layer(slot), layout.layerWidth());
        end(slot + 1);
    }

    /// Nothing follows the first so many layers.
    private void end(int slots) {
        for (int slot = slots; slot < plan.layout().layers(); slot++) {
            row[plan.layout().layer(slot) + RowLayout.LAYER] = -1;
        }
    }

    private int place(long[] rows, int offset, BenefitLayer layer) {
        RowLayout layout = plan.layout();
        for (int slot = 0; slot < layout.layers(); slot++) {
            if (rows[offset + layout.layer(slot) + RowLayout.LAYER] == layer.ordinal()) {
                return offset + layout.layer(slot);
            }
        }
        return -1;
    }

    /// The fact whose part of the row pays most; one that is not held comes before all.
    private int best(int from, int until, int paid, int notHeld) {
        int chosen = facts[0];
        var best = new Best();
        for (int fact : facts) {
            long blocked = plan.rows()[plan.offset(fact) + notHeld];
            if ((blocked & ~NotHeld.POOL_CAP.bit()) != 0) {
                return fact;
            }
            take(from, until, fact);
            if (best.isBeatenBy(pays(paid), blocked == 0, split)) {
                chosen = fact;
            }
        }
        return chosen;
    }

    private void take(int from, int until, int fact) {
        System.arraycopy(plan.rows(), plan.offset(fact) + from, row, from, until - from);
        end(next);
    }

    private long pays(int place) {
        plan.decide(row, 0, eligible, 0, 0, before, 0, split, null);
        return split[place];
    }
}

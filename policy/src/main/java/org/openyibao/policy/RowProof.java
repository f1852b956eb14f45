package org.openyibao.policy;

/// Proves of every row of a plan what must hold for every bill and every history, from the numbers alone.
///
/// Fix a row and the accumulators. Each layer maps the fen that are left for it to a payment; write f(x) for what
/// it pays of x fen. If its bounds ascend, each fen lies in exactly one tier, and if its ratios lie in \[0, 1\], one
/// fen more adds a ratio between 0 and 1 to the exact sum, so the sum rounded half up grows by 0 or 1; a cap cuts
/// it off at a constant and keeps that. So x - f(x), what is left for the next layer, also grows by 0 or 1, and
/// what all layers pay together grows by 0 or 1: a dearer bill never gives less, the person's share is never
/// negative and never above the bill. The self-payment of care across regions and the deductible are such maps,
/// too; a share of the cost above the pool's cap begins where the pool has ended, and the two together never pay
/// more than one of one fen. After a payment a capped accumulator is at most the larger of cap and what it was.
final class RowProof {
    private RowProof() {}

    /// @return how many rows were proved
    /// @throws IllegalStateException where a row does not keep a condition: a fault of the compiler of law
    static int prove(PlanRows plan) {
        RowLayout layout = plan.layout();
        long[] rows = plan.rows();
        int proved = 0;
        for (int row = 0; row < rows.length; row += layout.width()) {
            mustBeRatio(rows[row + RowLayout.CROSS_REGION]);
            mustNotBeNegative(rows[row + RowLayout.DEDUCTIBLE]);
            mustNotBeNegative(rows[row + RowLayout.CEILING]);
            mustNotBeNegative(rows[row + RowLayout.CAP]);
            mustAscend(rows, row + RowLayout.BANDS, layout.bands());
            for (int i = 0; i < layout.layers(); i++) {
                int layer = row + layout.layer(i);
                if (rows[layer + RowLayout.LAYER] >= 0) {
                    mustNotBeNegative(rows[layer + RowLayout.LAYER_CAP]);
                    mustAscend(rows, layer + RowLayout.TIERS, layout.tiers());
                }
            }
            proved++;
        }
        return proved;
    }

    /// Bounds ascend to the end, so that no two tiers share a fen; every ratio lies between 0 and 1.
    private static void mustAscend(long[] rows, int at, int count) {
        for (int i = 0; i < count; i++) {
            long from = rows[at + 2 * i];
            long until = rows[at + 2 * i + 2];
            mustNotBeNegative(from);
            mustBeRatio(rows[at + 2 * i + 1]);
            must(until > from || from == RowLayout.NONE && until == RowLayout.NONE, "bounds ascend");
        }
    }

    private static void mustBeRatio(long ratio) {
        must(ratio >= 0 && ratio <= RowLayout.SCALE, "a ratio lies between 0 and 1");
    }

    private static void mustNotBeNegative(long amount) {
        must(amount >= 0, "an amount is not negative");
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("a compiled row breaks: " + what);
        }
    }
}

package org.openyibao.policy;

import org.openyibao.policy.law.LawAmount;

/// Where the numbers of a compiled rule stand in its row of longs. A row is everything that the law says to one
/// combination of facts; rows have one width within a plan, so that a fact index leads to them without a search.
///
/// @param bands how many bands of the pool a row has room for
/// @param layers how many layers
/// @param tiers how many tiers each layer
record RowLayout(int bands, int layers, int tiers) {
    /// Ratios are whole hundred-millionths, so that a product of three two-decimal ratios is exact.
    static final long SCALE = 100_000_000L;

    /// The largest amount of a bill or of a year, in fen: its product with a ratio still fits.
    static final long MOST = LawAmount.MOST;

    /// No bound: an amount beyond every bill.
    static final long NONE = Long.MAX_VALUE;

    // ---- flags ----
    static final long ACTUAL_COST = 1;
    static final long PAYS_INITIAL = 1 << 1;
    static final long WITH_DEDUCTIBLE = 1 << 2;
    static final long CAP_ON_COST = 1 << 3;
    static final long ROUNDS_BANDS = 1 << 4;
    static final long ROUNDS_TIERS = 1 << 5;
    static final long ACCOUNT_ELIGIBLE_ONLY = 1 << 6;
    static final long COUNTS_STAY = 1 << 7;
    /// relatives' accounts do not pay
    static final long OWN_ACCOUNT_ONLY = 1 << 8;
    /// a layer pays a share of the cost above the pool's cap
    static final long CARRIES_EXCESS = 1 << 9;

    // ---- the head of a row ----
    static final int FLAGS = 0;
    /// bits of [NotHeld] for what stands before the layers
    static final int NOT_HELD = 1;
    static final int CROSS_REGION = 2;
    static final int DEDUCTIBLE = 3;
    static final int CEILING = 4;
    static final int CHARGED_COLUMN = 5;
    static final int CAP = 6;
    static final int PAID_COLUMN = 7;
    static final int CROSS_REGION_RULE = 8;
    static final int DEDUCTIBLE_RULE = 9;
    static final int RATE_RULE = 10;
    static final int CAP_RULE = 11;
    static final int ACCOUNT_RULE = 12;
    /// from, ratio, from, ratio ..., end
    static final int BANDS = 13;

    // ---- a layer, from its offset ----
    static final int LAYER_PAID = 0;
    static final int LAYER_BASE = 1;
    /// bits of [NotHeld]: the layer's own, if it is not held
    static final int LAYER_NOT_HELD = 2;
    /// the bit of its cap, if that is not held
    static final int LAYER_CAP_NOT_HELD = 3;
    static final int LAYER_CAP = 4;
    /// 1 where its base is the cost above the pool's cap
    static final int LAYER_ABOVE_CAP = 5;
    static final int LAYER_RULE = 6;
    static final int LAYER_CAP_RULE = 7;
    /// which layer it is; -1 after the last
    static final int LAYER = 8;
    /// 1 where it is held and has nothing but its tiers: no cap, no share of the cost above the pool's
    static final int LAYER_PLAIN = 9;
    static final int TIERS = 10;

    int layerWidth() {
        return TIERS + 2 * tiers + 1;
    }

    int firstLayer() {
        return BANDS + 2 * bands + 1;
    }

    int layer(int i) {
        return firstLayer() + i * layerWidth();
    }

    int width() {
        return layer(layers);
    }
}

package org.openyibao.policy;

/// 分割结果. Where the figures of a decision stand in the caller's buffer, all in fen: first the change of each
/// accumulator in its order, then the split. A buffer has [#SIZE] places and is used again and again.
public final class Split {
    private static final int DELTAS = Accumulator.values().length;

    /// 政策范围内费用
    public static final int ELIGIBLE = DELTAS;

    /// 异地先行自付
    public static final int CROSS_REGION = DELTAS + 1;

    /// 本次起付线
    public static final int DEDUCTIBLE = DELTAS + 2;

    /// 统筹支付, hospital, outpatient and chronic alike
    public static final int POOL = DELTAS + 3;

    /// 离休统筹支付
    public static final int VETERAN_CADRE = DELTAS + 4;

    /// 基金支付总额
    public static final int FUND = DELTAS + 5;

    /// 个人负担
    public static final int PATIENT = DELTAS + 6;

    /// 个人账户支付, of family sharing too
    public static final int ACCOUNT = DELTAS + 7;

    /// 家庭共济支付, inside the former
    public static final int SHARING = DELTAS + 8;

    /// 现金支付
    public static final int CASH = DELTAS + 9;

    /// What was read and is not held: bits of [NotHeld]; 0 for an approval.
    public static final int NOT_HELD = DELTAS + 10;

    /// 1 where there is a split (an approval or a proposal), 0 where there is none.
    public static final int HAS_SPLIT = DELTAS + 11;

    /// Eligible cost above the pool's cap, unrounded: whole fen, and [#EXCESS_REST] / [#EXCESS_RATE] of a fen.
    static final int EXCESS = DELTAS + 12;

    static final int EXCESS_REST = DELTAS + 13;
    static final int EXCESS_RATE = DELTAS + 14;

    public static final int SIZE = DELTAS + 15;

    private Split() {}

    public static long[] buffer() {
        return new long[SIZE];
    }

    /// The payment of a layer.
    public static long paid(long[] split, BenefitLayer layer) {
        return split[layer.paid().ordinal()];
    }

    /// Whether an officer must decide.
    public static boolean isReferred(long[] split) {
        return split[NOT_HELD] != 0;
    }
}

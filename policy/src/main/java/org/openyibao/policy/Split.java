package org.openyibao.policy;

import java.util.Arrays;

/// 分割结果. Where the figures of a decision stand in the caller's buffer, all in fen. A buffer has [#SIZE] places
/// and is used again and again; every decision writes all of them.
public final class Split {
    /// What the layers pay, in the order of [BenefitLayer].
    static final int LAYERS = 0;

    private static final int AFTER_LAYERS = LAYERS + BenefitLayer.values().length;

    /// 政策范围内费用
    public static final int ELIGIBLE = AFTER_LAYERS;

    /// 异地先行自付
    public static final int CROSS_REGION = AFTER_LAYERS + 1;

    /// 本次起付线
    public static final int DEDUCTIBLE = AFTER_LAYERS + 2;

    /// 统筹支付, hospital, outpatient and chronic alike
    public static final int POOL = AFTER_LAYERS + 3;

    /// 离休统筹支付
    public static final int VETERAN_CADRE = AFTER_LAYERS + 4;

    /// 基金支付总额
    public static final int FUND = AFTER_LAYERS + 5;

    /// 个人负担
    public static final int PATIENT = AFTER_LAYERS + 6;

    /// 个人账户支付, of family sharing too
    public static final int ACCOUNT = AFTER_LAYERS + 7;

    /// 家庭共济支付, inside the former
    public static final int SHARING = AFTER_LAYERS + 8;

    /// 现金支付
    public static final int CASH = AFTER_LAYERS + 9;

    /// What was read and is not held: bits of [NotHeld]; 0 for an approval.
    public static final int NOT_HELD = AFTER_LAYERS + 10;

    /// 1 where there is a split (an approval or a proposal), 0 where there is none.
    public static final int HAS_SPLIT = AFTER_LAYERS + 11;

    /// What the pool left in scope.
    static final int LEFT = AFTER_LAYERS + 12;

    /// Cost in scope that the pool's cap has counted, where the cap is on cost.
    static final int COUNTED = AFTER_LAYERS + 13;

    /// 1 for a stay in hospital.
    static final int STAY = AFTER_LAYERS + 14;

    /// The columns in which deductible and payment of the pool are counted.
    static final int CHARGED_COLUMN = AFTER_LAYERS + 15;

    static final int PAID_COLUMN = AFTER_LAYERS + 16;

    /// Eligible cost above the pool's cap, unrounded: whole fen, and [#EXCESS_REST] / [#EXCESS_RATE] of a fen.
    static final int EXCESS = AFTER_LAYERS + 17;

    static final int EXCESS_REST = AFTER_LAYERS + 18;
    static final int EXCESS_RATE = AFTER_LAYERS + 19;

    public static final int SIZE = AFTER_LAYERS + 20;

    private static final Accumulator[] ACCUMULATORS = Accumulator.values();

    private Split() {}

    public static long[] buffer() {
        return new long[SIZE];
    }

    /// The payment of a layer.
    public static long paid(long[] split, BenefitLayer layer) {
        return split[LAYERS + layer.ordinal()];
    }

    /// Whether a place holds an amount or a count, and no name, column or mark.
    static boolean isAmount(int place) {
        return place < NOT_HELD || place == LEFT || place == COUNTED || place == STAY;
    }

    /// Whether an officer must decide.
    public static boolean isReferred(long[] split) {
        return split[NOT_HELD] != 0;
    }

    /// By how much the decision moves an accumulator.
    public static long change(long[] split, Accumulator accumulator) {
        return switch (accumulator) {
            case STAYS -> split[STAY];
            case DEDUCTIBLE, OUTPATIENT_DEDUCTIBLE, CHRONIC_DEDUCTIBLE ->
                split[CHARGED_COLUMN] == accumulator.ordinal() ? split[DEDUCTIBLE] : 0;
            case POOLED, OUTPATIENT_POOLING, CHRONIC_POOLING ->
                split[PAID_COLUMN] == accumulator.ordinal() ? split[POOL] : 0;
            case ELIGIBLE_USED -> split[COUNTED];
            case LARGE -> paid(split, BenefitLayer.LARGE_EXPENSE);
            case CRITICAL -> paid(split, BenefitLayer.CRITICAL_ILLNESS);
            case CIVIL_SERVANT -> paid(split, BenefitLayer.CIVIL_SERVANT);
            case SECOND -> paid(split, BenefitLayer.SECOND_COMPENSATION);
            case DISABLED_VETERAN -> paid(split, BenefitLayer.DISABLED_VETERAN);
            case ASSISTANCE -> paid(split, BenefitLayer.ASSISTANCE);
            case TILT -> paid(split, BenefitLayer.TILTED_ASSISTANCE);
            case SUPPLEMENT -> paid(split, BenefitLayer.ENTITLED_GROUP);
            case AFTER_POOL -> split[LEFT];
            case AFTER_INSURANCE -> left(split, BenefitLayer.CRITICAL_ILLNESS);
            case AFTER_SUBSIDY -> left(split, BenefitLayer.CIVIL_SERVANT);
            case BEFORE_ASSISTANCE -> left(split, BenefitLayer.DISABLED_VETERAN);
            case AFTER_ASSISTANCE -> left(split, BenefitLayer.ASSISTANCE);
            case PERSONAL_ACCOUNT -> split[SHARING] - split[ACCOUNT];
            case FAMILY_SHARING -> -split[SHARING];
        };
    }

    /// By how much the decision moves the accumulator of a column.
    static long change(long[] split, int column) {
        if (column == split[PAID_COLUMN]) {
            return split[POOL];
        }
        int place = PLACES[column];
        return place >= 0 ? split[place] : change(split, ACCUMULATORS[column]);
    }

    /// Where the change of an accumulator stands as it is; -1 where it is computed.
    private static final int[] PLACES = new int[ACCUMULATORS.length];

    static {
        Arrays.fill(PLACES, -1);
        PLACES[Accumulator.STAYS.ordinal()] = STAY;
        PLACES[Accumulator.AFTER_POOL.ordinal()] = LEFT;
        PLACES[Accumulator.ELIGIBLE_USED.ordinal()] = COUNTED;
        for (BenefitLayer layer : BenefitLayer.values()) {
            PLACES[layer.paid().ordinal()] = LAYERS + layer.ordinal();
        }
    }

    /// What is left in scope after a layer and all before it.
    private static long left(long[] split, BenefitLayer last) {
        long left = split[LEFT];
        for (int layer = 0; layer <= last.ordinal(); layer++) {
            left -= split[LAYERS + layer];
        }
        return left;
    }
}

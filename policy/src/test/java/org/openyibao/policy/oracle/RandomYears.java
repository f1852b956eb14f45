package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person's year has come to before a bill.
final class RandomYears {
    private static final List<Integer> CAPS = List.of(70_000, 100_000, 120_000, 150_000);
    private static final List<Integer> OUTPATIENT_CAPS = List.of(1_800, 2_300, 2_500, 3_000);
    private static final List<Integer> LAYER_CAPS = List.of(300_000, 400_000, 450_000, 480_000);
    private static final List<String> SUMS = List.of(
            "deductible",
            "pooledFund",
            "outpatientDeductible",
            "outpatientPooling",
            "eligibleAfterPool",
            "largeExpenseSubsidy",
            "criticalIllnessInsurance",
            "civilServantSubsidy",
            "medicalAssistance",
            "eligibleAfterInsurance",
            "eligibleAfterSubsidy");

    private final Dice dice;

    RandomYears(Dice dice) {
        this.dice = dice;
    }

    Map<String, Object> year(String scheme) {
        Map<String, Object> year = switch (dice.between(0, 9)) {
            case 0, 1, 2 -> new LinkedHashMap<>();
            case 3, 4 -> wild();
            default -> consistent(scheme);
        };
        if (dice.oneIn(3)) {
            put(year, "personalAccountBalance", dice.amount(5_000));
        }
        if (dice.oneIn(5)) {
            put(year, "familySharingBalance", dice.amount(3_000));
        }
        return year;
    }

    /// Sums that no sequence of bills need have led to; each for itself is legal, above its cap too.
    private Map<String, Object> wild() {
        var year = new LinkedHashMap<String, Object>();
        year.put("stays", dice.between(0, 6));
        for (String sum : SUMS) {
            if (dice.oneIn(2)) {
                put(year, sum, dice.amount(600_000));
            }
        }
        return year;
    }

    /// What was left by each layer is what was left by the one before it without the layer's payment.
    private Map<String, Object> consistent(String scheme) {
        var year = new LinkedHashMap<String, Object>();
        if (scheme.equals("VeteranCadre")) {
            year.put("stays", dice.between(0, 4));
            return year;
        }
        BigDecimal left = BigDecimal.ZERO;
        int stays = dice.between(0, 4);
        year.put("stays", stays);
        if (stays > 0) {
            BigDecimal deductible = dice.amount(500L * stays);
            put(year, "deductible", deductible);
            put(year, "pooledFund", upTo(CAPS));
            left = left.add(deductible).add(dice.amount(dice.pick(List.of(20_000L, 120_000L, 600_000L))));
        }
        if (dice.oneIn(2)) {
            BigDecimal deductible = upTo(List.of(60, 300));
            put(year, "outpatientDeductible", deductible);
            put(year, "outpatientPooling", upTo(OUTPATIENT_CAPS));
            left = left.add(deductible).add(dice.amount(3_000));
        }
        put(year, "eligibleAfterPool", left);
        boolean insured = stays > 0 && dice.oneIn(2);
        BigDecimal insurance = insured ? upTo(LAYER_CAPS).min(left) : BigDecimal.ZERO;
        put(year, scheme.equals("EmployeeScheme") ? "largeExpenseSubsidy" : "criticalIllnessInsurance", insurance);
        left = left.subtract(insurance);
        put(year, "eligibleAfterInsurance", left);
        put(year, "eligibleAfterSubsidy", left);
        if (stays > 0 && dice.oneIn(4)) {
            put(year, "medicalAssistance", dice.amount(left.longValue()).min(left));
        }
        return year;
    }

    private BigDecimal upTo(List<Integer> caps) {
        int cap = dice.pick(caps);
        return dice.oneIn(4) ? BigDecimal.valueOf(cap) : dice.amount(cap);
    }

    static void put(Map<String, Object> year, String name, BigDecimal amount) {
        year.put(name, RandomCharges.yuan(amount.max(BigDecimal.ZERO)));
    }
}

package org.openyibao.policy;

import java.util.Optional;

/// 年度累计. What is counted for a person within a year, scheme and place; the ordinal is its column. Each
/// settlement stores its change of every one of them, and a reversal negates those changes.
public enum Accumulator {
    STAYS("stays", "住院次数"),
    DEDUCTIBLE("deductible", "已付住院起付线"),
    POOLED("pooledFund", "住院统筹已付"),
    OUTPATIENT_DEDUCTIBLE("outpatientDeductible", "已付门诊起付线"),
    OUTPATIENT_POOLING("outpatientPooling", "门诊统筹已付"),
    /// of the disease of the bill
    CHRONIC_DEDUCTIBLE("chronicDeductible", "该病种已付起付线"),
    /// of the disease of the bill
    CHRONIC_POOLING("chronicPooling", "该病种统筹已付"),
    /// where a cap is on eligible cost
    ELIGIBLE_USED("eligibleUsed", "封顶线内已用范围费用"),
    AFTER_POOL("eligibleAfterPool", "统筹后范围内负担"),
    LARGE("largeExpenseSubsidy", "大额补助已付"),
    CRITICAL("criticalIllnessInsurance", "大病保险已付"),
    AFTER_INSURANCE("eligibleAfterInsurance", "大额、大病后范围内负担"),
    CIVIL_SERVANT("civilServantSubsidy", "公务员补助已付"),
    AFTER_SUBSIDY("eligibleAfterSubsidy", "公务员补助后范围内负担"),
    SECOND("secondCompensation", "二次补偿已付"),
    DISABLED_VETERAN("disabledVeteranBenefit", "伤残人员医疗已付"),
    /// base of assistance where a second compensation or a veterans' benefit stands before it
    BEFORE_ASSISTANCE("eligibleBeforeAssistance", "救助前范围内负担"),
    ASSISTANCE("medicalAssistance", "医疗救助已付"),
    AFTER_ASSISTANCE("eligibleAfterAssistance", "救助后范围内负担"),
    TILT("tiltedAssistance", "倾斜救助已付"),
    SUPPLEMENT("entitledGroupSupplement", "优抚补助已付"),
    PERSONAL_ACCOUNT("personalAccountBalance", "个人账户余额"),
    FAMILY_SHARING("familySharingBalance", "家庭共济余额");

    private final String word;
    private final String title;

    Accumulator(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// A number of stays is a count, everything else is fen.
    public boolean isMoney() {
        return this != STAYS;
    }

    public static Optional<Accumulator> of(String word) {
        for (Accumulator accumulator : values()) {
            if (accumulator.word.equals(word)) {
                return Optional.of(accumulator);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return word;
    }
}

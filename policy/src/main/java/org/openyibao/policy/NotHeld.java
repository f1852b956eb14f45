package org.openyibao.policy;

import java.util.ArrayList;
import java.util.List;

/// 未掌握的规则. The names under which a decision is referred, in the order in which they are told; the ordinal is
/// the bit in a decision's mask. A cap that is not held leaves a proposal, anything else leaves no split.
public enum NotHeld {
    LAW("Law", "当地政策"),
    CROSS_REGION("CrossRegionCare", "异地就医待遇"),
    DEDUCTIBLE("PooledFund.deductible", "起付线"),
    RATE("PooledFund.reimbursementRate", "支付比例"),
    OUTPATIENT_POOLING("OutpatientPooling", "门诊统筹"),
    CHRONIC("ChronicSpecialDisease", "门诊慢特病"),
    POOL_CAP("PooledFund.annualCap", "统筹基金封顶线"),
    LARGE_EXPENSE("LargeExpenseSubsidy", "大额医疗费用补助"),
    LARGE_EXPENSE_CAP("LargeExpenseSubsidy.annualCap", "大额补助封顶线"),
    CRITICAL_ILLNESS("CriticalIllnessInsurance", "大病保险"),
    CRITICAL_ILLNESS_CAP("CriticalIllnessInsurance.annualCap", "大病保险封顶线"),
    CIVIL_SERVANT("CivilServantSubsidy", "公务员医疗补助"),
    CIVIL_SERVANT_CAP("CivilServantSubsidy.annualCap", "公务员补助封顶线"),
    SECOND_COMPENSATION("SecondCompensation", "二次补偿"),
    SECOND_COMPENSATION_CAP("SecondCompensation.annualCap", "二次补偿封顶线"),
    DISABLED_VETERAN("DisabledVeteranBenefit", "伤残人员医疗保障"),
    DISABLED_VETERAN_CAP("DisabledVeteranBenefit.annualCap", "伤残人员医疗保障限额"),
    ASSISTANCE("MedicalAssistance", "医疗救助"),
    ASSISTANCE_CAP("MedicalAssistance.annualCap", "医疗救助封顶线"),
    TILTED_ASSISTANCE("TiltedAssistance", "倾斜救助"),
    TILTED_ASSISTANCE_CAP("TiltedAssistance.annualCap", "倾斜救助封顶线"),
    ENTITLED_GROUP("EntitledGroupSupplement", "优抚对象补助"),
    ENTITLED_GROUP_CAP("EntitledGroupSupplement.annualCap", "优抚对象补助限额");

    private final String word;
    private final String title;

    NotHeld(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String title() {
        return title;
    }

    long bit() {
        return 1L << ordinal();
    }

    /// The layer itself is not held.
    static NotHeld layer(BenefitLayer layer) {
        return values()[LARGE_EXPENSE.ordinal() + 2 * layer.ordinal()];
    }

    static NotHeld cap(BenefitLayer layer) {
        return values()[LARGE_EXPENSE_CAP.ordinal() + 2 * layer.ordinal()];
    }

    static List<NotHeld> of(long mask) {
        var names = new ArrayList<NotHeld>();
        for (NotHeld name : values()) {
            if ((mask & name.bit()) != 0) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return word;
    }
}

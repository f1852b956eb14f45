package org.openyibao.policy;

/// 待遇层次. The layers above the pool, in the order in which they pay. Each pays a share of what is left in scope
/// over a yearly base; what it has paid is an accumulator of its own.
public enum BenefitLayer {
    LARGE_EXPENSE("LargeExpenseSubsidy", "职工大额医疗费用补助", Accumulator.AFTER_POOL, Accumulator.LARGE),
    CRITICAL_ILLNESS("CriticalIllnessInsurance", "大病保险", Accumulator.AFTER_POOL, Accumulator.CRITICAL),
    CIVIL_SERVANT("CivilServantSubsidy", "公务员医疗补助", Accumulator.AFTER_INSURANCE, Accumulator.CIVIL_SERVANT),
    SECOND_COMPENSATION("SecondCompensation", "二次补偿", Accumulator.AFTER_SUBSIDY, Accumulator.SECOND),
    DISABLED_VETERAN("DisabledVeteranBenefit", "伤残人员医疗保障", Accumulator.AFTER_SUBSIDY, Accumulator.DISABLED_VETERAN),
    ASSISTANCE("MedicalAssistance", "医疗救助", Accumulator.BEFORE_ASSISTANCE, Accumulator.ASSISTANCE),
    TILTED_ASSISTANCE("TiltedAssistance", "倾斜救助", Accumulator.AFTER_ASSISTANCE, Accumulator.TILT),
    ENTITLED_GROUP("EntitledGroupSupplement", "优抚对象补助", Accumulator.AFTER_ASSISTANCE, Accumulator.SUPPLEMENT);

    private final String word;
    private final String title;
    private final Accumulator base;
    private final Accumulator paid;

    BenefitLayer(String word, String title, Accumulator base, Accumulator paid) {
        this.word = word;
        this.title = title;
        this.base = base;
        this.paid = paid;
    }

    public String title() {
        return title;
    }

    /// The yearly base on which its tiers are measured.
    public Accumulator base() {
        return base;
    }

    public Accumulator paid() {
        return paid;
    }

    @Override
    public String toString() {
        return word;
    }
}

package org.openyibao.policy.law;

/// 医疗类别. What kind of care a bill is for.
public enum CareKind {
    /// 住院
    INPATIENT("Inpatient", "住院"),
    /// 普通门诊（门诊统筹）
    OUTPATIENT("Outpatient", "普通门诊"),
    /// 门诊慢特病
    CHRONIC("ChronicSpecialDisease", "门诊慢特病");

    private final String word;
    private final String title;

    CareKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return word;
    }
}

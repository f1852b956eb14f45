package org.openyibao.policy.formula;

/// 参保情形. Circumstances of an enrolment that a place may free of the waiting period.
public enum EnrolmentCircumstance {
    WINDOW_ENROLMENT("WindowEnrolment", "集中参保期内参保"),
    LEFT_EMPLOYEE_COVER("LeftEmployeeCover", "职工医保中断缴费后在规定期限内参保"),
    NEWBORN("Newborn", "新生儿"),
    RURAL_LOW_INCOME("RuralLowIncome", "农村低收入人口");

    private final String word;
    private final String title;

    EnrolmentCircumstance(String word, String title) {
        this.word = word;
        this.title = title;
    }

    String title() {
        return title;
    }

    @Override
    public String toString() {
        return word;
    }
}

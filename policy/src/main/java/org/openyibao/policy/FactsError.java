package org.openyibao.policy;

import org.openyibao.kernel.ErrorCode;

/// What is wrong with the facts that a decision is asked about.
public enum FactsError implements ErrorCode {
    STAY_NUMBER("YB-DEC-0001", "住院次数与累计不符"),
    SEAT_MISSING("YB-DEC-0002", "没有写明医院在县还是在市"),
    SUMS_DIFFER("YB-DEC-0003", "费用合计不符"),
    AMOUNT_OUT_OF_RANGE("YB-DEC-0004", "金额超出范围"),
    NOTHING_TO_REVERSE("YB-DEC-0005", "没有可以撤销的结算");

    private final String code;
    private final String title;

    FactsError(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}

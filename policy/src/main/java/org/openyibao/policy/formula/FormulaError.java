package org.openyibao.policy.formula;

import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Refusal;

/// What keeps a formula from an answer.
public enum FormulaError implements ErrorCode {
    NOT_HELD("YB-FML-0001", "法规没有这一项的值"),
    OUT_OF_RANGE("YB-FML-0002", "取值超出范围"),
    CONTRADICTION("YB-FML-0003", "取值相互矛盾"),
    HEADS_UNSOLVED("YB-FML-0004", "人数解不出来"),
    INPUT_MISSING("YB-FML-0005", "算例缺少输入"),
    KIND_UNKNOWN("YB-FML-0006", "算例的种类不认识");

    private final String code;
    private final String title;

    FormulaError(String code, String title) {
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

    /// A refusal whose place is told by whoever knows the file.
    public Refusal refusal(String what, String why, String remedy) {
        return new Refusal(this, "", what, why, remedy);
    }
}

package org.openyibao.agency;

import org.openyibao.kernel.ErrorCode;

/// What the desk of imports refuses beyond the rows themselves.
public enum ImportError implements ErrorCode {
    ROW_CHANGED("YB-IMP-0001", "同一记录的内容与账上不同"),
    BATCH_UNKNOWN("YB-IMP-0002", "没有这个批次"),
    BATCH_DECIDED("YB-IMP-0003", "批次已有决定"),
    SAME_PERSON("YB-IMP-0004", "导入人不得审批自己的批次"),
    PROFILE_CHANGED("YB-IMP-0005", "单位信息与账上不同"),
    YEAR_IS_CLOSED("YB-IMP-0006", "年度已经结账"),
    CLOSING_DIFFERS("YB-IMP-0007", "登记的年末结转与账上不符"),
    OPENING_DIFFERS("YB-IMP-0008", "年初结转与上年账不符"),
    USER_MISSING("YB-IMP-0009", "没有写明操作人"),
    REASON_MISSING("YB-IMP-0010", "退回没有理由"),
    YEAR_UNKNOWN("YB-IMP-0011", "账上没有该年度的记录"),
    BATCHES_WAIT("YB-IMP-0012", "还有批次等待审批");

    private final String code;
    private final String title;

    ImportError(String code, String title) {
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

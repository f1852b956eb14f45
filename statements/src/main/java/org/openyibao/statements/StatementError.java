package org.openyibao.statements;

import org.openyibao.kernel.ErrorCode;

/// What the statements refuse.
public enum StatementError implements ErrorCode {
    AGENCY_YEAR_UNKNOWN("YB-STM-0001", "账上没有该单位年度"),
    ADDRESS_UNREADABLE("YB-STM-0002", "数字地址写法不对"),
    FIGURE_UNKNOWN("YB-STM-0003", "没有这个数字");

    private final String code;
    private final String title;

    StatementError(String code, String title) {
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

package org.openyibao.ledger;

import org.openyibao.kernel.ErrorCode;

/// What the ledger refuses.
public enum LedgerError implements ErrorCode {
    YEAR_CLOSED("YB-LED-0001", "已结账年度不得记账"),
    EVENT_KNOWN("YB-LED-0002", "同一事项已经记账"),
    ENTRY_UNKNOWN("YB-LED-0003", "找不到要冲销的凭证"),
    ENTRY_REVERSED("YB-LED-0004", "凭证已被冲销");

    private final String code;
    private final String title;

    LedgerError(String code, String title) {
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

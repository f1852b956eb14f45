package org.openyibao.policy.reading;

import org.openyibao.kernel.ErrorCode;

/// What is wrong with the writing of a file, whatever it is about.
public enum ReadingError implements ErrorCode {
    UNREADABLE("YB-RDG-0001", "文件读不出来"),
    KEY_UNKNOWN("YB-RDG-0002", "有不认识的键"),
    KEY_MISSING("YB-RDG-0003", "缺少必填的键"),
    VALUE_WRONG("YB-RDG-0004", "值的写法不对");

    private final String code;
    private final String title;

    ReadingError(String code, String title) {
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

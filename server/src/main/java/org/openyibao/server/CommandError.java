package org.openyibao.server;

import org.openyibao.kernel.ErrorCode;

/// What the command line refuses.
public enum CommandError implements ErrorCode {
    MISUSED("YB-CMD-0001", "命令的用法不对"),
    UNKNOWN("YB-CMD-0002", "没有这个命令"),
    PORT_TAKEN("YB-CMD-0003", "端口不可用"),
    LEDGER_BROKEN("YB-CMD-0004", "账不完整");

    private final String code;
    private final String title;

    CommandError(String code, String title) {
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

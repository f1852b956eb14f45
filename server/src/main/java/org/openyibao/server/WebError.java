package org.openyibao.server;

import org.openyibao.kernel.ErrorCode;

/// What the HTTP API refuses.
enum WebError implements ErrorCode {
    ADDRESS_UNKNOWN("YB-WEB-0001", "没有这个接口"),
    PARAMETER_WRONG("YB-WEB-0002", "请求的参数不对"),
    METHOD_WRONG("YB-WEB-0003", "接口只供读取"),
    NOT_POSSIBLE_NOW("YB-WEB-0004", "服务暂时不能完成请求"),
    PAGES_MISSING("YB-WEB-0005", "程序里没有网页"),
    HOST_FOREIGN("YB-WEB-0006", "请求的主机名不是本机"),
    BODY_TOO_LARGE("YB-WEB-0007", "送来的内容太大"),
    LAW_ENTRY_UNKNOWN("YB-WEB-0008", "政策库里没有这一项");

    private final String code;
    private final String title;

    WebError(String code, String title) {
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

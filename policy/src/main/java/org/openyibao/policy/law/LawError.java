package org.openyibao.policy.law;

import org.openyibao.kernel.ErrorCode;

/// What `check law` refuses in law files beyond their writing.
public enum LawError implements ErrorCode {
    FOLDER_MISSING("YB-LAW-0001", "没有政策文件夹"),
    PARAMETER_TWICE("YB-LAW-0002", "同一参数写在两个文件里"),
    DATES_BROKEN("YB-LAW-0003", "生效日期不连续"),
    SOURCE_INCOMPLETE("YB-LAW-0004", "来源没有写全"),
    RULES_OVERLAP("YB-LAW-0005", "同一情形适用两条规则"),
    RULES_GAP("YB-LAW-0006", "有情形没有规则"),
    BANDS_BROKEN("YB-LAW-0007", "分段不连续"),
    RATIO_OUT_OF_RANGE("YB-LAW-0008", "比例不在 0 与 1 之间"),
    RATIO_TOO_FINE("YB-LAW-0009", "比例的小数位太多"),
    AMOUNT_OUT_OF_RANGE("YB-LAW-0010", "金额超出范围"),
    PARAMETER_MISSING("YB-LAW-0011", "缺少参数"),
    REASON_MISSING("YB-LAW-0012", "写了 unknown 却没有理由"),
    CASE_DIFFERS("YB-LAW-0013", "算例与政策算出的不一致"),
    CASE_MISSING("YB-LAW-0014", "参数没有算例读到"),
    REGION_UNKNOWN("YB-LAW-0015", "没有这个统筹区"),
    REGION_HEAD("YB-LAW-0016", "没有写明文件夹是哪个统筹区"),
    TOO_MANY_COMBINATIONS("YB-LAW-0017", "情形太多"),
    CASE_TWICE("YB-LAW-0018", "两个算例用了同一个编号");

    private final String code;
    private final String title;

    LawError(String code, String title) {
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

package org.openyibao.agency.records;

import org.openyibao.kernel.ErrorCode;

/// What can be wrong with a folder of records. Numbers are never reused; each has a page under `docs/errors/`.
public enum RecordError implements ErrorCode {
    FOLDER_MISSING(1, "找不到文件夹"),
    PROFILE_MISSING(2, "缺少 agency.yaml"),
    PROFILE_UNREADABLE(3, "agency.yaml 无法读取"),
    PROFILE_FIELD_MISSING(4, "agency.yaml 缺少必填项"),
    PROFILE_FIELD_INVALID(5, "agency.yaml 的取值不正确"),
    PROFILE_ID_INVALID(6, "单位标识不正确"),
    PROFILE_DOCUMENT_CONTRADICTS_FORMS(7, "文件种类与表样矛盾"),
    FILE_TWICE(8, "同一份表有两个文件"),
    FILE_FORMAT_UNKNOWN(9, "文件格式不支持"),
    FILE_UNREADABLE(10, "工作簿无法读取"),
    FILE_ENCODING(11, "文件不是 UTF-8 编码"),
    HEAD_MISSING(12, "文件没有表头"),
    COLUMN_MISSING(13, "缺少必需的列"),
    COLUMN_UNKNOWN(14, "有不认识的列"),
    COLUMN_TWICE(15, "同一列出现两次"),
    ROW_TOO_LONG(16, "行的单元格多于表头"),
    CELL_BROKEN(17, "单元格是错误值"),
    VALUE_MISSING(18, "必填项为空"),
    AMOUNT_INVALID(19, "金额不是数字"),
    AMOUNT_SEPARATED(20, "金额带有千分位分隔符"),
    AMOUNT_DECIMALS(21, "金额超过两位小数"),
    AMOUNT_ZERO(22, "金额为零"),
    AMOUNT_NEGATIVE(23, "金额为负数"),
    AMOUNT_TOO_LARGE(24, "金额过大"),
    DATE_INVALID(25, "日期不正确"),
    DATE_OUTSIDE_YEAR(26, "日期不在本年度内"),
    COUNT_INVALID(27, "人数或标准不正确"),
    WORD_UNKNOWN(28, "取值不在规定范围内"),
    BRACKET_UNKNOWN(29, "括号内的资金不认识"),
    MONEY_CONTRADICTED(30, "资金来源与括号矛盾"),
    FUNCTION_CODE_INVALID(31, "功能分类编码不正确"),
    FUNCTION_CLASS_UNKNOWN(32, "功能分类的类或款不在编码表内"),
    FUNCTION_NAME_MISSING(33, "未列编码的项级科目没有名称"),
    ECONOMIC_CODE_UNKNOWN(34, "经济分类编码不正确"),
    OWN_CODE_INVALID(35, "自列编码不正确"),
    PROJECT_MISSING(36, "项目支出没有项目名称"),
    PROJECT_NOT_ALLOWED(37, "基本支出带有项目名称"),
    NUMBER_TWICE(38, "编号重复"),
    ROW_TWICE(39, "行重复"),
    LINE_UNKNOWN(40, "调整的指标不存在"),
    LINE_CONTRADICTED(41, "调整与指标的科目不一致"),
    LINE_MISSING(42, "调整没有对应的指标"),
    PAYMENT_WITHOUT_LINE(43, "付款没有预算指标"),
    PAYMENT_EXCEEDS_LINE(44, "付款超出预算指标"),
    LINE_CUT_TOO_FAR(45, "调减超过可用指标"),
    PAYMENT_EXCEEDS_RELEASE(46, "付款超过到位资金"),
    TEMPLATE_FOLDER_NOT_EMPTY(47, "文件夹不是空的"),
    TEMPLATE_ARGUMENT_INVALID(48, "新建文件夹的参数不正确"),
    OVERLAY_PRINTS_DIGITS(49, "印制差异改动了数字"),
    FILE_NOT_OPENED(50, "文件打不开");

    private final String code;
    private final String title;

    RecordError(int number, String title) {
        this.code = "YB-REC-%04d".formatted(number);
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

package org.openyibao.agency.records;

import static org.openyibao.agency.records.ColumnType.*;
import static org.openyibao.agency.records.FolderColumn.Presence.*;
import static org.openyibao.agency.records.FolderColumn.choice;
import static org.openyibao.agency.records.FolderColumn.text;
import static org.openyibao.agency.records.FolderColumn.typed;

import java.util.List;

/// The columns of each file: names, Chinese heads, what they hold. The template's sheets and the reader's
/// checks are both made from these.
final class FolderColumns {
    private static final FolderColumn DATE_COLUMN = typed("date", "日期", DATE, VALUE, "发生日期，须在本年度内", "2024-03-05");
    private static final FolderColumn FUNC_CODE =
            typed("func_code", "功能分类编码", FUNCTION, VALUE, "支出功能分类项级科目，7 位数字", "2101506");
    private static final FolderColumn FUNC_NAME =
            text("func_name", "功能分类名称", OPTIONAL, "编码不在平台编码表内时必须填写，表格即用此名称", "医疗保障经办事务");
    private static final FolderColumn KIND =
            choice("kind", "支出类别", CHOICE, VALUE, Words.EXPENDITURE_KINDS, "基本支出不填项目，项目支出必须填项目");
    private static final FolderColumn PROJECT = text("project", "项目名称", COLUMN, "项目支出必填；同一项目在各表中须写成一样", "便民服务经费");
    private static final FolderColumn FUND_SOURCE =
            choice("fund_source", "资金来源", CHOICE, VALUE, Words.FUND_SOURCES, "六种资金之一");
    private static final FolderColumn BASIS = text("basis", "数据依据", OPTIONAL, "数字从何而来", "付款凭证");
    private static final FolderColumn DATE_BASIS = text("date_basis", "日期依据", OPTIONAL, "日期从何而来", "银行回单");
    private static final FolderColumn EVIDENCE = text("evidence", "出处", OPTIONAL, "文件、凭证或原文行号", "第 12 号通知");
    private static final FolderColumn NOTE = text("note", "备注", OPTIONAL, "需要说明的事项", "");

    static final List<FolderColumn> CODE_COLUMNS = List.of(
            typed("code", "编码", OWN_CODE, VALUE, "平台编码表没有的科目：功能分类 2 开头 3、5 或 7 位，经济分类 3 开头 3 或 5 位", "22999"),
            text("name", "名称", VALUE, "科目名称", "其他支出"));

    static final List<FolderColumn> BUDGET_LINE_COLUMNS = List.of(
            text("line_no", "指标编号", VALUE, "每条指标一个编号，不重复", "B0001"),
            FUNC_CODE,
            FUNC_NAME,
            typed("econ_code", "经济分类编码", ECONOMIC, OPTIONAL, "部门预算支出经济分类款级科目，5 位；不填则不按经济分类控制", "30201"),
            KIND,
            PROJECT,
            FUND_SOURCE,
            typed("start_yuan", "年初预算（元）", AMOUNT_NOT_NEGATIVE, VALUE, "年初批复数；年中新增的指标填 0.00", "200000.00"),
            typed("adjusted_yuan", "调整后预算（元）", AMOUNT_NOT_NEGATIVE, OPTIONAL, "自评表所列全年预算数；不参与额度计算", "180000.00"),
            NOTE);

    static final List<FolderColumn> ADJUSTMENT_COLUMNS = List.of(
            text("adjustment_no", "调整编号", VALUE, "每笔调整一个编号，不重复", "T2024-001"),
            DATE_COLUMN,
            text("line_no", "指标编号", COLUMN, "被调整的指标；年初没有指标的留空", "B0001"),
            FUNC_CODE,
            FUNC_NAME,
            typed("econ_code", "经济分类编码", ECONOMIC, OPTIONAL, "被调整指标的经济分类；指标没有的留空", "30201"),
            KIND,
            PROJECT,
            FUND_SOURCE,
            typed("amount_yuan", "调整金额（元）", AMOUNT_NOT_ZERO, VALUE, "调增为正，调减为负", "-20000.00"),
            text("reason", "调整原因", OPTIONAL, "为什么调整", "年度调整预算"),
            text("basis", "数据依据", OPTIONAL, "填 rebuilt 表示按付款推算，可新增年初没有的指标", "printed"),
            DATE_BASIS,
            EVIDENCE);

    static final List<FolderColumn> INCOME_COLUMNS = List.of(
            FUNC_CODE,
            FUNC_NAME,
            FUND_SOURCE,
            choice("source", "收入来源", REMARKED_CHOICE, VALUE, Words.INCOME_SOURCES, "收入类别，可在括号内注明，如 其他收入（银行存款利息）"),
            typed("amount_yuan", "金额（元）", AMOUNT, VALUE, "全年合计", "50000.00"),
            NOTE);

    static final List<FolderColumn> BALANCE_COLUMNS = List.of(
            choice(
                    "item",
                    "项目",
                    CHOICE_OF_MONEY,
                    VALUE,
                    Words.CARRY_OVER_ITEMS,
                    "括号内注明资金：（财政拨款）＝一般公共预算财政拨款，（非财政）＝其他资金，或资金全称"),
            typed("amount_yuan", "金额（元）", AMOUNT, VALUE, "余额或分配数", "1000.00"),
            typed("func_code", "功能分类编码", FUNCTION, OPTIONAL, "结转按功能科目管理时填写", "2101506"),
            FUNC_NAME,
            NOTE);

    static final List<FolderColumn> RELEASE_COLUMNS = List.of(
            text("release_no", "到位编号", VALUE, "每笔到位一个编号，不重复", "R2024-001"),
            DATE_COLUMN,
            FUNC_CODE,
            KIND,
            text("project", "项目名称", VALUE, "到位资金所属项目", "便民服务经费"),
            FUND_SOURCE,
            typed("released_yuan", "到位金额（元）", AMOUNT_NOT_ZERO, VALUE, "本次到位，收回为负", "200000.00"),
            typed("released_to_date_yuan", "累计到位（元）", AMOUNT, OPTIONAL, "累计数，供核对", "200000.00"),
            typed("sheet_budget_yuan", "自评表申请数（元）", AMOUNT, OPTIONAL, "自评表的全年申请（预算）数，每行重复，不相加", "300000.00"),
            typed("sheet_in_place_yuan", "自评表到位数（元）", AMOUNT, OPTIONAL, "自评表的实际到位数，每行重复，不相加", "200000.00"),
            typed("sheet_paid_yuan", "自评表支出数（元）", AMOUNT, OPTIONAL, "自评表的实际支出数，每行重复，不相加", "180000.00"),
            BASIS,
            DATE_BASIS,
            EVIDENCE,
            NOTE);

    static final List<FolderColumn> PAYMENT_COLUMNS = List.of(
            text("voucher_no", "凭证号", VALUE, "每张凭证一个编号，不重复", "P2024-00001"),
            DATE_COLUMN,
            FUNC_CODE,
            FUNC_NAME,
            typed("econ_code", "经济分类编码", ECONOMIC, VALUE, "部门预算支出经济分类款级科目，5 位", "30201"),
            text("econ_name", "经济分类名称", OPTIONAL, "供核对", "办公费"),
            KIND,
            PROJECT,
            FUND_SOURCE,
            typed("amount_yuan", "金额（元）", AMOUNT, VALUE, "付款金额；红字冲销为负，作废的凭证填 0.00", "1234.56"),
            text("note", "摘要", OPTIONAL, "付款事由", "复印纸"),
            text("payee", "收款方类型", OPTIONAL, "只写类型，不写姓名", "供应商（小微企业）"),
            typed("persons", "人数", COUNT, OPTIONAL, "金额所对应的人数", "25"),
            typed("rate_yuan", "标准（元）", RATE, OPTIONAL, "每人标准", "120.00"),
            BASIS,
            EVIDENCE);

    static final List<FolderColumn> OBLIGATION_COLUMNS = List.of(
            text("obligation_no", "应付编号", VALUE, "每笔应付一个编号，不重复", "O2024-01"),
            typed("as_of", "截止日期", DATE, VALUE, "本年度内，或上年 12 月 31 日", "2024-12-31"),
            FUNC_CODE,
            KIND,
            PROJECT,
            FUND_SOURCE,
            text("creditor", "债权人类型", OPTIONAL, "只写类型，不写姓名", "定点医疗机构"),
            typed("amount_yuan", "金额（元）", AMOUNT_NOT_NEGATIVE, VALUE, "已发生或已审核而未支付", "3000.00"),
            text("status", "状态", OPTIONAL, "走到哪一步", "已审核，未批准付款"),
            BASIS,
            text("paid_by", "付款凭证", OPTIONAL, "上年应付由本年哪些凭证支付，逗号分隔", "P2024-00015"),
            EVIDENCE,
            NOTE);

    static final List<FolderColumn> PROCUREMENT_COLUMNS = List.of(
            choice("kind", "采购类别", CHOICE, VALUE, Words.PROCUREMENT_KINDS, "货物、工程或服务"),
            choice("enterprise", "供应商规模", CHOICE, VALUE, Words.ENTERPRISE_SIZES, "小微、中型或其他（大型计入其他）"),
            typed("amount_yuan", "金额（元）", AMOUNT_NOT_NEGATIVE, VALUE, "全年合计", "8000.00"));

    static final List<FolderColumn> PRIOR_YEAR_COLUMNS = List.of(
            choice(
                    "measure",
                    "指标",
                    CHOICE_OF_MONEY,
                    VALUE,
                    Words.COMPARATIVE_MEASURES,
                    "上年数的名称；括号可注明资金：（财政拨款）、（非财政）或资金全称"),
            typed("func_code", "功能分类编码", FUNCTION_OR_CLASS, OPTIONAL, "类、款或项；按类比较时填 3 位", "208"),
            choice("fund_source", "资金来源", CHOICE, OPTIONAL, Words.FUND_SOURCES, "六种资金之一，与括号不能矛盾"),
            typed("amount_yuan", "金额（元）", AMOUNT, VALUE, "上年金额", "120000.00"),
            NOTE);

    static final List<FolderColumn> THREE_PUBLIC_COLUMNS = List.of(
            choice("item", "项目", CHOICE, VALUE, Words.THREE_PUBLIC_ITEMS, "三公经费四项之一"),
            typed("amount_yuan", "金额（元）", AMOUNT_NOT_NEGATIVE, VALUE, "全年预算数", "10000.00"));

    static final List<FolderColumn> FACT_COLUMNS = List.of(
            text("doc", "文件", OPTIONAL, "可不填", ""),
            text("group", "类别", OPTIONAL, "机构、车辆、设备等", "车辆"),
            text("fact", "名称", VALUE, "与表格中的名称一致", "车辆合计"),
            text("value", "数值", VALUE, "数字或文字", "4"),
            text("unit", "单位", OPTIONAL, "计量单位", "辆"),
            text("src_line", "出处", OPTIONAL, "原文行号", ""));

    static final List<FolderColumn> OVERLAY_COLUMNS = List.of(
            text("table", "表号", VALUE, "表格编号", "06"),
            text("row", "行", COLUMN, "行编码，没有编码的表填经济分类编码", "30908"),
            choice(
                    "what",
                    "处理",
                    CHOICE,
                    VALUE,
                    Words.OVERLAY_EFFECTS,
                    "literal、government class、after、no data 或 heading"),
            text("value", "值", COLUMN, "印成什么", "——"),
            text("reason", "原因", VALUE, "为什么与官方表样不同", "原文如此"));

    private FolderColumns() {}
}

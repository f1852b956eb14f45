package org.openyibao.agency.records;

import java.util.List;
import java.util.Map;

/// The closed vocabularies of a folder's columns, as the official classifications name them.
public final class Words {
    public static final String GENERAL_PUBLIC_BUDGET = "一般公共预算财政拨款";
    public static final String GOVERNMENT_FUND_BUDGET = "政府性基金预算财政拨款";
    public static final String STATE_CAPITAL_BUDGET = "国有资本经营预算财政拨款";
    public static final String SPECIAL_ACCOUNT_MONEY = "财政专户管理资金";
    public static final String UNIT_MONEY = "单位资金";
    public static final String OTHER_MONEY = "其他资金";

    public static final String BASIC_EXPENDITURE = "基本支出";
    public static final String PROJECT_EXPENDITURE = "项目支出";

    public static final String OPENING_CARRY_OVER = "年初结转和结余";
    public static final String SURPLUS_DISTRIBUTION = "结余分配";
    public static final String CLOSING_CARRY_OVER = "年末结转和结余";
    public static final String SURPLUS_USED = "使用非财政拨款结余";

    public static final String FINAL_ACCOUNTS = "final-accounts";
    public static final String BUDGET_DOCUMENT = "budget";

    /// `basis` of an adjustment that may create a line that the budget did not have.
    public static final String REBUILT = "rebuilt";

    public static final List<String> FUND_SOURCES = List.of(
            GENERAL_PUBLIC_BUDGET,
            GOVERNMENT_FUND_BUDGET,
            STATE_CAPITAL_BUDGET,
            SPECIAL_ACCOUNT_MONEY,
            UNIT_MONEY,
            OTHER_MONEY);

    public static final List<String> EXPENDITURE_KINDS =
            List.of(BASIC_EXPENDITURE, PROJECT_EXPENDITURE, "上缴上级支出", "经营支出", "对附属单位补助支出");

    public static final List<String> INCOME_SOURCES = List.of("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入");

    public static final List<String> CARRY_OVER_ITEMS =
            List.of(OPENING_CARRY_OVER, SURPLUS_DISTRIBUTION, CLOSING_CARRY_OVER, SURPLUS_USED);

    public static final List<String> THREE_PUBLIC_ITEMS = List.of("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费");

    public static final List<String> COMPARATIVE_MEASURES = List.of(
            "支出",
            "其他收入",
            SURPLUS_DISTRIBUTION,
            OPENING_CARRY_OVER,
            CLOSING_CARRY_OVER,
            "机关运行经费",
            "因公出国（境）费",
            "公务用车购置费",
            "公务用车运行维护费",
            "公务接待费",
            "预算收支总计");

    public static final List<String> PROCUREMENT_KINDS = List.of("货物", "工程", "服务");
    public static final List<String> ENTERPRISE_SIZES = List.of("小微", "中型", "其他");
    public static final List<String> UNIT_KINDS = List.of("行政", "参公", "事业");
    public static final List<String> DOCUMENTS = List.of(FINAL_ACCOUNTS, BUDGET_DOCUMENT);
    public static final List<String> OVERLAY_EFFECTS =
            List.of("literal", "government class", "after", "no data", "heading");

    /// 含专用结余 belongs to the name of the form's row and names no money.
    private static final Map<String, String> MONEY_OF_BRACKET =
            Map.of("", "", "含专用结余", "", "财政拨款", GENERAL_PUBLIC_BUDGET, "非财政", OTHER_MONEY);

    private Words() {}

    /// The money that an item's bracket names; `null` where the bracket is unknown.
    static @org.jspecify.annotations.Nullable String moneyOfBracket(String bracket) {
        return FUND_SOURCES.contains(bracket) ? bracket : MONEY_OF_BRACKET.get(bracket);
    }
}

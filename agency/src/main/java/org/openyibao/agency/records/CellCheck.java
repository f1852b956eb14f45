package org.openyibao.agency.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;

/// Brings one cell to its canonical text, or complains.
final class CellCheck {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern SEPARATED = Pattern.compile("-?[0-9]{1,3}([,，][0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern ITEM = Pattern.compile("[0-9]{7}");
    private static final Pattern FUNCTION = Pattern.compile("[0-9]{3}([0-9]{2}){0,2}");
    private static final Pattern ECONOMIC = Pattern.compile("[0-9]{5}");
    private static final BigDecimal MOST_YUAN = new BigDecimal("100000000000");
    private static final String REMEDY_AMOUNT = "以元为单位填写数字，如 1234.56";

    private final FolderContext context;

    CellCheck(FolderContext context) {
        this.context = context;
    }

    /// @param text not empty
    /// @return the canonical text; `null` if the cell was complained of
    @Nullable
    String canonical(FolderColumn column, String where, String text) {
        return switch (column.type()) {
            case TEXT -> text;
            case DATE -> date(where, text);
            case AMOUNT, AMOUNT_NOT_NEGATIVE, AMOUNT_NOT_ZERO -> amount(column.type(), where, text);
            case COUNT -> count(where, text);
            case RATE -> rate(where, text);
            case FUNCTION -> function(where, text, ITEM, "项级科目，7 位数字");
            case FUNCTION_OR_CLASS -> function(where, text, FUNCTION, "类、款或项，3、5 或 7 位数字");
            case ECONOMIC -> economic(where, text);
            case CHOICE -> choice(column, where, text);
            case REMARKED_CHOICE, CHOICE_OF_MONEY -> bracketed(column, where, text);
            case OWN_CODE -> ownCode(where, text);
        };
    }

    private @Nullable String complain(RecordError error, String where, String what, String why, String remedy) {
        context.complaints().add(error, where, what, why, remedy);
        return null;
    }

    private @Nullable String date(String where, String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException _) {
            return complain(
                    RecordError.DATE_INVALID, where, "“" + text + "”不是日期", "日期写作 年-月-日，月和日各两位", "改成如 2024-03-05 的写法");
        }
    }

    private @Nullable String amount(ColumnType type, String where, String text) {
        if (SEPARATED.matcher(text).matches()) {
            String plain = text.replace(",", "").replace("，", "");
            return complain(
                    RecordError.AMOUNT_SEPARATED, where, "金额“" + text + "”带有千分位分隔符", "文件中的金额不用分隔符", "改为 " + plain);
        }
        if (!NUMBER.matcher(text).matches()) {
            return complain(RecordError.AMOUNT_INVALID, where, "“" + text + "”不是金额", "", REMEDY_AMOUNT);
        }
        var yuan = new BigDecimal(text);
        if (yuan.abs().compareTo(MOST_YUAN) >= 0) {
            return complain(
                    RecordError.AMOUNT_TOO_LARGE, where, "金额 " + text + " 元达到或超过 1000 亿元", "", "核对金额和单位：以元填写，不以分填写");
        }
        if (!AMOUNT.matcher(text).matches() && yuan.stripTrailingZeros().scale() > 2) {
            return complain(
                    RecordError.AMOUNT_DECIMALS, where, "金额 " + text + " 超过两位小数", "金额最小到分", "四舍五入到分由填报人决定，改成两位小数");
        }
        return signed(type, where, Money.parseYuan(text));
    }

    private @Nullable String signed(ColumnType type, String where, Money amount) {
        if (type == ColumnType.AMOUNT_NOT_ZERO && amount.isZero()) {
            return complain(RecordError.AMOUNT_ZERO, where, "金额为 0.00 元", "零金额没有记录的必要", "填写实际金额，或删去这一行");
        }
        if (type == ColumnType.AMOUNT_NOT_NEGATIVE && amount.isNegative()) {
            return complain(RecordError.AMOUNT_NEGATIVE, where, "金额 " + amount + " 元为负数", "这一列不能为负", "填写正数或 0.00");
        }
        return amount.toString();
    }

    private @Nullable String count(String where, String text) {
        return text.matches("[0-9]{1,12}")
                ? Long.toString(Long.parseLong(text))
                : complain(RecordError.COUNT_INVALID, where, "“" + text + "”不是人数", "人数为非负整数", "填写整数，如 11，或留空");
    }

    private @Nullable String rate(String where, String text) {
        if (!NUMBER.matcher(text).matches() || text.length() > 18) {
            return complain(RecordError.COUNT_INVALID, where, "“" + text + "”不是每人标准", "标准以元填写", "填写数字，如 3000.00，或留空");
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        return (value.scale() < 2 ? value.setScale(2) : value).toPlainString();
    }

    private @Nullable String function(String where, String text, Pattern form, String rule) {
        if (!form.matcher(text).matches()) {
            return complain(
                    RecordError.FUNCTION_CODE_INVALID,
                    where,
                    "功能分类“" + text + "”不是" + rule,
                    "",
                    "按政府收支分类科目填写，如 2101506");
        }
        for (int digits = 3; digits <= Math.min(5, text.length()); digits += 2) {
            String parent = text.substring(0, digits);
            if (!context.codes().hasFunction(parent)) {
                return complain(
                        RecordError.FUNCTION_CLASS_UNKNOWN,
                        where,
                        "功能分类 " + text + " 的" + (digits == 3 ? "类 " : "款 ") + parent + " 不在编码表内",
                        "",
                        "核对编码；确有此科目的，在 codes.tsv 增加一行 " + parent + " 和名称");
            }
        }
        return text;
    }

    private @Nullable String economic(String where, String text) {
        if (!ECONOMIC.matcher(text).matches()) {
            return complain(
                    RecordError.ECONOMIC_CODE_UNKNOWN, where, "经济分类“" + text + "”不是 5 位款级科目", "", "填写款级科目，如 30201");
        }
        if (!context.codes().hasEconomic(text) || !context.codes().hasEconomic(text.substring(0, 3))) {
            return complain(
                    RecordError.ECONOMIC_CODE_UNKNOWN,
                    where,
                    "经济分类 " + text + " 不在编码表内",
                    "",
                    "核对编码；确有此科目的，在 codes.tsv 增加一行 " + text + " 和名称");
        }
        return text;
    }

    private @Nullable String choice(FolderColumn column, String where, String text) {
        String word = Bracketed.fullWidth(text);
        return column.choices().contains(word) ? word : unknownWord(column, where, text);
    }

    private @Nullable String unknownWord(FolderColumn column, String where, String text) {
        return complain(
                RecordError.WORD_UNKNOWN,
                where,
                column.head() + "“" + text + "”不在规定范围内",
                "",
                Hints.forWord(column.choices(), text));
    }

    private @Nullable String bracketed(FolderColumn column, String where, String text) {
        if (column.choices().contains(Bracketed.fullWidth(text))) {
            return Bracketed.fullWidth(text);
        }
        Bracketed parsed = Bracketed.parse(text);
        if (!column.choices().contains(parsed.name())) {
            return unknownWord(column, where, text);
        }
        if (column.type() == ColumnType.CHOICE_OF_MONEY && Words.moneyOfBracket(parsed.bracket()) == null) {
            return complain(
                    RecordError.BRACKET_UNKNOWN,
                    where,
                    "括号内的“" + parsed.bracket() + "”不是资金名称",
                    "括号写明这笔钱属于哪种资金",
                    "改为（财政拨款）、（非财政）或资金全称，或去掉括号");
        }
        return parsed.toString();
    }

    private @Nullable String ownCode(String where, String text) {
        return text.matches("2[0-9]{2}([0-9]{2}){0,2}|3[0-9]{2}([0-9]{2})?")
                ? text
                : complain(
                        RecordError.OWN_CODE_INVALID,
                        where,
                        "“" + text + "”不是科目编码",
                        "功能分类以 2 开头，3、5 或 7 位；经济分类以 3 开头，3 或 5 位",
                        "改正编码，如 22999");
    }
}

package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.PublishedFigure;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 医疗机构应收对账表. A sheet of months that has to close: receivable = settlement + self-pay collected + refused,
/// settlement = declared × ratio, refusal rate = refused / receivable, total = sums of the columns.
///
/// @param refusalRateOf of which column the refusals are a rate
/// @param decimals of the rate in percent, as it is printed
public record ProviderSheet(RefusalRateOf refusalRateOf, int decimals, RoundingRule rounding) implements Formula {
    private static final Function<Node, Money> MONEY = Given::money;

    public enum RefusalRateOf {
        RECEIVABLE("receivable"),
        DECLARED("declared");

        private final String word;

        RefusalRateOf(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /// What has to hold.
    public enum Identity {
        RECEIVABLE,
        SETTLEMENT,
        REFUSAL_RATE,
        TOTAL
    }

    /// A month. What is null is not on the sheet and is computed.
    ///
    /// @param refusalRate in percent as printed, without its sign
    public record Row(
            String period,
            @Nullable Money receivable,
            Money declared,
            @Nullable Rate ratio,
            @Nullable Money settlement,
            Money selfCollected,
            Money refused,
            @Nullable String refusalRate) {

        static Row read(Node node) {
            node.allow(
                    "period",
                    "receivable",
                    "declared",
                    "ratio",
                    "settlement",
                    "selfCollected",
                    "refused",
                    "refusalRate");
            return new Row(
                    node.textOr("period", ""),
                    Given.orNull(node, "receivable", MONEY),
                    Given.money(node.get("declared")),
                    Given.orNull(node, "ratio", Given::share),
                    Given.orNull(node, "settlement", MONEY),
                    Given.or(node, "selfCollected", MONEY, Money.ZERO),
                    Given.or(node, "refused", MONEY, Money.ZERO),
                    Given.orNull(node, "refusalRate", Node::text));
        }
    }

    static ProviderSheet read(Node value) {
        value.allow("refusalRateOf", "decimals", "rounding");
        return new ProviderSheet(
                value.get("refusalRateOf").word(RefusalRateOf.class),
                Given.count(value.get("decimals")),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("rows");
        return closed(Given.list(request.get("rows"), Row::read), Map.of(), EnumSet.allOf(Identity.class));
    }

    /// Sums the columns and tells every identity that does not hold.
    ///
    /// @param printedTotal the total row as printed, by column; may be empty
    public FormulaAnswer closed(List<Row> rows, Map<String, Money> printedTotal, Set<Identity> identities) {
        var working = new Working();
        var breaks = new ArrayList<String>();
        var rates = new ArrayList<String>();
        var total = new LinkedHashMap<String, Money>();
        for (Row row : rows) {
            Money settlement = settlement(row, identities, breaks);
            Money receivable = receivable(row, settlement, identities, breaks);
            rates.add(rate(row, receivable, identities, breaks));
            add(total, "receivable", receivable);
            add(total, "declared", row.declared());
            add(total, "settlement", settlement);
            add(total, "selfCollected", row.selfCollected());
            add(total, "refused", row.refused());
        }
        if (identities.contains(Identity.TOTAL)) {
            printedTotal.forEach((column, printed) -> {
                if (total.containsKey(column) && !printed.equals(total.get(column))) {
                    breaks.add("合计行 " + column + " 印作 " + printed + "，各行之和 " + total.get(column));
                }
            });
        }
        var sums = new LinkedHashMap<String, Object>();
        total.forEach((column, sum) -> sums.put(column, sum.toString()));
        working.figure("total", sums);
        working.figure("refusalRates", rates);
        working.figure("closes", breaks.isEmpty());
        working.figure("breaks", breaks);
        working.line(rows.size() + " 行，" + (breaks.isEmpty() ? "各项勾稽成立" : "勾稽不成立 " + breaks.size() + " 处"));
        breaks.forEach(working::line);
        return working.answer();
    }

    private static void add(Map<String, Money> total, String column, Money amount) {
        total.merge(column, amount, Money::plus);
    }

    private Money settlement(Row row, Set<Identity> identities, List<String> breaks) {
        Money printed = row.settlement();
        Rate ratio = row.ratio();
        if (ratio == null) {
            if (printed == null) {
                throw FormulaError.INPUT_MISSING.refusal(row.period() + " 行既没有结算额也没有比例", "结算额等于申报额乘比例", "补上其中一个");
            }
            return printed;
        }
        Money computed = rounding.round(row.declared().yuan().multiply(ratio.value()));
        if (printed != null && identities.contains(Identity.SETTLEMENT) && !printed.equals(computed)) {
            breaks.add(row.period() + " 结算 " + printed + "，申报 " + row.declared() + " × " + ratio + " = " + computed);
        }
        return printed == null ? computed : printed;
    }

    private static Money receivable(Row row, Money settlement, Set<Identity> identities, List<String> breaks) {
        Money computed = settlement.plus(row.selfCollected()).plus(row.refused());
        Money printed = row.receivable();
        if (printed != null && identities.contains(Identity.RECEIVABLE) && !printed.equals(computed)) {
            breaks.add(row.period() + " 应收 " + printed + "，结算 " + settlement + " + 自付 " + row.selfCollected() + " + 拒付 "
                    + row.refused() + " = " + computed);
        }
        return printed == null ? computed : printed;
    }

    private String rate(Row row, Money receivable, Set<Identity> identities, List<String> breaks) {
        Money whole = switch (refusalRateOf) {
            case RECEIVABLE -> receivable;
            case DECLARED -> row.declared();
        };
        if (whole.isZero()) {
            return percent(BigDecimal.ZERO, decimals);
        }
        BigDecimal refused = row.refused().yuan().movePointRight(2);
        String printed = row.refusalRate();
        if (printed != null && identities.contains(Identity.REFUSAL_RATE)) {
            int printedDecimals = PublishedFigure.rounded(printed, 1).value().scale();
            BigDecimal computed = refused.divide(
                    whole.yuan(), Math.max(0, printedDecimals), rounding.mode().mode());
            if (computed.compareTo(PublishedFigure.rounded(printed, 1).value()) != 0) {
                breaks.add(row.period() + " 拒付率印作 " + printed + "%，应为 " + computed.toPlainString() + "%");
            }
        }
        return percent(refused.divide(whole.yuan(), decimals, rounding.mode().mode()), decimals);
    }

    private static String percent(BigDecimal value, int decimals) {
        return value.setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString() + "%";
    }
}

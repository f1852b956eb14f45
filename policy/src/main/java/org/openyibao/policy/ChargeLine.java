package org.openyibao.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 费用明细. One line of a bill in whole units, so that a bill of many lines is split without an object each.
///
/// @param price of one, in millionths of a yuan
/// @param quantity in ten-thousandths
/// @param limit the price above which the person pays, in millionths of a yuan; -1 where there is none
/// @param initialRate initial self-payment, in hundred-millionths
/// @param excluded not in the catalogue, outside its use limit, or wholly self-paid
public record ChargeLine(long price, long quantity, long limit, long initialRate, boolean excluded) {
    /// Places of the four parts in the sums of a bill.
    public static final int TOTAL = 0;

    public static final int EXCLUDED = 1;
    public static final int OVER_LIMIT = 2;
    public static final int INITIAL = 3;

    private static final int PRICE_DECIMALS = 6;
    private static final int QUANTITY_DECIMALS = 4;
    private static final int RATE_DECIMALS = 8;

    static ChargeLine read(Node node) {
        node.allow(
                "name",
                "unitPrice",
                "quantity",
                "catalogueClass",
                "initialSelfPayRate",
                "priceLimit",
                "withinUseLimit");
        Node word = node.find("catalogueClass");
        CatalogueClass catalogueClass = word == null ? CatalogueClass.CLASS_B : word.word(CatalogueClass.class);
        long rate = rate(node.find("initialSelfPayRate"));
        Node limit = node.find("priceLimit");
        Node within = node.find("withinUseLimit");
        boolean excluded =
                catalogueClass == CatalogueClass.CLASS_C || rate == RowLayout.SCALE || within != null && !within.flag();
        var line = new ChargeLine(
                units(node.get("unitPrice"), PRICE_DECIMALS),
                units(node.get("quantity"), QUANTITY_DECIMALS),
                limit == null ? -1 : units(limit, PRICE_DECIMALS),
                catalogueClass == CatalogueClass.CLASS_A ? 0 : rate,
                excluded);
        if (Math.multiplyHigh(line.price, line.quantity) != 0
                || line.price * line.quantity < 0
                || line.price * line.quantity / RowLayout.SCALE > RowLayout.MOST) {
            throw node.wrong(
                    FactsError.AMOUNT_OUT_OF_RANGE,
                    "单价 " + node.get("unitPrice").text() + " 乘数量 "
                            + node.get("quantity").text() + " 超过四亿元",
                    "一行费用不会这样大",
                    "核对单价和数量的单位：单价以元计");
        }
        return line;
    }

    /// In hundred-millionths; zero where it is not told.
    private static long rate(@Nullable Node node) {
        BigDecimal rate = node == null ? BigDecimal.ZERO : node.decimal();
        BigDecimal whole = rate.movePointRight(RATE_DECIMALS).stripTrailingZeros();
        if (node != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0 || whole.scale() > 0)) {
            throw node.wrong(
                    "先行自付比例是" + node.quoted(), "比例在 0 与 1 之间，至多 " + RATE_DECIMALS + " 位小数，写小数不写百分数", "10% 写成 0.10");
        }
        return whole.longValueExact();
    }

    /// 目录类别: 甲类、乙类、丙类 (not in the catalogue).
    private enum CatalogueClass {
        CLASS_A("ClassA"),
        CLASS_B("ClassB"),
        CLASS_C("ClassC");

        private final String word;

        CatalogueClass(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private static long units(Node node, int decimals) {
        BigDecimal value = node.decimal();
        BigDecimal units = value.movePointRight(decimals).stripTrailingZeros();
        if (value.signum() < 0) {
            throw node.wrong(FactsError.AMOUNT_OUT_OF_RANGE, node.quoted() + "是负数", "单价、数量不小于零，退费不写成负数", "改正这个数");
        }
        if (units.scale() > 0) {
            throw node.wrong(
                    FactsError.AMOUNT_OUT_OF_RANGE,
                    node.quoted() + "多于 " + decimals + " 位小数",
                    "单价至多六位，数量至多四位",
                    "改正这个数");
        }
        if (units.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw node.wrong(FactsError.AMOUNT_OUT_OF_RANGE, node.quoted() + "太大", "单价和数量不会这样大", "核对单位：单价以元计");
        }
        return units.longValueExact();
    }

    /// Splits a line into excluded, over the limit and initial self-payment, each rounded half up to the fen, and
    /// adds them to the sums; the rest is in scope.
    public static void split(long price, long quantity, long limit, long initialRate, boolean excluded, long[] sums) {
        long amount = product(price, quantity);
        sums[TOTAL] += amount;
        if (excluded) {
            sums[EXCLUDED] += amount;
            return;
        }
        long over = limit < 0 || price <= limit ? 0 : product(price - limit, quantity);
        sums[OVER_LIMIT] += over;
        sums[INITIAL] += product(amount - over, initialRate);
    }

    void addTo(long[] sums) {
        split(price, quantity, limit, initialRate, excluded, sums);
    }

    /// A product of eight further decimals, rounded half up.
    private static long product(long one, long other) {
        if (Math.multiplyHigh(one, other) == 0 && one * other >= 0 && one * other <= Long.MAX_VALUE - RowLayout.SCALE) {
            return (one * other + RowLayout.SCALE / 2) / RowLayout.SCALE;
        }
        return BigDecimal.valueOf(one)
                .multiply(BigDecimal.valueOf(other))
                .movePointLeft(8)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

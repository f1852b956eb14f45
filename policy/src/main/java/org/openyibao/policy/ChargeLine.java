package org.openyibao.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openyibao.policy.law.Tier;
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
        Node rateNode = node.find("initialSelfPayRate");
        BigDecimal rate = rateNode == null ? BigDecimal.ZERO : Tier.rate(rateNode);
        Node limit = node.find("priceLimit");
        Node within = node.find("withinUseLimit");
        boolean excluded = catalogueClass == CatalogueClass.CLASS_C
                || rate.compareTo(BigDecimal.ONE) == 0
                || within != null && !within.flag();
        return new ChargeLine(
                units(node.get("unitPrice"), PRICE_DECIMALS),
                units(node.get("quantity"), QUANTITY_DECIMALS),
                limit == null ? -1 : units(limit, PRICE_DECIMALS),
                catalogueClass == CatalogueClass.CLASS_A ? 0 : RowBuilder.scaled(rate, node),
                excluded);
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
        BigDecimal value = node.decimal().movePointRight(decimals).stripTrailingZeros();
        if (value.signum() < 0 || value.scale() > 0) {
            throw node.wrong(
                    FactsError.AMOUNT_OUT_OF_RANGE,
                    "“" + node.text() + "”是负数，或多于 " + decimals + " 位小数",
                    "",
                    "单价最多六位小数，数量最多四位小数");
        }
        return value.longValueExact();
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

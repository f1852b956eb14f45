package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/// 费用拆分. What a bill comes to before any law of a place is read; four given, the fifth is the rest.
///
/// @param total 医疗费总额
/// @param excluded 全自费
/// @param overLimit 超限价
/// @param initialSelfPayment 先行自付
record FiveSums(BigDecimal total, BigDecimal excluded, BigDecimal overLimit, BigDecimal initialSelfPayment) {
    private static final FiveSums NOTHING =
            new FiveSums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    FiveSums {
        if (total.subtract(excluded)
                        .subtract(overLimit)
                        .subtract(initialSelfPayment)
                        .signum()
                < 0) {
            throw new IllegalArgumentException("the parts of the bill are more than its total");
        }
    }

    /// 政策范围内费用.
    BigDecimal eligible() {
        return total.subtract(excluded).subtract(overLimit).subtract(initialSelfPayment);
    }

    @SuppressWarnings("unchecked")
    static FiveSums of(Map<String, Object> bill) {
        if (bill.get("lines") instanceof List<?> lines) {
            FiveSums sums = NOTHING;
            for (Object line : lines) {
                sums = sums.plus(ofLine((Map<String, Object>) line));
            }
            return sums;
        }
        return new FiveSums(
                Facts.decimal(bill, "totalExpense"),
                Facts.decimal(bill, "excludedExpense"),
                Facts.decimal(bill, "overLimitExpense"),
                Facts.decimal(bill, "initialSelfPayment"));
    }

    private static FiveSums ofLine(Map<String, Object> line) {
        BigDecimal price = Facts.decimal(line, "unitPrice");
        BigDecimal quantity = Facts.decimal(line, "quantity");
        BigDecimal amount = cents(price.multiply(quantity));
        boolean classA = "ClassA".equals(line.get("catalogueClass"));
        BigDecimal rate = classA ? BigDecimal.ZERO : Facts.decimal(line, "initialSelfPayRate");
        boolean outside = "ClassC".equals(line.get("catalogueClass"))
                || Boolean.FALSE.equals(line.get("withinUseLimit"))
                || rate.compareTo(BigDecimal.ONE) == 0;
        if (outside) {
            return new FiveSums(amount, amount, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal over = BigDecimal.ZERO;
        if (line.get("priceLimit") != null) {
            BigDecimal aboveLimit = price.subtract(Facts.decimal(line, "priceLimit"));
            over = cents(aboveLimit.max(BigDecimal.ZERO).multiply(quantity));
        }
        BigDecimal initial = cents(amount.subtract(over).multiply(rate));
        return new FiveSums(amount, BigDecimal.ZERO, over, initial);
    }

    private FiveSums plus(FiveSums other) {
        return new FiveSums(
                total.add(other.total),
                excluded.add(other.excluded),
                overLimit.add(other.overLimit),
                initialSelfPayment.add(other.initialSelfPayment));
    }

    static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }
}

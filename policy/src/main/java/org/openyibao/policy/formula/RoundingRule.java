package org.openyibao.policy.formula;

import java.math.BigDecimal;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.reading.Node;

/// 取整. To what a sum is rounded, and how. Where a law file says nothing, to the fen and half up.
///
/// @param unit one fen, one jiao, one yuan
public record RoundingRule(Money unit, Rounding mode) {
    public static final RoundingRule TO_FEN = new RoundingRule(new Money(1), Rounding.HALF_UP);

    public RoundingRule {
        if (unit.fen() <= 0) {
            throw FormulaError.OUT_OF_RANGE.refusal("取整单位“" + unit + "”不大于零", "", "写 0.01、0.10 或 1.00");
        }
    }

    /// The `rounding:` of a value, `{unit: 1.00, mode: HALF_UP}`.
    static RoundingRule read(Node value) {
        Node rounding = value.find("rounding");
        if (rounding == null) {
            return TO_FEN;
        }
        rounding.allow("unit", "mode");
        return new RoundingRule(
                Given.money(rounding.get("unit")), rounding.get("mode").word(Rounding.class));
    }

    /// Rounds an exact sum of yuan, once.
    public Money round(BigDecimal yuan) {
        return quotient(yuan, BigDecimal.ONE);
    }

    /// Divides exact sums and rounds the quotient, once.
    public Money quotient(BigDecimal yuan, BigDecimal divisor) {
        long units = yuan.divide(divisor.multiply(unit.yuan()), 0, mode.mode()).longValueExact();
        return new Money(Math.multiplyExact(units, unit.fen()));
    }
}

package org.openyibao.policy.law;

import java.math.BigDecimal;
import org.openyibao.kernel.Money;

/// How amounts and ratios stand in a sentence.
public final class Wording {
    private Wording() {}

    /// `800.00 元`
    public static String yuan(long fen) {
        return new Money(fen) + " 元";
    }

    /// `73.8%`
    public static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}

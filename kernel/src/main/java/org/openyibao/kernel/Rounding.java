package org.openyibao.kernel;

import java.math.RoundingMode;

/// How a division that does not come out even is settled. Every division in the platform names one of these.
public enum Rounding {
    /// 四舍五入: half away from zero, on the decimal value; what the published tables use.
    HALF_UP(RoundingMode.HALF_UP),
    /// 截断: towards zero; some agencies cut off their execution rates.
    DOWN(RoundingMode.DOWN),
    /// Away from zero.
    UP(RoundingMode.UP),
    /// The division must come out even; anything else is an `ArithmeticException`.
    EXACT(RoundingMode.UNNECESSARY);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    public RoundingMode mode() {
        return mode;
    }
}

package org.openyibao.kernel;

import java.math.BigDecimal;

/// An exact decimal factor: 0.85 is eighty-five percent. Equal when the values are equal, whatever their scale.
public record Rate(BigDecimal value) implements Comparable<Rate> {
    public Rate {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Rate of(String decimal) {
        return new Rate(new BigDecimal(decimal));
    }

    public static Rate percent(String percent) {
        return new Rate(new BigDecimal(percent).movePointLeft(2));
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}

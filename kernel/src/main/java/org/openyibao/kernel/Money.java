package org.openyibao.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// An amount in fen (1 yuan = 100 fen). Addition is exact and loud on overflow (`ArithmeticException`);
/// whatever divides names its rounding. A `long` of fen reaches 92 233 720 368 547 758.07 yuan.
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /// Fen in one 万元.
    public static final long FEN_PER_WAN = 1_000_000L;

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /// Reads a yuan amount such as `1177.68`; at most two decimals, no thousands separators.
    ///
    /// @throws NumberFormatException if the text is no number
    /// @throws ArithmeticException if it has a fraction of a fen or does not fit
    public static Money parseYuan(String text) {
        return new Money(new BigDecimal(text.strip()).movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public Money abs() {
        return new Money(Math.absExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /// A count of equal amounts, exact: 11 persons × 3,000 yuan.
    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    public Money times(Rate rate, Rounding rounding) {
        return new Money(rate.value()
                .multiply(BigDecimal.valueOf(fen))
                .setScale(0, rounding.mode())
                .longValueExact());
    }

    /// Divides into shares by weight. Each share is cut down to a whole fen and the last one is the residual,
    /// so the shares add up to the amount.
    ///
    /// @param weights non-negative, not all zero
    public List<Money> split(long... weights) {
        long total = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight " + weight);
            }
            total = Math.addExact(total, weight);
        }
        if (total == 0) {
            throw new IllegalArgumentException("no weight to split by");
        }
        var shares = new ArrayList<Money>(weights.length);
        long left = fen;
        for (int i = 0; i < weights.length - 1; i++) {
            long share = BigDecimal.valueOf(fen)
                    .multiply(BigDecimal.valueOf(weights[i]))
                    .divide(BigDecimal.valueOf(total), 0, Rounding.DOWN.mode())
                    .longValueExact();
            shares.add(new Money(share));
            left -= share;
        }
        shares.add(new Money(left));
        return List.copyOf(shares);
    }

    /// In yuan with two decimals, such as `1177.68`; exact.
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /// In 万元 with the given number of decimals, rounded from the fen.
    public BigDecimal wan(int decimals, Rounding rounding) {
        return BigDecimal.valueOf(fen, 6).setScale(decimals, rounding.mode());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}

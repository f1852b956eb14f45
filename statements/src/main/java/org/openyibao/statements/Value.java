package org.openyibao.statements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rounding;

/// What a formula comes to, before rounding.
public sealed interface Value {

    /// Money, in fen.
    record Amount(long fen) implements Value {}

    /// Something counted.
    record Count(long number) implements Value {}

    /// `part` in percent of `whole`; not yet divided, so that it is rounded once, from the exact value.
    record Percentage(BigInteger part, BigInteger whole) implements Value {}

    /// Whether it is exactly zero; a percentage of nothing is not.
    default boolean isZero() {
        return switch (this) {
            case Amount(var fen) -> fen == 0;
            case Count(var number) -> number == 0;
            case Percentage(var part, var whole) -> part.signum() == 0 && whole.signum() != 0;
        };
    }

    /// Whether it is a percentage whose base is zero.
    default boolean isOfNothing() {
        return this instanceof Percentage(var _, var whole) && whole.signum() == 0;
    }

    default int signum() {
        return switch (this) {
            case Amount(var fen) -> Long.signum(fen);
            case Count(var number) -> Long.signum(number);
            case Percentage(var part, var whole) -> part.signum() * whole.signum();
        };
    }

    default Value abs() {
        return switch (this) {
            case Amount(var fen) -> new Amount(Math.absExact(fen));
            case Count(var number) -> new Count(Math.absExact(number));
            case Percentage(var part, var whole) -> new Percentage(part.abs(), whole.abs());
        };
    }

    /// In the unit of print: 万元 for money, a whole number for counts, percent for percentages; a percentage
    /// of nothing is 0.
    ///
    /// @param decimals digits kept of money and percentages
    default BigDecimal printed(int decimals, Rounding rounding) {
        return switch (this) {
            case Amount(var fen) -> new Money(fen).wan(decimals, rounding);
            case Count(var number) -> BigDecimal.valueOf(number);
            case Percentage(var part, var whole) ->
                whole.signum() == 0
                        ? BigDecimal.ZERO.setScale(decimals, RoundingMode.UNNECESSARY)
                        : new BigDecimal(part)
                                .movePointRight(2)
                                .divide(new BigDecimal(whole), decimals, rounding.mode());
        };
    }
}

package org.openyibao.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A figure as it is printed, which is an interval over fen: 5,510.47 万元 rounded half up stands for every
/// amount from 5,510,465,000 fen to 5,510,475,000 fen. For rounding the interval is closed (a reader cannot
/// know the rule at the half), for truncation it is half-open.
///
/// @param text as printed, with separators
/// @param value the printed number
/// @param unitFen fen in one printed unit: 1,000,000 for 万元, 100 for 元
/// @param truncated whether the last digit was cut off instead of rounded
public record PublishedFigure(String text, BigDecimal value, long unitFen, boolean truncated) {

    public static PublishedFigure rounded(String text, long unitFen) {
        return new PublishedFigure(text, number(text), unitFen, false);
    }

    public static PublishedFigure truncated(String text, long unitFen) {
        return new PublishedFigure(text, number(text), unitFen, true);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.strip().replace(",", "").replace("，", ""));
    }

    /// One unit of the last printed digit, in fen; may be a fraction.
    public BigDecimal lastDigitFen() {
        return BigDecimal.valueOf(unitFen).scaleByPowerOfTen(-value.scale());
    }

    /// The smallest amount in fen that prints so.
    public BigInteger fromFen() {
        BigDecimal exact = value.multiply(BigDecimal.valueOf(unitFen));
        BigDecimal low = truncated
                ? (value.signum() < 0 ? exact.subtract(lastDigitFen()) : exact)
                : exact.subtract(lastDigitFen().divide(BigDecimal.TWO));
        BigInteger floor = low.setScale(0, java.math.RoundingMode.CEILING).toBigIntegerExact();
        boolean open = truncated && value.signum() < 0;
        return open && new BigDecimal(floor).compareTo(low) == 0 ? floor.add(BigInteger.ONE) : floor;
    }

    /// The largest amount in fen that prints so.
    public BigInteger untilFen() {
        BigDecimal exact = value.multiply(BigDecimal.valueOf(unitFen));
        BigDecimal high = truncated
                ? (value.signum() < 0 ? exact : exact.add(lastDigitFen()))
                : exact.add(lastDigitFen().divide(BigDecimal.TWO));
        BigInteger ceiling = high.setScale(0, java.math.RoundingMode.FLOOR).toBigIntegerExact();
        boolean open = truncated && value.signum() >= 0;
        return open && new BigDecimal(ceiling).compareTo(high) == 0 ? ceiling.subtract(BigInteger.ONE) : ceiling;
    }

    /// Whether the amount could have been printed as this figure.
    public boolean admits(Money amount) {
        BigInteger fen = BigInteger.valueOf(amount.fen());
        return fen.compareTo(fromFen()) >= 0 && fen.compareTo(untilFen()) <= 0;
    }
}

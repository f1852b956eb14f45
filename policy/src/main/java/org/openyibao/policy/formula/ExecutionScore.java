package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.reading.Node;

/// 预算执行率得分. How a place prints the ratio of execution and scores it: the percent is cut or rounded first, the
/// score is taken of the printed percent.
///
/// @param fullScore the points of an execution of all
public record ExecutionScore(
        int percentDecimals, Rounding percentRounding, int scoreDecimals, Rounding scoreRounding, BigDecimal fullScore)
        implements Formula {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ExecutionScore read(Node value) {
        value.allow("percentDecimals", "percentRounding", "scoreDecimals", "scoreRounding", "fullScore");
        return new ExecutionScore(
                Given.count(value.get("percentDecimals")),
                value.get("percentRounding").word(Rounding.class),
                Given.count(value.get("scoreDecimals")),
                value.get("scoreRounding").word(Rounding.class),
                Given.decimal(value.get("fullScore")));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("planned", "executed");
        return scored(Given.money(request.get("planned")), Given.money(request.get("executed")));
    }

    public FormulaAnswer scored(Money planned, Money executed) {
        if (planned.isZero()) {
            throw FormulaError.OUT_OF_RANGE.refusal("预算数为 0，没有执行率", "执行率等于执行数除以预算数", "核对预算数");
        }
        var working = new Working();
        working.figure("rateExact", exact(executed.fen(), planned.fen()));
        BigDecimal percent =
                executed.yuan().multiply(HUNDRED).divide(planned.yuan(), percentDecimals, percentRounding.mode());
        working.figure("percentPrinted", percent.toPlainString() + "%");
        working.line("执行率 = " + executed + " ÷ " + planned + "，印作 " + percent.toPlainString() + "%（"
                + (percentRounding == Rounding.DOWN ? "截断" : "四舍五入") + "）");
        BigDecimal score = percent.multiply(fullScore).divide(HUNDRED, scoreDecimals, scoreRounding.mode());
        working.figure("scorePrinted", score.toPlainString());
        working.line(
                "得分 = " + percent.toPlainString() + "% × " + fullScore.toPlainString() + " = " + score.toPlainString());
        return working.answer();
    }

    /// The quotient as a decimal where it ends, else as a fraction in lowest terms.
    public static String exact(long numerator, long denominator) {
        try {
            BigDecimal quotient = BigDecimal.valueOf(numerator)
                    .divide(BigDecimal.valueOf(denominator), MathContext.UNLIMITED)
                    .stripTrailingZeros();
            return quotient.scale() < 0
                    ? quotient.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                    : quotient.toPlainString();
        } catch (ArithmeticException neverEnds) {
            var top = BigInteger.valueOf(numerator);
            var bottom = BigInteger.valueOf(denominator);
            var divisor = top.gcd(bottom);
            return top.divide(divisor) + "/" + bottom.divide(divisor);
        }
    }
}

package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 滞纳金. So much of an employer's arrears for each day of default.
///
/// @param dueDayCounts whether the due day itself is a day of default; local
/// @param paidDayCounts whether the day of payment still is
public record LateFee(Rate daily, Held<Boolean> dueDayCounts, Held<Boolean> paidDayCounts, RoundingRule rounding)
        implements Formula {

    static LateFee read(Node value) {
        value.allow("daily", "dueDayCounts", "paidDayCounts", "rounding");
        return new LateFee(
                Given.share(value.get("daily")),
                Held.read(value, "dueDayCounts", Node::flag),
                Held.read(value, "paidDayCounts", Node::flag),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("arrears", "due", "paid", "dueDayCounts", "paidDayCounts");
        return owed(
                Given.money(request.get("arrears")),
                days(
                        request.get("due").date(),
                        request.get("paid").date(),
                        dueDayCounts.orAsked(request, "dueDayCounts", Node::flag),
                        paidDayCounts.orAsked(request, "paidDayCounts", Node::flag)));
    }

    /// Days of default; none where it was paid in time.
    public static int days(LocalDate due, LocalDate paid, boolean dueDayCounts, boolean paidDayCounts) {
        if (!paid.isAfter(due)) {
            return 0;
        }
        long between = ChronoUnit.DAYS.between(due, paid);
        return Math.toIntExact(between + (dueDayCounts ? 1 : 0) - (paidDayCounts ? 0 : 1));
    }

    public FormulaAnswer owed(Money arrears, int days) {
        var working = new Working();
        working.figure("days", days);
        BigDecimal exact = arrears.yuan().multiply(daily.value()).multiply(BigDecimal.valueOf(days));
        working.money("lateFee", "滞纳金", arrears + " × " + daily + " × " + days + " 天", rounding.round(exact));
        return working.answer();
    }
}

package org.openyibao.policy.formula;

import java.math.BigDecimal;
import org.openyibao.kernel.Money;
import org.openyibao.policy.reading.Node;

/// 生育津贴. The employer's average monthly base of last year, for each day of leave.
///
/// @param daysOfMonth by which the monthly base becomes a daily one
/// @param rounding of the whole, once; the daily amount is carried unrounded
public record MaternityAllowance(int daysOfMonth, Held<Leave> leave, RoundingRule rounding) implements Formula {
    public MaternityAllowance {
        if (daysOfMonth == 0) {
            throw FormulaError.OUT_OF_RANGE.refusal("每月折算天数为 0", "月基数要除以它", "写 30 一类的天数");
        }
    }

    /// Days of leave by event.
    ///
    /// @param provincial what the province adds to a delivery
    public record Leave(
            int delivery,
            int difficultDelivery,
            int extraBaby,
            int earlyMiscarriage,
            int lateMiscarriage,
            Held<Integer> provincial) {
        static Leave read(Node node) {
            node.allow(
                    "delivery", "difficultDelivery", "extraBaby", "earlyMiscarriage", "lateMiscarriage", "provincial");
            return new Leave(
                    Given.count(node.get("delivery")),
                    Given.count(node.get("difficultDelivery")),
                    Given.count(node.get("extraBaby")),
                    Given.count(node.get("earlyMiscarriage")),
                    Given.count(node.get("lateMiscarriage")),
                    Held.read(node, "provincial", Given::count));
        }

        int days(Node request) {
            return switch (request.get("event").word(MaternityEvent.class)) {
                case DELIVERY -> {
                    boolean difficult = Given.or(request, "difficult", Node::flag, false);
                    int babies = Given.or(request, "babies", Given::count, 1);
                    yield delivery
                            + (difficult ? difficultDelivery : 0)
                            + Math.max(0, babies - 1) * extraBaby
                            + provincial.orAsked(request, "provincialDays", Given::count);
                }
                case EARLY_MISCARRIAGE -> earlyMiscarriage;
                case LATE_MISCARRIAGE -> lateMiscarriage;
            };
        }
    }

    static MaternityAllowance read(Node value) {
        value.allow("daysOfMonth", "days", "rounding");
        return new MaternityAllowance(
                Given.count(value.get("daysOfMonth")), Held.read(value, "days", Leave::read), RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("monthlyAverage", "days", "event", "difficult", "babies", "provincialDays");
        int days = request.find("days") == null
                ? leave.get().days(request)
                : Given.count(request.allow("monthlyAverage", "days").get("days"));
        return allowed(Given.money(request.get("monthlyAverage")), days);
    }

    public FormulaAnswer allowed(Money monthlyAverage, int days) {
        var working = new Working();
        working.figure("days", days);
        BigDecimal divisor = BigDecimal.valueOf(daysOfMonth);
        working.money(
                "perDay",
                "日津贴（仅供核对）",
                monthlyAverage + " ÷ " + daysOfMonth,
                rounding.quotient(monthlyAverage.yuan(), divisor));
        working.money(
                "allowance",
                "生育津贴",
                monthlyAverage + " ÷ " + daysOfMonth + " × " + days + " 天",
                rounding.quotient(monthlyAverage.yuan().multiply(BigDecimal.valueOf(days)), divisor));
        return working.answer();
    }
}

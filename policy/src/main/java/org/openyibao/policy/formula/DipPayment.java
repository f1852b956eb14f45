package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// DIP 付费. The value of a point is the distributable budget over all points of the region; a hospital gets its
/// points at that value times its coefficient, in the year at an estimate, finally at year end.
///
/// @param pointDecimals decimals to which a place rounds the value of a point first; null where it is carried
/// exact
public record DipPayment(
        Held<Money> budget,
        Held<BigDecimal> regionPoints,
        Held<Rate> coefficient,
        @Nullable Integer pointDecimals,
        RoundingRule rounding)
        implements Formula {
    /// What is printed of the value of a point where no place says otherwise.
    private static final int PRINTED_DECIMALS = 4;

    static DipPayment read(Node value) {
        value.allow("budget", "regionPoints", "coefficient", "pointDecimals", "rounding");
        return new DipPayment(
                Held.read(value, "budget", Given::money),
                Held.read(value, "regionPoints", Given::decimal),
                Held.read(value, "coefficient", Given::rate),
                Given.orNull(value, "pointDecimals", Given::count),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("points", "interimPaid", "budget", "regionPoints", "coefficient");
        var year = new DipPayment(
                Held.of(budget.orAsked(request, "budget", Given::money)),
                Held.of(regionPoints.orAsked(request, "regionPoints", Given::decimal)),
                Held.of(coefficient.orAsked(request, "coefficient", Given::rate)),
                pointDecimals,
                rounding);
        return year.settled(
                Given.decimal(request.get("points")), Given.or(request, "interimPaid", Given::money, Money.ZERO));
    }

    public FormulaAnswer settled(BigDecimal points, Money interimPaid) {
        BigDecimal all = regionPoints.get();
        if (all.signum() == 0) {
            throw FormulaError.OUT_OF_RANGE.refusal("区域总点数为 0", "点值等于预算除以总点数", "核对总点数");
        }
        var working = new Working();
        BigDecimal yuan = budget.get().yuan();
        int decimals = pointDecimals == null ? PRINTED_DECIMALS : pointDecimals;
        BigDecimal printed = yuan.divide(all, decimals, RoundingMode.HALF_UP);
        working.figure("pointValue", printed.toPlainString());
        working.line("点值 = " + yuan.toPlainString() + " ÷ " + all.toPlainString() + " = " + printed.toPlainString()
                + " 元" + (pointDecimals == null ? "（按未取整的值计算）" : "（取整后计算）"));
        BigDecimal weighted = points.multiply(coefficient.get().value());
        Money settled = pointDecimals == null
                ? rounding.quotient(yuan.multiply(weighted), all)
                : rounding.round(printed.multiply(weighted));
        working.money("settled", "应付", points.toPlainString() + " × 点值 × " + coefficient.get(), settled);
        working.money("balance", "清算差额", settled + " − " + interimPaid, settled.minus(interimPaid));
        return working.answer();
    }
}

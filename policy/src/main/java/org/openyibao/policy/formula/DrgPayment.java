package org.openyibao.policy.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// DRG 付费. The standard of a case is weight × rate × coefficient; the fund owes it less what the patient and
/// other layers pay. A cheap case is paid at its cost, of a dear one a part of what exceeds a multiple is
/// added.
///
/// @param rate yuan of weight one, set each year
/// @param coefficient of the hospital
/// @param lowTimes below this multiple of the standard a case counts as cheap; null where there is no such rule
/// @param highCost null where there is no such rule
public record DrgPayment(
        Held<Money> rate,
        Held<Rate> coefficient,
        @Nullable Rate lowTimes,
        @Nullable HighCost highCost,
        RoundingRule rounding)
        implements Formula {

    /// @param times the multiple of the standard above which a case counts as dear
    /// @param share of the excess that is added
    public record HighCost(Rate times, Rate share) {
        static HighCost read(Node node) {
            node.allow("times", "share");
            return new HighCost(Given.rate(node.get("times")), Given.share(node.get("share")));
        }
    }

    /// @param billed null where the bill is not known and only the standard is asked
    public record Case(Rate weight, @Nullable Money billed, Money patientPaid, Money otherLayers) {}

    static DrgPayment read(Node value) {
        value.allow("rate", "coefficient", "lowTimes", "highCost", "rounding");
        return new DrgPayment(
                Held.read(value, "rate", Given::money),
                Held.read(value, "coefficient", Given::rate),
                Given.orNull(value, "lowTimes", Given::rate),
                Given.orNull(value, "highCost", HighCost::read),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("weight", "billed", "patientPaid", "otherLayers", "rate", "coefficient");
        var bill = new Case(
                Given.rate(request.get("weight")),
                Given.orNull(request, "billed", Given::money),
                Given.or(request, "patientPaid", Given::money, Money.ZERO),
                Given.or(request, "otherLayers", Given::money, Money.ZERO));
        return owed(
                bill,
                rate.orAsked(request, "rate", Given::money),
                coefficient.orAsked(request, "coefficient", Given::rate));
    }

    public FormulaAnswer owed(Case bill, Money ofWeightOne, Rate ofHospital) {
        var working = new Working();
        BigDecimal exact = bill.weight().value().multiply(ofWeightOne.yuan()).multiply(ofHospital.value());
        Money standard = working.money(
                "standard", "病组支付标准", bill.weight() + " × " + ofWeightOne + " × " + ofHospital, rounding.round(exact));
        Money payment = payment(working, bill, standard);
        working.money(
                "fundDue",
                "基金应付",
                payment + " − " + bill.patientPaid() + " − " + bill.otherLayers(),
                payment.minus(bill.patientPaid()).minus(bill.otherLayers()));
        if (bill.billed() != null) {
            working.money("hospitalResult", "医院结余", payment + " − " + bill.billed(), payment.minus(bill.billed()));
        }
        return working.answer();
    }

    private Money payment(Working working, Case bill, Money standard) {
        Money billed = bill.billed();
        if (billed == null) {
            return standard;
        }
        if (lowTimes != null && billed.yuan().compareTo(standard.yuan().multiply(lowTimes.value())) < 0) {
            return working.money("payment", "低倍率病例按实际费用", "费用低于标准的 " + lowTimes + " 倍", billed);
        }
        if (highCost != null) {
            BigDecimal bound = standard.yuan().multiply(highCost.times().value());
            if (billed.yuan().compareTo(bound) > 0) {
                BigDecimal added =
                        billed.yuan().subtract(bound).multiply(highCost.share().value());
                return working.money(
                        "payment",
                        "高倍率病例加付",
                        standard + " + (" + billed + " − " + standard + " × " + highCost.times() + ") × "
                                + highCost.share(),
                        standard.plus(rounding.round(added)));
            }
        }
        return standard;
    }
}

package org.openyibao.policy.formula;

import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 参保激励. The cap of critical illness insurance rises with each year of unbroken enrolment after the first
/// years, and with each year without a claim; both together up to a share of the cap.
///
/// @param afterYears full years after which each further one counts
public record CapIncentive(
        int afterYears, Held<Money> continuousStep, Held<Money> zeroClaimStep, Rate maxShare, RoundingRule rounding)
        implements Formula {

    static CapIncentive read(Node value) {
        value.allow("afterYears", "continuousStep", "zeroClaimStep", "maxShare", "rounding");
        return new CapIncentive(
                Given.count(value.get("afterYears")),
                Held.read(value, "continuousStep", Given::money),
                Held.read(value, "zeroClaimStep", Given::money),
                Given.share(value.get("maxShare")),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("cap", "continuousYears", "zeroClaimYears");
        return raised(
                Given.money(request.get("cap")),
                Given.count(request.get("continuousYears")),
                Given.or(request, "zeroClaimYears", Given::count, 0));
    }

    public FormulaAnswer raised(Money cap, int continuousYears, int zeroClaimYears) {
        var working = new Working();
        int counted = Math.max(0, continuousYears - afterYears);
        Money continuous = raise(working, "raiseContinuous", "连续参保激励", continuousStep, counted);
        Money zeroClaim = raise(working, "raiseZeroClaim", "零报销激励", zeroClaimStep, zeroClaimYears);
        Money ceiling = rounding.round(cap.yuan().multiply(maxShare.value()));
        working.money("ceiling", "提高总额上限", cap + " × " + maxShare, ceiling);
        Money sum = continuous.plus(zeroClaim);
        Money raise = sum.compareTo(ceiling) > 0 ? ceiling : sum;
        working.money("raise", "提高总额", continuous + " + " + zeroClaim + "，不超过上限", raise);
        working.money("capAfter", "提高后的封顶线", cap + " + " + raise, cap.plus(raise));
        return working.answer();
    }

    private static Money raise(Working working, String name, String title, Held<Money> step, int years) {
        Money raise = years == 0 ? Money.ZERO : step.get().times(years);
        return working.money(name, title, years + " 年" + (years == 0 ? "" : " × " + step.get()), raise);
    }
}

package org.openyibao.policy.formula;

import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 个人账户划拨. In service a ratio of the base, rounded each month; retired a fixed sum a month, paid by the pool.
public record PersonalAccountCredit(Held<Rate> inService, Held<Money> retiredMonthly, RoundingRule rounding)
        implements Formula {

    static PersonalAccountCredit read(Node value) {
        value.allow("inService", "retiredMonthly", "rounding");
        return new PersonalAccountCredit(
                Held.read(value, "inService", Given::share),
                Held.read(value, "retiredMonthly", Given::money),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("retired", "base", "months", "opening");
        int months = Given.or(request, "months", Given::count, 1);
        Money opening = Given.or(request, "opening", Given::money, Money.ZERO);
        return Given.or(request, "retired", Node::flag, false)
                ? creditedRetired(months, opening)
                : creditedInService(Given.money(request.get("base")), months, opening);
    }

    public FormulaAnswer creditedInService(Money base, int months, Money opening) {
        Money month = rounding.round(base.yuan().multiply(inService.get().value()));
        return credited(base + " × " + inService.get(), month, months, opening);
    }

    public FormulaAnswer creditedRetired(int months, Money opening) {
        return credited("退休人员定额", retiredMonthly.get(), months, opening);
    }

    private static FormulaAnswer credited(String formula, Money month, int months, Money opening) {
        var working = new Working();
        working.money("monthly", "每月划入", formula, month);
        Money credited = working.money("credited", "划入合计", month + " × " + months + " 个月", month.times(months));
        working.money("balance", "账户余额", opening + " + " + credited, opening.plus(credited));
        return working.answer();
    }
}

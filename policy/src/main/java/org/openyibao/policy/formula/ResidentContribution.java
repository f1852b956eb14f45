package org.openyibao.policy.formula;

import org.openyibao.kernel.Money;
import org.openyibao.policy.reading.Node;

/// 居民筹资标准. What a notice of one year sets for each resident: the fiscal subsidy of that year, and the person's
/// own contribution, collected that autumn for the year of benefits after it.
///
/// @param benefitYear the year of benefits that the person's own contribution buys
/// @param atLeast whether the notice sets floors and a place may set more
public record ResidentContribution(Held<Money> fiscal, Held<Money> personal, int benefitYear, boolean atLeast)
        implements Formula {

    static ResidentContribution read(Node value) {
        value.allow("fiscal", "personal", "benefitYear", "atLeast");
        return new ResidentContribution(
                Held.read(value, "fiscal", Given::money),
                Held.read(value, "personal", Given::money),
                value.get("benefitYear").whole(),
                Given.or(value, "atLeast", Node::flag, false));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("heads");
        return raised(Given.or(request, "heads", Given::count, 1));
    }

    /// What is raised for so many residents, by whom.
    public FormulaAnswer raised(int heads) {
        var working = new Working();
        if (atLeast) {
            working.line("标准为国家最低标准，各地可以高于它");
        }
        if (personal.isHeld()) {
            working.figure("benefitYear", benefitYear);
            times(working, "personal", "个人缴费（" + benefitYear + " 年度待遇）", personal.get(), heads);
        }
        times(working, "fiscal", "财政补助", fiscal.get(), heads);
        if (personal.isHeld()) {
            times(working, "total", "筹资合计", personal.get().plus(fiscal.get()), heads);
        } else {
            working.line("个人缴费标准未收集：" + personal.reason());
        }
        return working.answer();
    }

    private static void times(Working working, String name, String title, Money perHead, int heads) {
        working.figure(name, perHead.toString());
        working.money(name + "Amount", title, perHead + " × " + heads + " 人", perHead.times(heads));
    }
}

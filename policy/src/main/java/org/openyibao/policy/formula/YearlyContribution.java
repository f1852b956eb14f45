package org.openyibao.policy.formula;

import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.reading.Node;

/// 按年筹资. A contribution beside the basic insurance: 大额医疗费用补助, 公务员医疗补助.
public record YearlyContribution(Held<Measure> measure) implements Formula {

    public sealed interface Measure {}

    /// The same sum for each head.
    public record PerHead(Money amount) implements Measure {}

    /// A ratio of the payroll.
    public record OfPayroll(Rate rate, RoundingRule rounding) implements Measure {}

    static YearlyContribution read(Node value) {
        value.allow("perHead", "rate", "rounding");
        if (value.find("perHead") != null && value.find("rate") != null) {
            throw value.wrong(FormulaError.CONTRADICTION, "perHead 与 rate 只能写一个", "筹资或按人头，或按工资比例", "删去其中一个");
        }
        return new YearlyContribution(
                value.find("rate") == null
                        ? Held.read(value, "perHead", node -> new PerHead(Given.money(node)))
                        : Held.read(value, "rate", node -> new OfPayroll(Given.share(node), RoundingRule.read(value))));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("heads", "payroll");
        return switch (measure.get()) {
            case PerHead perHead -> ofHeads(perHead, Given.count(request.get("heads")));
            case OfPayroll ofPayroll -> ofPayroll(ofPayroll, Given.money(request.get("payroll")));
        };
    }

    public static FormulaAnswer ofHeads(PerHead measure, int heads) {
        Money amount = measure.amount().times(heads);
        return amount(heads + " 人 × " + measure.amount(), amount);
    }

    public static FormulaAnswer ofPayroll(OfPayroll measure, Money payroll) {
        Money amount =
                measure.rounding().round(payroll.yuan().multiply(measure.rate().value()));
        return amount(payroll + " × " + measure.rate(), amount);
    }

    private static FormulaAnswer amount(String formula, Money amount) {
        var working = new Working();
        working.money("amount", "年筹资额", formula, amount);
        working.figure("amountWan", amount.wan(2, Rounding.HALF_UP).toPlainString());
        return working.answer();
    }
}

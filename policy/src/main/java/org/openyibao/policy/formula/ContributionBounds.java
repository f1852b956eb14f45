package org.openyibao.policy.formula;

import java.util.ArrayList;
import java.util.List;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 缴费基数. The wage, held between two multiples of the reference wage.
///
/// @param referenceWage monthly; the average of the place, published each year
public record ContributionBounds(Held<Money> referenceWage, Rate lower, Rate upper, RoundingRule rounding)
        implements Formula {
    public ContributionBounds {
        if (lower.compareTo(upper) > 0) {
            throw FormulaError.CONTRADICTION.refusal("基数下限 " + lower + " 高于上限 " + upper, "", "核对上下限倍数");
        }
    }

    static ContributionBounds read(Node value) {
        value.allow("referenceWage", "lower", "upper", "rounding");
        return new ContributionBounds(
                Held.read(value, "referenceWage", Given::money),
                Given.rate(value.get("lower")),
                Given.rate(value.get("upper")),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("wages", "referenceWage");
        return bases(
                Given.list(request.get("wages"), Given::money),
                referenceWage.orAsked(request, "referenceWage", Given::money));
    }

    /// The base of each wage.
    public FormulaAnswer bases(List<Money> wages, Money reference) {
        var working = new Working();
        Money floor = working.money("lowerLimit", "缴费基数下限", reference + " × " + lower, limit(reference, lower));
        Money ceiling = working.money("upperLimit", "缴费基数上限", reference + " × " + upper, limit(reference, upper));
        var bases = new ArrayList<String>();
        for (Money wage : wages) {
            Money base = rounding.round(clamp(wage, floor, ceiling).yuan());
            bases.add(base.toString());
            working.line("工资 " + wage + "，" + place(wage, floor, ceiling) + "，缴费基数 " + base + " 元");
        }
        working.figure("bases", bases);
        return working.answer();
    }

    private Money limit(Money reference, Rate times) {
        return rounding.round(reference.yuan().multiply(times.value()));
    }

    private static Money clamp(Money wage, Money floor, Money ceiling) {
        Money atLeast = wage.compareTo(floor) < 0 ? floor : wage;
        return atLeast.compareTo(ceiling) > 0 ? ceiling : atLeast;
    }

    private static String place(Money wage, Money floor, Money ceiling) {
        if (wage.compareTo(floor) < 0) {
            return "低于下限，取下限";
        }
        return wage.compareTo(ceiling) > 0 ? "高于上限，取上限" : "在上下限之间";
    }
}

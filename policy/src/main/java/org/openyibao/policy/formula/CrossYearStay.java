package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 跨年住院. Which year a stay over the turn of the year belongs to. Deductible and ratio are those of the year
/// that takes the cost.
///
/// @param eachYear whether a split stay is charged a deductible in each part; else one, as far as the first
/// part bears it there, the rest in the next
public record CrossYearStay(Held<Convention> convention, boolean eachYear, RoundingRule rounding) implements Formula {

    public enum Convention {
        BY_DISCHARGE("ByDischarge"),
        SPLIT_AT_YEAR_END("SplitAtYearEnd");

        private final String word;

        Convention(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /// The part of a stay that lies in one year.
    public record Part(int year, Money eligible, Money deductible, Rate rate) {}

    static CrossYearStay read(Node value) {
        value.allow("convention", "deductibleEachYear", "rounding");
        return new CrossYearStay(
                Held.read(value, "convention", node -> node.word(Convention.class)),
                Given.or(value, "deductibleEachYear", Node::flag, false),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("parts", "deductible", "rate", "convention");
        var parts = Given.list(request.get("parts"), node -> part(request, node));
        return switch (convention.orAsked(request, "convention", node -> node.word(Convention.class))) {
            case BY_DISCHARGE -> byDischarge(parts);
            case SPLIT_AT_YEAR_END -> splitAtYearEnd(parts);
        };
    }

    private static Part part(Node request, Node node) {
        node.allow("year", "eligible", "deductible", "rate");
        return new Part(
                node.get("year").whole(),
                Given.money(node.get("eligible")),
                Given.money(node.find("deductible") == null ? request.get("deductible") : node.get("deductible")),
                Given.share(node.find("rate") == null ? request.get("rate") : node.get("rate")));
    }

    /// All of the stay belongs to the year of discharge.
    public FormulaAnswer byDischarge(List<Part> parts) {
        Part last = parts.getLast();
        Money all = parts.stream().map(Part::eligible).reduce(Money.ZERO, Money::plus);
        return settled(List.of(new Part(last.year(), all, last.deductible(), last.rate())));
    }

    public FormulaAnswer splitAtYearEnd(List<Part> parts) {
        return settled(parts);
    }

    private FormulaAnswer settled(List<Part> parts) {
        var working = new Working();
        var years = new ArrayList<Map<String, Object>>();
        Money total = Money.ZERO;
        Money toCharge = parts.getFirst().deductible();
        for (Part part : parts) {
            Money deductible = smaller(part.eligible(), eachYear ? part.deductible() : toCharge);
            toCharge = toCharge.minus(smaller(toCharge, deductible));
            BigDecimal exact = part.eligible()
                    .minus(deductible)
                    .yuan()
                    .multiply(part.rate().value());
            Money pool = rounding.round(exact);
            total = total.plus(pool);
            working.line(part.year() + " 年：(" + part.eligible() + " − " + deductible + ") × " + part.rate() + " = "
                    + pool + " 元");
            var year = new LinkedHashMap<String, Object>();
            year.put("year", part.year());
            year.put("deductible", deductible.toString());
            year.put("pooledFund", pool.toString());
            years.add(year);
        }
        working.figure("years", years);
        working.money("pooledFund", "统筹支付合计", "各年之和", total);
        return working.answer();
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

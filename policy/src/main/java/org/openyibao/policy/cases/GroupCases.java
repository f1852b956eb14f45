package org.openyibao.policy.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.PublishedFigure;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.formula.ExecutionScore;
import org.openyibao.policy.formula.FormulaAnswer;
import org.openyibao.policy.formula.Given;
import org.openyibao.policy.reading.Node;

/// Sums a head for special groups, and what an agency plans and pays for heads.
final class GroupCases {
    private static final int MONTHS_OF_YEAR = 12;

    private GroupCases() {}

    // ---- special groups ----

    static Map<String, Object> specialGroup(CaseInputs inputs, CaseLaw law) {
        var fields = new LinkedHashMap<String, Object>();
        Node tiers = inputs.find("tiers", "standards");
        if (tiers != null) {
            tiers(fields, inputs, Given.list(tiers, Given::money));
            return fields;
        }
        Money perHead = inputs.findMoney("per_head_year", "per_head", "per_head_annual", "standard");
        if (perHead == null) {
            Money amount = inputs.money("amount", "paid", "total");
            int heads = inputs.count("heads", "actual", "actual_heads");
            fields.put("per_head", perHead(amount, heads, inputs));
            return fields;
        }
        if (inputs.has("heads", "persons")) {
            amounts(fields, "amount", perHead.times(inputs.count("heads", "persons")));
        }
        if (inputs.has("planned", "planned_heads")) {
            executed(fields, inputs, law, perHead);
        } else if (fields.isEmpty()) {
            inputs.get("heads", "planned");
        }
        return fields;
    }

    private static void amounts(Map<String, Object> fields, String name, Money amount) {
        fields.put(name + "_yuan", amount.toString());
        fields.put(name + "_wan", amount.wan(2, Rounding.HALF_UP).toPlainString());
    }

    private static String perHead(Money amount, int heads, CaseInputs inputs) {
        if (heads == 0) {
            throw inputs.contradiction("人数为 0，没有人均数", "人均数等于总额除以人数", "核对人数");
        }
        return amount.yuan()
                .divide(BigDecimal.valueOf(heads), 2, Rounding.HALF_UP.mode())
                .toPlainString();
    }

    private static void executed(Map<String, Object> fields, CaseInputs inputs, CaseLaw law, Money perHead) {
        Money planned = perHead.times(inputs.count("planned", "planned_heads"));
        Money paid = perHead.times(inputs.count("actual", "actual_heads"));
        amounts(fields, "planned", planned);
        amounts(fields, "paid", paid);
        execution(fields, inputs, law, planned, paid);
        Node narrative = inputs.find("narrative_rate_printed");
        if (narrative != null) {
            fields.put("narrative_consistent", narrative.text().equals(fields.get("execution_printed")));
        }
    }

    private static void execution(
            Map<String, Object> fields, CaseInputs inputs, CaseLaw law, Money planned, Money paid) {
        ExecutionScore habit = inputs.fromLaw("ExecutionScore", law.executionScore(inputs.placeName()));
        FormulaAnswer answer = habit.scored(planned, paid);
        fields.put("execution_rate_exact", answer.figure("rateExact"));
        fields.put("execution_rate_4dp", ratio(paid, planned, 4));
        fields.put("execution_printed", answer.figure("percentPrinted"));
        fields.put("execution_score_printed", answer.figure("scorePrinted"));
    }

    private static String ratio(Money part, Money whole, int decimals) {
        return part.yuan()
                .divide(whole.yuan(), decimals, Rounding.HALF_UP.mode())
                .toPlainString();
    }

    /// Head counts of each tier from heads and totals, planned and actual.
    private static void tiers(Map<String, Object> fields, CaseInputs inputs, List<Money> tiers) {
        List<Integer> planned = solved(fields, inputs, tiers, "planned", "planned");
        List<Integer> actual = solved(fields, inputs, tiers, "actual", "paid");
        if (planned.isEmpty() && actual.isEmpty()) {
            int heads = inputs.count("heads");
            put(fields, "heads", tiers, solve(inputs, tiers, heads, "amount", "total"));
        }
        for (int i = 0; i < tiers.size() && !planned.isEmpty() && !actual.isEmpty(); i++) {
            int fewer = planned.get(i) - actual.get(i);
            if (fewer >= 0) {
                fields.put("deaths_in_" + name(tiers.get(i)) + "_tier", fewer);
            } else {
                fields.put("joined_in_" + name(tiers.get(i)) + "_tier", -fewer);
            }
        }
    }

    private static List<Integer> solved(
            Map<String, Object> fields, CaseInputs inputs, List<Money> tiers, String name, String money) {
        if (!inputs.has(name + "_heads", name)) {
            return List.of();
        }
        int heads = inputs.count(name + "_heads", name);
        List<Integer> counts = solve(inputs, tiers, heads, money, name);
        put(fields, name, tiers, counts);
        return counts;
    }

    /// The total of one of these names; a figure in 万元 stands for every sum that prints so.
    private static List<Integer> solve(CaseInputs inputs, List<Money> tiers, int heads, String... names) {
        for (String name : names) {
            Node wan = inputs.find(name + "_wan");
            if (wan != null) {
                var printed = PublishedFigure.rounded(wan.text(), Money.FEN_PER_WAN);
                return HeadCounts.solve(tiers, heads, CaseInputs.wan(wan), printed.fromFen(), printed.untilFen());
            }
        }
        Node yuan = inputs.get(Arrays.stream(names).map(name -> name + "_yuan").toArray(String[]::new));
        var exact = BigInteger.valueOf(yuan.yuan());
        return HeadCounts.solve(tiers, heads, Given.money(yuan), exact, exact);
    }

    private static void put(Map<String, Object> fields, String name, List<Money> tiers, List<Integer> counts) {
        for (int i = 0; i < tiers.size(); i++) {
            fields.put(name + "_" + name(tiers.get(i)), counts.get(i));
        }
    }

    /// `8000`, or `8000.50` where there are fen.
    private static String name(Money tier) {
        return tier.fen() % 100 == 0 ? Long.toString(tier.fen() / 100) : tier.toString();
    }

    // ---- the agency's own money ----

    static Map<String, Object> agencyBudget(CaseInputs inputs, CaseLaw law) {
        var fields = new LinkedHashMap<String, Object>();
        Money fee = inputs.findMoney("fee_per_head", "unit_price", "per_head");
        if (fee != null) {
            projects(fields, inputs, fee);
            return fields;
        }
        Money executed = inputs.findMoney("executed", "paid", "spent");
        Money year = inputs.has("monthly", "monthly_per_head") ? staff(inputs) : null;
        if (year == null && executed != null && inputs.has("heads")) {
            perHead(fields, executed, inputs);
        }
        Money prior = inputs.moneyOr(Money.ZERO, "prior_year_unpaid", "unpaid_prior_year", "arrears");
        Money budget = year == null ? inputs.findMoney("budget", "planned") : year.plus(prior);
        if (year != null) {
            amounts(fields, "year", year);
        }
        if (budget == null && fields.isEmpty()) {
            inputs.get("monthly", "budget");
        } else if (budget != null) {
            amounts(fields, "budget", budget);
            if (executed != null) {
                execution(fields, inputs, law, budget, executed);
            }
        }
        return fields;
    }

    private static void perHead(Map<String, Object> fields, Money executed, CaseInputs inputs) {
        int heads = inputs.count("heads");
        fields.put("per_head", perHead(executed, heads, inputs));
        fields.put("per_head_month", perHead(executed, heads * inputs.countOr(MONTHS_OF_YEAR, "months"), inputs));
    }

    /// Heads × monthly pay × months; one pay for all, or a list of pays with a list of heads.
    private static Money staff(CaseInputs inputs) {
        List<Money> pays = Given.list(inputs.get("monthly", "monthly_per_head"), Given::money);
        List<Integer> heads = Given.list(inputs.get("heads", "staff", "persons"), Given::count);
        int months = inputs.countOr(MONTHS_OF_YEAR, "months");
        if (pays.size() != heads.size()) {
            throw inputs.contradiction(
                    "月标准 " + pays.size() + " 档，人数 " + heads.size() + " 档", "每档标准要有它的人数", "写成同样长的两个列表");
        }
        Money year = Money.ZERO;
        for (int i = 0; i < pays.size(); i++) {
            year = year.plus(pays.get(i).times(heads.get(i)).times(months));
        }
        return year;
    }

    /// Whether what was spent could have been fee × heads, as printed.
    private static void projects(Map<String, Object> fields, CaseInputs inputs, Money fee) {
        var fits = new ArrayList<Boolean>();
        inputs.bill().fields().forEach((name, project) -> {
            if (project.isMapping() && inputs.find(name) != null) {
                fits.add(project(fields, name + "_", project, fee));
            }
        });
        if (fits.isEmpty()) {
            inputs.get("heads");
            inputs.find("executed", "executed_wan");
            fits.add(project(fields, "", inputs.bill(), fee));
        }
        fields.put("consistent", !fits.contains(false));
    }

    private static boolean project(Map<String, Object> fields, String prefix, Node project, Money fee) {
        Money implied = fee.times(Given.count(project.get("heads")));
        amounts(fields, prefix + "implied", implied);
        Node yuan = firstOf(project, "executed", "executed_yuan", "paid", "spent");
        Node wan = firstOf(project, "executed_wan", "paid_wan", "spent_wan");
        boolean fits = yuan == null
                ? wan == null
                        || PublishedFigure.rounded(wan.text(), Money.FEN_PER_WAN)
                                .admits(implied)
                : Given.money(yuan).equals(implied);
        fields.put(prefix + "consistent", fits);
        return fits;
    }

    private static @Nullable Node firstOf(Node parent, String... names) {
        for (String name : names) {
            Node found = parent.find(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

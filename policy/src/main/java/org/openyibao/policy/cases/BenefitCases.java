package org.openyibao.policy.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.formula.CapIncentive;
import org.openyibao.policy.formula.CrossYearStay;
import org.openyibao.policy.formula.EnrolmentCircumstance;
import org.openyibao.policy.formula.FormulaAnswer;
import org.openyibao.policy.formula.Given;
import org.openyibao.policy.formula.Held;
import org.openyibao.policy.formula.MaternityAllowance;
import org.openyibao.policy.formula.RoundingRule;
import org.openyibao.policy.formula.WaitingPeriod;
import org.openyibao.policy.reading.Node;

/// Benefits that are no bills, and rules about bills that stand alone.
final class BenefitCases {
    private BenefitCases() {}

    static Map<String, Object> capIncentive(CaseInputs inputs, CaseLaw law) {
        var incentive = new CapIncentive(
                inputs.countOrLaw(
                        "national CapIncentive.afterYears",
                        law.capIncentive().afterYears(),
                        "after_years",
                        "full_years"),
                Held.of(inputs.moneyOr(Money.ZERO, "step_continuous", "step")),
                Held.of(inputs.moneyOr(Money.ZERO, "step_zero_claim", "step_zero")),
                inputs.rate("max_share", "max_ratio"),
                RoundingRule.TO_FEN);
        FormulaAnswer answer = incentive.raised(
                inputs.money("cap"), inputs.count("continuous_years"), inputs.countOr(0, "zero_claim_years"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("raise_continuous", answer.figure("raiseContinuous"));
        fields.put("raise_zero", answer.figure("raiseZeroClaim"));
        fields.put("raise_total", answer.figure("raise"));
        fields.put("ceiling", answer.figure("ceiling"));
        fields.put("cap_after", answer.figure("capAfter"));
        return fields;
    }

    static Map<String, Object> waitingPeriod(CaseInputs inputs, CaseLaw law) {
        WaitingPeriod.Floor floor = inputs.has("floor_months", "min_total_months")
                ? new WaitingPeriod.Floor(
                        inputs.countOr(0, "floor_from_missed_years"), inputs.count("floor_months", "min_total_months"))
                : null;
        var rule = new WaitingPeriod(
                Held.of(inputs.count("fixed_months", "fixed")),
                Held.of(inputs.countOr(0, "variable_per_missed_year", "variable_months_per_missed_year")),
                inputs.flag("first_missed_year_counts"),
                inputs.countOrLaw(
                        "national WaitingPeriod.monthsRestored",
                        law.waitingPeriod().monthsRestored(),
                        "restored_per_year_paid",
                        "months_restored_per_year"),
                floor,
                EnumSet.allOf(EnrolmentCircumstance.class));
        int missed = inputs.countOr(0, "missed_years", "years_missed", "gap_years");
        FormulaAnswer answer = rule.waited(
                inputs.date("paid_on", "paid", "payment_date"),
                missed,
                inputs.countOr(0, "years_paid_up", "paid_up_years"),
                circumstances(inputs, missed));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("variable_months", answer.figure("variableMonths"));
        fields.put("total_months", answer.figure("totalMonths"));
        fields.put("benefits_from", answer.figure("benefitsFrom"));
        return fields;
    }

    /// Newborn children wait nowhere; who enrols inside the window waits only after a gap.
    private static Set<EnrolmentCircumstance> circumstances(CaseInputs inputs, int missedYears) {
        var circumstances = EnumSet.noneOf(EnrolmentCircumstance.class);
        if (inputs.flag("newborn")) {
            circumstances.add(EnrolmentCircumstance.NEWBORN);
        }
        if (missedYears == 0 && inputs.flag("in_window", "within_window", "inside_window")) {
            circumstances.add(EnrolmentCircumstance.WINDOW_ENROLMENT);
        }
        return circumstances;
    }

    static Map<String, Object> maternity(CaseInputs inputs, CaseLaw law) {
        Matcher divisor = Pattern.compile("/\\s*([0-9]+)").matcher(inputs.words("formula"));
        int daysOfMonth = divisor.find()
                ? Integer.parseInt(divisor.group(1))
                : inputs.countOrLaw(
                        "national MaternityAllowance.daysOfMonth",
                        law.maternityAllowance().daysOfMonth(),
                        "days_of_month",
                        "divisor");
        var allowance = new MaternityAllowance(daysOfMonth, Held.unknown("", "算例没有写"), RoundingRule.TO_FEN);
        int days = days(inputs);
        FormulaAnswer answer = allowance.allowed(inputs.money("avg_month", "average_month", "monthly_average"), days);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("days", days);
        fields.put("per_day", answer.figure("perDay"));
        fields.put("allowance", answer.figure("allowance"));
        return fields;
    }

    /// All days together, or the base with what is added to it.
    private static int days(CaseInputs inputs) {
        int base = inputs.count("days", "base_days");
        int extra = 0;
        for (String name : List.of("extra_days", "provincial_days", "difficult_days", "extra_baby_days")) {
            extra += inputs.countOr(0, name);
        }
        return base + extra;
    }

    // ---- rounding ----

    /// The lines rounded one by one, and the sum rounded once.
    static Map<String, Object> rounding(CaseInputs inputs, CaseLaw law) {
        var rule = new RoundingRule(new Money(1), mode(inputs.words("rule", "rounding", "mode")));
        Rate ofAll = inputs.findRate("prop", "ratio", "rate");
        var perLine = new ArrayList<String>();
        Money sum = Money.ZERO;
        BigDecimal exact = BigDecimal.ZERO;
        for (Node line : inputs.get("lines", "amounts").oneOrMore()) {
            BigDecimal share = share(inputs, line, ofAll);
            Money rounded = rule.round(share);
            perLine.add(rounded.toString());
            sum = sum.plus(rounded);
            exact = exact.add(share);
        }
        Money once = rule.round(exact);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("per_line", perLine);
        fields.put("sum_per_line", sum.toString());
        fields.put("sum_then_round", once.toString());
        fields.put("difference", sum.minus(once).toString());
        return fields;
    }

    private static BigDecimal share(CaseInputs inputs, Node line, @Nullable Rate ofAll) {
        if (!line.isMapping()) {
            return Given.decimal(line).multiply(prop(inputs, ofAll).value());
        }
        Node own = line.find("prop") == null ? line.find("selfpay_prop") : line.find("prop");
        Node price = line.find("price");
        BigDecimal amount = price == null
                ? Given.decimal(line.get("amount"))
                : RoundingRule.TO_FEN
                        .round(Given.decimal(price).multiply(Given.or(line, "qty", Given::decimal, BigDecimal.ONE)))
                        .yuan();
        return amount.multiply((own == null ? prop(inputs, ofAll) : CaseInputs.rate(own)).value());
    }

    private static Rate prop(CaseInputs inputs, @Nullable Rate ofAll) {
        return ofAll == null ? inputs.rate("prop", "ratio", "rate") : ofAll;
    }

    private static Rounding mode(String words) {
        if (words.contains("half_up") || words.isEmpty()) {
            return Rounding.HALF_UP;
        }
        if (words.contains("down") || words.contains("trunc")) {
            return Rounding.DOWN;
        }
        return words.matches(".*\\bup\\b.*") ? Rounding.UP : Rounding.HALF_UP;
    }

    // ---- stays over the turn of the year ----

    private static final Pattern IN_SCOPE = Pattern.compile("in_scope_([0-9]{4})");

    static Map<String, Object> crossYear(CaseInputs inputs, CaseLaw law) {
        var scopes = new TreeMap<Integer, Money>();
        inputs.bill().fields().keySet().forEach(name -> {
            Matcher scope = IN_SCOPE.matcher(name);
            if (scope.matches()) {
                scopes.put(Integer.valueOf(scope.group(1)), inputs.money(name));
            }
        });
        if (scopes.isEmpty()) {
            inputs.get("in_scope_YYYY");
        }
        var parts = scopes.entrySet().stream()
                .map(scope -> new CrossYearStay.Part(
                        scope.getKey(),
                        scope.getValue(),
                        inputs.money("deductible_" + scope.getKey(), "deductible"),
                        inputs.rate("ratio_" + scope.getKey(), "ratio")))
                .toList();
        var stay = new CrossYearStay(Held.unknown("", "算例给出几种"), eachYear(inputs), RoundingRule.TO_FEN);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("BY_DISCHARGE", years(stay.byDischarge(parts)));
        FormulaAnswer apart = stay.splitAtYearEnd(parts);
        Map<String, Object> split = years(apart);
        split.put("total_pool", apart.figure("pooledFund"));
        fields.put("SPLIT", split);
        fields.put("SPLIT_AT_YEAR_END", split);
        return fields;
    }

    private static boolean eachYear(CaseInputs inputs) {
        String conventions = inputs.words("conventions", "convention").toLowerCase(Locale.ROOT);
        return List.of("each part", "each year", "both parts", "two deductibles").stream()
                .anyMatch(conventions::contains);
    }

    private static Map<String, Object> years(FormulaAnswer answer) {
        var fields = new LinkedHashMap<String, Object>();
        for (Object item : (List<?>) answer.figure("years")) {
            var year = (Map<?, ?>) item;
            var of = new LinkedHashMap<String, Object>();
            of.put("deductible", year.get("deductible"));
            of.put("pool", year.get("pooledFund"));
            fields.put("year_" + year.get("year"), of);
        }
        return fields;
    }
}

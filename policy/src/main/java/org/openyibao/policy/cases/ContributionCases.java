package org.openyibao.policy.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.formula.ContributionBounds;
import org.openyibao.policy.formula.ContributionRate;
import org.openyibao.policy.formula.EnrolmentAssistance;
import org.openyibao.policy.formula.FamilyContribution;
import org.openyibao.policy.formula.FormulaAnswer;
import org.openyibao.policy.formula.Given;
import org.openyibao.policy.formula.Held;
import org.openyibao.policy.formula.LateFee;
import org.openyibao.policy.formula.PersonalAccountCredit;
import org.openyibao.policy.formula.RoundingRule;
import org.openyibao.policy.formula.YearlyContribution;
import org.openyibao.policy.reading.Node;

/// What is paid into the funds, and what of it reaches a personal account.
final class ContributionCases {
    private static final String UNSTATED = "算例没有写";

    private ContributionCases() {}

    // ---- contribution ----

    static Map<String, Object> contribution(CaseInputs inputs, CaseLaw law) {
        return inputs.has("arrears", "owed") ? lateFee(inputs) : ofWages(inputs);
    }

    private static Map<String, Object> lateFee(CaseInputs inputs) {
        String count = inputs.words("count", "days_count", "day_count");
        boolean dueDay = inputs.flag("due_day_counts", "first_day_counts") || inclusive(count, "due");
        boolean paidDay = inputs.has("paid_day_counts", "last_day_counts")
                ? inputs.flag("paid_day_counts", "last_day_counts")
                : !count.contains("pay") || inclusive(count, "pay");
        int days = LateFee.days(
                inputs.date("due", "due_date", "due_on"),
                inputs.date("paid", "paid_on", "pay_date", "paid_date"),
                dueDay,
                paidDay);
        var fee = new LateFee(
                inputs.rate("daily", "daily_rate", "rate"), Held.of(dueDay), Held.of(paidDay), RoundingRule.TO_FEN);
        FormulaAnswer answer = fee.owed(inputs.money("arrears", "owed"), days);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("days", days);
        fields.put("late_fee", answer.figure("lateFee"));
        fields.put(
                "total_due",
                inputs.money("arrears", "owed").plus(answer.money("lateFee")).toString());
        return fields;
    }

    /// What stands in brackets after the word, as in `from due date (exclusive) to pay date (inclusive)`.
    private static boolean inclusive(String text, String word) {
        Matcher bracket =
                Pattern.compile(word + "[^()]*\\((inclusive|exclusive)\\)").matcher(text);
        return bracket.find() && bracket.group(1).equals("inclusive");
    }

    private static Map<String, Object> ofWages(CaseInputs inputs) {
        Node wages = inputs.get("wages", "wage");
        var base = new ContributionBounds(
                Held.unknown("", UNSTATED), inputs.rate("lower"), inputs.rate("upper"), RoundingRule.TO_FEN);
        FormulaAnswer bases = base.bases(
                Given.list(wages, Given::money), inputs.money("reference_wage", "average_wage", "reference"));
        var rate = new ContributionRate(
                Held.of(inputs.rate("employer", "employer_rate")),
                Held.of(inputs.rate("person", "person_rate", "personal")),
                Held.unknown("", UNSTATED),
                RoundingRule.TO_FEN);
        FormulaAnswer paid = rate.contributions(moneys(bases, "bases"), inputs.countOr(1, "months"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("lower_limit", bases.figure("lowerLimit"));
        fields.put("upper_limit", bases.figure("upperLimit"));
        fields.put("bases", bases.figure("bases"));
        fields.put("base", moneys(bases, "bases").getFirst().toString());
        fields.put("employer", oneOrList(wages, paid, "employer"));
        fields.put("person", oneOrList(wages, paid, "person"));
        fields.put("employer_total", paid.figure("employerTotal"));
        fields.put("person_total", paid.figure("personTotal"));
        fields.put("total", paid.figure("total"));
        return fields;
    }

    private static Object oneOrList(Node wages, FormulaAnswer answer, String name) {
        return wages.isList()
                ? answer.figure(name)
                : moneys(answer, name).getFirst().toString();
    }

    private static List<Money> moneys(FormulaAnswer answer, String name) {
        var moneys = new ArrayList<Money>();
        for (Object text : (List<?>) answer.figure(name)) {
            moneys.add(Money.parseYuan((String) text));
        }
        return moneys;
    }

    // ---- sums a head ----

    static Map<String, Object> premium(CaseInputs inputs, CaseLaw law) {
        return inputs.has("per_head", "per_head_year") ? perHead(inputs) : resident(inputs);
    }

    private static Map<String, Object> perHead(CaseInputs inputs) {
        var perHead = new YearlyContribution.PerHead(inputs.money("per_head", "per_head_year"));
        Money amount = YearlyContribution.ofHeads(perHead, inputs.count("heads", "persons"))
                .money("amount");
        var fields = new LinkedHashMap<String, Object>();
        fields.put("amount_yuan", amount.toString());
        fields.put("amount_wan_1dp", amount.wan(1, Rounding.HALF_UP).toPlainString());
        fields.put("amount_wan_2dp", amount.wan(2, Rounding.HALF_UP).toPlainString());
        fields.put("amount_wan", amount.wan(2, Rounding.HALF_UP).toPlainString());
        return fields;
    }

    private static Map<String, Object> resident(CaseInputs inputs) {
        Money personal = inputs.money("personal", "personal_contribution");
        Money fiscal = inputs.money("fiscal", "fiscal_subsidy", "subsidy");
        var fields = new LinkedHashMap<String, Object>();
        fields.put("total", personal.plus(fiscal).toString());
        EnrolmentAssistance.Help help = help(inputs);
        if (help != null) {
            var rule = new EnrolmentAssistance.Rule(Set.of("assisted"), help);
            FormulaAnswer answer =
                    new EnrolmentAssistance(List.of(rule)).assisted(personal, fiscal, List.of("assisted"));
            fields.put("aid", answer.figure("assistance"));
            fields.put("assisted_personal", answer.figure("assistedPersonal"));
            fields.put("assisted_total", answer.figure("assistedTotal"));
        }
        return fields;
    }

    private static EnrolmentAssistance.@Nullable Help help(CaseInputs inputs) {
        Money fixed = inputs.findMoney("aid_fixed", "assistance_fixed");
        if (fixed != null) {
            return new EnrolmentAssistance.Fixed(fixed);
        }
        if (inputs.has("aid_share", "aid_ratio", "aid_rate")) {
            return new EnrolmentAssistance.Share(
                    inputs.rate("aid_share", "aid_ratio", "aid_rate"), RoundingRule.TO_FEN);
        }
        boolean full = inputs.words("aid").contains("full") || inputs.has("aid_full") && inputs.flag("aid_full");
        return full ? new EnrolmentAssistance.Full() : null;
    }

    // ---- personal account ----

    static Map<String, Object> personalAccount(CaseInputs inputs, CaseLaw law) {
        int months = inputs.countOr(12, "months");
        Money opening = inputs.moneyOr(Money.ZERO, "opening", "opening_balance", "balance");
        boolean inService = inputs.has("active_base", "base");
        var credit = new PersonalAccountCredit(
                inService ? Held.of(inputs.rate("active_rate", "rate")) : Held.unknown("", UNSTATED),
                inputs.has("retiree_fixed_month", "retiree_month")
                        ? Held.of(inputs.money("retiree_fixed_month", "retiree_month"))
                        : Held.unknown("", UNSTATED),
                RoundingRule.TO_FEN);
        var fields = new LinkedHashMap<String, Object>();
        Money balance = opening;
        if (credit.retiredMonthly().isHeld()) {
            FormulaAnswer retired = credit.creditedRetired(months, opening);
            fields.put("retiree_month", retired.figure("monthly"));
            fields.put("retiree_year", retired.figure("credited"));
            balance = retired.money("balance");
        }
        if (inService || !credit.retiredMonthly().isHeld()) {
            FormulaAnswer active = credit.creditedInService(inputs.money("active_base", "base"), months, opening);
            fields.put("active_month", active.figure("monthly"));
            fields.put("active_year", active.figure("credited"));
            balance = active.money("balance");
        }
        fields.put("balance_after_year", balance.toString());
        if (inputs.has("resident_premium")) {
            Money due = inputs.money("resident_premium").times(inputs.countOr(1, "relatives", "premiums"));
            FormulaAnswer paid = FamilyContribution.paid(due, balance);
            fields.put("premium_from_account", paid.figure("fromAccount"));
            fields.put("premium_cash", paid.figure("cash"));
            fields.put("balance_after_premium", paid.figure("balanceAfter"));
        }
        return fields;
    }
}

package org.openyibao.policy.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.formula.DepositReturn;
import org.openyibao.policy.formula.DipPayment;
import org.openyibao.policy.formula.DrgPayment;
import org.openyibao.policy.formula.FormulaAnswer;
import org.openyibao.policy.formula.Given;
import org.openyibao.policy.formula.Held;
import org.openyibao.policy.formula.MonthlyClearing;
import org.openyibao.policy.formula.ProviderSheet;
import org.openyibao.policy.formula.RoundingRule;
import org.openyibao.policy.reading.Node;

/// What providers are paid, and what their sheets say of it.
final class ClearingCases {
    private ClearingCases() {}

    static Map<String, Object> clearing(CaseInputs inputs, CaseLaw law) {
        if (inputs.has("points")) {
            return dip(inputs);
        }
        if (inputs.has("weight")) {
            return drg(inputs);
        }
        return inputs.has("score") ? depositReturn(inputs, law) : month(inputs);
    }

    // ---- the month ----

    private static Map<String, Object> month(CaseInputs inputs) {
        Money declared = inputs.money("declared_fund", "declared", "audited_fund");
        var clearing = new MonthlyClearing(
                inputs.rate("deposit", "deposit_rate"), depositOn(inputs.words("order")), RoundingRule.TO_FEN);
        FormulaAnswer answer = clearing.paid(
                declared, inputs.moneyOr(Money.ZERO, "refused"), inputs.moneyOr(Money.ZERO, "advance", "prepaid"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("payable", answer.figure("payable"));
        fields.put("deposit", answer.figure("deposit"));
        fields.put("advance_offset", answer.figure("advanceOffset"));
        fields.put("advance_left", answer.figure("advanceLeft"));
        fields.put("paid", answer.figure("paid"));
        return fields;
    }

    /// The order of the deductions, by the words that name them; without words as everywhere: refusals first.
    private static MonthlyClearing.DepositOn depositOn(String order) {
        int deposit = order.indexOf("deposit");
        if (deposit < 0) {
            return MonthlyClearing.DepositOn.AFTER_REFUSALS;
        }
        int refusals = order.indexOf("refus");
        int advance = order.indexOf("advance");
        if (advance >= 0 && advance < deposit) {
            return MonthlyClearing.DepositOn.AFTER_ADVANCE;
        }
        return refusals >= 0 && refusals > deposit
                ? MonthlyClearing.DepositOn.DECLARED
                : MonthlyClearing.DepositOn.AFTER_REFUSALS;
    }

    // ---- the deposit at year end ----

    private static final Pattern SCORE_RANGE = Pattern.compile("score of ([0-9]+) to");
    /// As in `below 80 nothing`, `nothing below 80`, `below 80 30 %`.
    private static final Pattern BELOW = Pattern.compile("(nothing|none|half) (?:below|under) [0-9]+"
            + "|(?:below|under) [0-9]+[^;,0-9]*(nothing|none|half|[0-9.]+ ?%)");

    private static Map<String, Object> depositReturn(CaseInputs inputs, CaseLaw law) {
        String rule = inputs.words("rule");
        var formula = new DepositReturn(
                Given.decimal(inputs.get("full_score")),
                inputs.rate("loss_per_point"),
                formulaFrom(inputs, rule, law),
                below(inputs, rule),
                RoundingRule.TO_FEN);
        // the policy may name the deposit as a ratio, the bill names it as a sum
        Node deposit = inputs.findInBill("deposit");
        FormulaAnswer answer = formula.returned(
                deposit == null ? inputs.money("deposits", "deposit_sum") : Given.money(deposit),
                Given.decimal(inputs.get("score")));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("returned", answer.figure("returned"));
        fields.put("forfeited", answer.figure("forfeited"));
        return fields;
    }

    private static BigDecimal formulaFrom(CaseInputs inputs, String rule, CaseLaw law) {
        Node stated = inputs.find("formula_from", "min_score", "lowest_score", "floor_score");
        if (stated != null) {
            return Given.decimal(stated);
        }
        Matcher range = SCORE_RANGE.matcher(rule);
        return range.find()
                ? new BigDecimal(range.group(1))
                : inputs.fromLaw(
                        "national DepositReturn.formulaFrom",
                        law.depositReturn().formulaFrom());
    }

    private static Held<Rate> below(CaseInputs inputs, String rule) {
        Node stated = inputs.find(
                "below",
                "below_share",
                "below_returned",
                "returned_below",
                "below_80",
                "below_min_score",
                "below_floor");
        if (stated != null) {
            return Held.of(
                    switch (stated.text()) {
                        case "none", "nothing", "forfeited" -> new Rate(BigDecimal.ZERO);
                        case "all", "whole" -> new Rate(BigDecimal.ONE);
                        default -> CaseInputs.rate(stated);
                    });
        }
        Matcher prose = BELOW.matcher(rule);
        return prose.find()
                ? Held.of(shareInWords(prose.group(1) == null ? prose.group(2) : prose.group(1)))
                : Held.unknown("", "低于公式起始分由各地规定，算例没有写");
    }

    private static Rate shareInWords(String words) {
        return switch (words) {
            case "nothing", "none" -> new Rate(BigDecimal.ZERO);
            case "half" -> Rate.of("0.5");
            default -> Rate.percent(words.replaceAll("[ %]", ""));
        };
    }

    // ---- by case and by point ----

    private static Map<String, Object> dip(CaseInputs inputs) {
        var payment = new DipPayment(
                Held.of(inputs.money("budget")),
                Held.of(Given.decimal(inputs.get("region_points", "total_points"))),
                Held.of(or(inputs.findRate("coefficient"))),
                inputs.has("point_decimals") ? inputs.count("point_decimals") : null,
                RoundingRule.TO_FEN);
        FormulaAnswer answer = payment.settled(
                Given.decimal(inputs.get("points")), inputs.moneyOr(Money.ZERO, "interim_paid", "interim"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("point_value", answer.figure("pointValue"));
        fields.put("settled", answer.figure("settled"));
        fields.put("balance", answer.figure("balance"));
        return fields;
    }

    private static Rate or(@Nullable Rate rate) {
        return rate == null ? new Rate(BigDecimal.ONE) : rate;
    }

    private static Map<String, Object> drg(CaseInputs inputs) {
        var payment = new DrgPayment(
                Held.of(inputs.money("rate")),
                Held.of(or(inputs.findRate("coefficient"))),
                inputs.findRate("low_multiple", "low_times"),
                inputs.has("high_multiple", "high_times")
                        ? new DrgPayment.HighCost(
                                inputs.rate("high_multiple", "high_times"),
                                inputs.rate("high_share", "high_topup", "high_top_up", "topup"))
                        : null,
                RoundingRule.TO_FEN);
        var bill = new DrgPayment.Case(
                inputs.rate("weight"),
                inputs.findMoney("billed", "total"),
                inputs.moneyOr(Money.ZERO, "patient_paid", "patient"),
                inputs.moneyOr(Money.ZERO, "other_layers", "other"));
        FormulaAnswer answer =
                payment.owed(bill, payment.rate().get(), payment.coefficient().get());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("standard", answer.figure("standard"));
        fields.put("fund_due", answer.figure("fundDue"));
        if (answer.figures().containsKey("hospitalResult")) {
            fields.put("hospital_result", answer.figure("hospitalResult"));
        }
        return fields;
    }

    // ---- the sheet ----

    private static final Map<String, String> COLUMNS = Map.of(
            "receivable", "receivable",
            "declared", "declared",
            "settlement", "settlement",
            "selfCollected", "self_collected",
            "refused", "refused");

    static Map<String, Object> providerStatement(CaseInputs inputs, CaseLaw law) {
        var rows = new ArrayList<ProviderSheet.Row>();
        for (Node row : inputs.get("rows").items()) {
            rows.add(row(row));
        }
        Set<ProviderSheet.Identity> identities = identities(inputs.find("identities"));
        var ofReceivable = sheet(law, ProviderSheet.RefusalRateOf.RECEIVABLE);
        FormulaAnswer answer = ofReceivable.closed(rows, printedTotal(inputs.find("total")), identities);
        var fields = new LinkedHashMap<String, Object>();
        var total = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) answer.figure("total"))
                .forEach((column, sum) -> total.put(COLUMNS.getOrDefault((String) column, (String) column), sum));
        fields.put("total", total);
        fields.put("closes", answer.figure("closes"));
        fields.put("breaks", answer.figure("breaks"));
        fields.put("refusal_rate_of_receivable", answer.figure("refusalRates"));
        fields.put(
                "refusal_rate_of_declared",
                sheet(law, ProviderSheet.RefusalRateOf.DECLARED)
                        .closed(rows, Map.of(), Set.of())
                        .figure("refusalRates"));
        return fields;
    }

    private static ProviderSheet sheet(CaseLaw law, ProviderSheet.RefusalRateOf of) {
        return new ProviderSheet(of, law.providerSheet().decimals(), RoundingRule.TO_FEN);
    }

    private static ProviderSheet.Row row(Node row) {
        Node rate = row.find("refusal_rate");
        return new ProviderSheet.Row(
                row.textOr("period", "第 " + row.line() + " 行"),
                money(row, "receivable"),
                Given.money(row.get("declared")),
                row.find("ratio") == null ? null : CaseInputs.rate(row.get("ratio")),
                money(row, "settlement"),
                or(money(row, "self_collected")),
                or(money(row, "refused")),
                rate == null ? null : rate.text().replace("%", "").strip());
    }

    private static @Nullable Money money(Node row, String name) {
        Node found = row.find(name);
        return found == null ? null : Given.money(found);
    }

    private static Money or(@Nullable Money money) {
        return money == null ? Money.ZERO : money;
    }

    private static Map<String, Money> printedTotal(@Nullable Node total) {
        var printed = new LinkedHashMap<String, Money>();
        if (total != null) {
            COLUMNS.forEach((ours, theirs) -> {
                Node found = total.find(theirs);
                if (found != null) {
                    printed.put(ours, Given.money(found));
                }
            });
        }
        return printed;
    }

    /// Which identities the case states; all where it states none.
    private static Set<ProviderSheet.Identity> identities(@Nullable Node stated) {
        if (stated == null) {
            return EnumSet.allOf(ProviderSheet.Identity.class);
        }
        var identities = EnumSet.noneOf(ProviderSheet.Identity.class);
        List<String> texts = CaseInputs.texts(stated);
        for (String text : texts) {
            if (text.startsWith("receivable")) {
                identities.add(ProviderSheet.Identity.RECEIVABLE);
            } else if (text.startsWith("settlement")) {
                identities.add(ProviderSheet.Identity.SETTLEMENT);
            } else if (text.startsWith("refusal rate")) {
                identities.add(ProviderSheet.Identity.REFUSAL_RATE);
            } else if (text.startsWith("total")) {
                identities.add(ProviderSheet.Identity.TOTAL);
            }
        }
        return identities;
    }
}

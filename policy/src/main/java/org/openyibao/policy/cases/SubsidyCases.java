package org.openyibao.policy.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.formula.CountyKind;
import org.openyibao.policy.formula.FormulaAnswer;
import org.openyibao.policy.formula.Given;
import org.openyibao.policy.formula.Held;
import org.openyibao.policy.formula.RoundingRule;
import org.openyibao.policy.formula.SubsidySharing;
import org.openyibao.policy.reading.Node;

/// Subsidies to the resident fund: a sum a head, and the shares of the levels.
final class SubsidyCases {
    private SubsidyCases() {}

    static Map<String, Object> subsidy(CaseInputs inputs, CaseLaw law) {
        var fields = new LinkedHashMap<String, Object>();
        int persons = inputs.countOr(1, "persons", "heads", "insured");
        Money ofOneLevel =
                inputs.findMoney("county_per_head", "city_per_head", "province_per_head", "central_per_head");
        if (ofOneLevel != null) {
            inputs.count("persons", "heads", "insured");
            amount(fields, ofOneLevel.times(persons));
        } else {
            shared(fields, inputs, law.subsidySharing(), persons);
        }
        Node code = inputs.find("function_code");
        fields.put(
                "function_code",
                code == null
                        ? inputs.fromLaw(
                                "140525-zezhou SubsidySharing.functionCode",
                                law.subsidySharing().functionCode().get())
                        : code.text());
        return fields;
    }

    private static void amount(Map<String, Object> fields, Money amount) {
        fields.put("amount_yuan", amount.toString());
        fields.put("amount_wan", amount.wan(2, Rounding.HALF_UP).toPlainString());
    }

    private static void shared(Map<String, Object> fields, CaseInputs inputs, SubsidySharing law, int persons) {
        Money perHead = inputs.money("total_per_head", "total", "per_head", "standard", "fiscal");
        SubsidySharing.LocalSplit split = localSplit(inputs, law);
        Map<String, SubsidySharing.Shares> several = severalKinds(inputs);
        several.forEach((name, shares) -> {
            var ofKind = new LinkedHashMap<String, Object>();
            shared(ofKind, perHead, persons, shares, split);
            fields.put(name, ofKind);
        });
        if (several.isEmpty()) {
            shared(fields, perHead, persons, shares(inputs, law), split);
        }
        amount(fields, perHead.times(persons));
    }

    /// Shares of several kinds of county side by side, each under its name.
    private static Map<String, SubsidySharing.Shares> severalKinds(CaseInputs inputs) {
        var several = new LinkedHashMap<String, SubsidySharing.Shares>();
        inputs.policy().fields().forEach((name, field) -> {
            if (field.isMapping() && field.find("central") != null && inputs.find(name) != null) {
                Rate central = CaseInputs.rate(field.get("central"));
                Rate province = CaseInputs.rate(field.get("province"));
                several.put(name, new SubsidySharing.Shares(central, province, rest(central, province)));
            }
        });
        return several;
    }

    private static void shared(
            Map<String, Object> fields,
            Money perHead,
            int persons,
            SubsidySharing.Shares shares,
            SubsidySharing.LocalSplit split) {
        var kind = CountyKind.ORDINARY;
        FormulaAnswer answer = new SubsidySharing(
                        Map.of(kind, shares),
                        Held.of(kind),
                        Held.of(split),
                        Held.unknown("", "算例没有写"),
                        RoundingRule.TO_FEN)
                .shared(perHead, persons, kind);
        for (String level : List.of("central", "province", "local", "city", "county")) {
            Money part = answer.money(level);
            fields.put(level + "_per_head", part.toString());
            fields.put(level, part.times(persons).toString());
        }
        fields.put("city_plus_county", fields.get("local"));
        fields.put("total", answer.figure("total"));
        BigDecimal local = answer.money("local").yuan();
        rounded(fields, "city", local.multiply(split.city().value()), split.unit());
        rounded(fields, "county", local.multiply(split.county().value()), split.unit());
    }

    /// Each part rounded by itself, which is what these two names say.
    private static void rounded(Map<String, Object> fields, String level, BigDecimal exact, RoundingRule unit) {
        fields.put(level + "_exact", RoundingRule.TO_FEN.round(exact).toString());
        fields.put(level + "_rounded", unit.round(exact).toString());
    }

    private static CountyKind kind(CaseInputs inputs, SubsidySharing law) {
        if (inputs.has("western") || inputs.has("western_policy")) {
            return inputs.flag("western", "western_policy") ? CountyKind.WESTERN : CountyKind.ORDINARY;
        }
        Node stated = inputs.find("county_kind", "county_type", "county_class", "kind_of_county");
        if (stated == null) {
            return inputs.fromLaw(
                    "140525-zezhou SubsidySharing.county", law.county().get());
        }
        return stated.text().toLowerCase(Locale.ROOT).contains("west")
                        || stated.text().contains("西部")
                ? CountyKind.WESTERN
                : CountyKind.ORDINARY;
    }

    private static SubsidySharing.Shares shares(CaseInputs inputs, SubsidySharing law) {
        Rate central = inputs.findRate("central", "central_share");
        if (central != null) {
            Rate province = inputs.rate("province", "province_share", "provincial");
            Rate local = inputs.findRate("city_and_county", "local", "local_share", "city_plus_county");
            return new SubsidySharing.Shares(central, province, local == null ? rest(central, province) : local);
        }
        List<Rate> parts = parts(inputs.find("shares", "sharing", "levels"), "central", "province", "local");
        if (parts.size() == 3) {
            return new SubsidySharing.Shares(parts.get(0), parts.get(1), parts.get(2));
        }
        SubsidySharing.Shares held = law.shares().get(kind(inputs, law));
        if (held == null) {
            throw inputs.contradiction("没有这类县的分担比例", "算例没有写，法规也没有", "在 policy 里写明各级比例");
        }
        return inputs.fromLaw("140525-zezhou SubsidySharing.shares", held);
    }

    private static Rate rest(Rate... others) {
        BigDecimal rest = BigDecimal.ONE;
        for (Rate other : others) {
            rest = rest.subtract(other.value());
        }
        return new Rate(rest);
    }

    /// The split of the local part; ratios of the whole subsidy are brought to ratios of the local part.
    private static SubsidySharing.LocalSplit localSplit(CaseInputs inputs, SubsidySharing law) {
        SubsidySharing.LocalSplit held = law.localSplit().get();
        Node unit = inputs.find("local_unit", "round_to", "rounded_to");
        RoundingRule rounding = unit == null ? held.unit() : new RoundingRule(unit(unit), Rounding.HALF_UP);
        Rate city = inputs.findRate("city", "city_share", "city_of_local");
        Rate county = inputs.findRate("county", "county_share", "county_of_local");
        if (city == null && county == null) {
            List<Rate> parts = parts(inputs.find("local_split", "city_county_split", "city_county"), "city", "county");
            if (parts.size() != 2) {
                return inputs.fromLaw(
                        "140525-zezhou SubsidySharing.localSplit",
                        new SubsidySharing.LocalSplit(held.city(), held.county(), rounding));
            }
            return new SubsidySharing.LocalSplit(parts.get(0), parts.get(1), rounding);
        }
        List<Rate> both = ofWhole(
                List.of((city == null ? rest(county) : city).value(), (county == null ? rest(city) : county).value()));
        return new SubsidySharing.LocalSplit(both.get(0), both.get(1), rounding);
    }

    private static Money unit(Node node) {
        return switch (node.text()) {
            case "yuan" -> Money.ofYuan(1);
            case "fen" -> new Money(1);
            default -> Given.money(node);
        };
    }

    /// Ratios as `60/20/20`, `40:60`, a list or a group; those in percent add up to a hundred.
    private static List<Rate> parts(@Nullable Node node, String... names) {
        if (node == null) {
            return List.of();
        }
        if (node.isMapping()) {
            return Arrays.stream(names)
                    .map(name -> CaseInputs.rate(node.get(name)))
                    .toList();
        }
        if (node.isList()) {
            return Given.list(node, CaseInputs::rate);
        }
        var numbers = Arrays.stream(node.text().split("[/:]"))
                .map(String::strip)
                .filter(text -> text.matches("[0-9]+([.][0-9]+)?"))
                .map(BigDecimal::new)
                .toList();
        return ofWhole(numbers);
    }

    /// Numbers as ratios of their sum; the last is the rest, so that they make a whole.
    private static List<Rate> ofWhole(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return List.of();
        }
        var ratios = new ArrayList<Rate>();
        for (BigDecimal number : numbers.subList(0, numbers.size() - 1)) {
            ratios.add(new Rate(number.divide(sum, MathContext.DECIMAL64)));
        }
        ratios.add(rest(ratios.toArray(Rate[]::new)));
        return ratios;
    }
}

package org.openyibao.policy.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.LawParameters;
import org.openyibao.policy.Plan;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// The parameters of a case written as the law files they would be, so that a case is decided on the same path as a
/// region.
final class BillCaseLaw {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final String REGION = "case";
    private static final String ALL_KINDS = "kinds: [Inpatient, Outpatient, ChronicSpecialDisease]";

    /// What of a case's policy acts.
    static final Set<String> KEYS = Set.of(
            "deductible",
            "ded_year_cap",
            "segments",
            "segment_basis",
            "pool_cap",
            "pool_cap_basis",
            "remote",
            "large",
            "cata",
            "civil",
            "second",
            "disabled",
            "aid",
            "supplement",
            "scheme",
            "pays_initial_self_payment",
            "account",
            "rule",
            "notes");

    private final Node policy;
    private final List<String> files = new ArrayList<>();

    private BillCaseLaw(Node policy) {
        this.policy = policy;
    }

    static Plan plan(Node policy) {
        var law = new BillCaseLaw(policy);
        law.write();
        var book = LawBook.of(REGION, law.files, LawParameters.ofABill());
        return Plan.compile(book, book.region(REGION).orElseThrow(), DAY, false);
    }

    private void write() {
        file("ActualCost", "applies: {scheme: VeteranCadre}", "{paysInitialSelfPayment: " + paysInitial() + "}");
        file("SchemeLaw", "applies: {scheme: ResidentScheme}", "unknown");
        file("Layers", "", "{}");
        file("Rounding", "", "{pool: sumOfBands, layer: difference}");
        String account = policy.textOr("account", "").equals("IN_SCOPE") ? "eligibleOnly" : "patientShare";
        file("PersonalAccountUse", "", "{covers: " + account + "}");
        String insured = "applies: {scheme: EmployeeScheme}";
        file("Deductible", insured, deductible());
        file("ReimbursementRate", insured, rate());
        String on = policy.textOr("pool_cap_basis", "").contains("SCOPE") ? "eligibleCost" : "payments";
        file(
                "AnnualCap",
                insured,
                "{on: " + on + ", shares: hospital, rules: [{amount: " + cap(policy, "pool_cap") + "}]}");
        file("CrossRegionCare", insured, "{rules: [{" + remote() + "}]}");
        layers(insured);
    }

    private void layers(String insured) {
        layer("LargeExpenseSubsidy", insured, policy.find("large"));
        layer("CriticalIllnessInsurance", insured, policy.find("cata"));
        layer("CivilServantSubsidy", insured, policy.find("civil"));
        layer("DisabledVeteranBenefit", insured, policy.find("disabled"));
        layer("EntitledGroupSupplement", insured, policy.find("supplement"));
        Node second = policy.find("second");
        // without one, a layer that pays nothing keeps the base of assistance apart from the one before it
        if (second == null) {
            file("SecondCompensation", insured, "{rules: [{layer: none}]}");
        } else {
            layer("SecondCompensation", insured, second);
        }
        Node aid = policy.find("aid");
        layer("MedicalAssistance", insured, aid);
        layer("TiltedAssistance", insured, aid == null ? null : aid.find("tilt"));
    }

    private String paysInitial() {
        return policy.textOr("pays_initial_self_payment", "true");
    }

    private void file(String parameter, String applies, String value) {
        files.add("""
                parameter: %s
                title: %s
                %s
                history:
                  - {from: %s, confidence: sample, checked: %s, source: {document: 算例自带参数}, reason: 算例未涉及, value: %s}
                """.formatted(parameter, parameter, applies, DAY, DAY, value));
    }

    private String deductible() {
        Node amount = policy.find("deductible");
        Node ceiling = policy.find("ded_year_cap");
        return "{form: perVisit, rules: [{amount: " + (amount == null ? "0" : plain(amount)) + "}]"
                + (ceiling == null ? "" : ", yearlyCeiling: [{amount: " + plain(ceiling) + "}]") + "}";
    }

    private String rate() {
        var bands = new ArrayList<String>();
        Node segments = policy.find("segments");
        if (segments != null) {
            for (Node segment : segments.items()) {
                segment.allow("upto", "ratio");
                Node upTo = segment.find("upto");
                bands.add("{" + (upTo == null ? "" : "upTo: " + plain(upTo) + ", ") + "rate: "
                        + plain(segment.get("ratio")) + "}");
            }
        } else {
            bands.add("{rate: " + (policy.find("scheme") == null ? plain(policy.get("segments")) : "0") + "}");
        }
        boolean with = policy.textOr("segment_basis", "EXCL_DEDUCTIBLE").equals("INCL_DEDUCTIBLE");
        return "{measured: " + (with ? "withDeductible" : "withoutDeductible") + ", rules: [{bands: ["
                + String.join(", ", bands) + "]}]}";
    }

    private String remote() {
        Node remote = policy.find("remote");
        if (remote == null) {
            return "reduction: none";
        }
        String value = plain(remote.allow("mode", "value").get("value"));
        return switch (remote.get("mode").text()) {
            case "PRESELF" -> "selfPay: " + value;
            case "TIMES" -> "times: " + value;
            case "MINUS" -> "minus: " + value;
            default ->
                throw remote.get("mode").wrong(ReadingError.VALUE_WRONG, "不认识的异地办法", "", "写 PRESELF、TIMES 或 MINUS");
        };
    }

    private static final Map<String, String> BASES =
            Map.of("OVER_POOL_CAP", "abovePoolCap", "PERSONAL_SCOPE_OVER", "yearlyBase", "", "yearlyBase");

    private void layer(String parameter, String applies, @Nullable Node layer) {
        if (layer == null) {
            return;
        }
        layer.allow(
                "basis",
                "threshold",
                "over",
                "ratio",
                "cap",
                "annual_quota",
                "tiers",
                "tier_basis",
                "bounds",
                "mode",
                "tilt");
        String basis = BASES.get(layer.textOr("basis", ""));
        if (basis == null) {
            throw layer.get("basis")
                    .wrong(ReadingError.VALUE_WRONG, "不认识的计算基数", "", "写 OVER_POOL_CAP 或 PERSONAL_SCOPE_OVER");
        }
        String bounds = layer.textOr("tier_basis", layer.textOr("bounds", "BASE"));
        String cap = layer.find("annual_quota") == null ? cap(layer, "cap") : plain(layer.get("annual_quota"));
        file(
                parameter,
                applies,
                "{rules: [{basis: " + basis + ", tiers: [" + tiers(layer) + "], bounds: "
                        + (bounds.contains("EXCESS") || bounds.contains("OVER") ? "excess" : "base") + ", cap: " + cap
                        + ", " + ALL_KINDS + "}]}");
    }

    private static String tiers(Node layer) {
        Node tiers = layer.find("tiers");
        Node threshold = layer.find("threshold") == null ? layer.find("over") : layer.find("threshold");
        if (tiers == null) {
            return "{from: " + (threshold == null ? "0" : plain(threshold)) + ", rate: " + plain(layer.get("ratio"))
                    + "}";
        }
        var written = new ArrayList<String>();
        BigDecimal reached = null;
        for (Node tier : tiers.items()) {
            tier.allow("from", "to", "ratio");
            BigDecimal from = tier.get("from").decimal();
            if (reached != null && reached.compareTo(from) != 0) {
                throw tier.wrong(ReadingError.VALUE_WRONG, "分段不首尾相接", "上一段到 " + reached, "改正 from");
            }
            written.add("{from: " + plain(tier.get("from")) + ", rate: " + plain(tier.get("ratio")) + "}");
            reached = tier.find("to") == null ? null : tier.get("to").decimal();
        }
        if (reached != null) {
            written.add("{from: " + reached.toPlainString() + ", rate: 0}");
        }
        return String.join(", ", written);
    }

    private static String cap(Node node, String key) {
        Node found = node.find(key);
        return found == null ? "none" : plain(found);
    }

    private static String plain(Node node) {
        return node.decimal().toPlainString();
    }
}

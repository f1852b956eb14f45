package org.openyibao.policy;

import java.util.Set;
import java.util.TreeSet;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.law.LawBook;

/// The closed list of parameters that a law file may hold.
public final class LawParameters {
    private static final Set<String> OF_A_BILL = Set.of(
            "Deductible",
            "ReimbursementRate",
            "AnnualCap",
            "CrossRegionCare",
            "CriticalIllnessOfThePoor",
            "ActualCost",
            "PersonalAccountUse",
            "Rounding",
            "Layers",
            "OutpatientPooling",
            "ChronicSpecialDisease",
            "SchemeLaw");

    private LawParameters() {}

    /// Every parameter.
    public static Set<String> names() {
        var names = new TreeSet<>(ofABill());
        names.add(LawBook.FIXED_ALLOWANCE);
        for (FormulaParameter parameter : FormulaParameter.values()) {
            names.add(parameter.toString());
        }
        return names;
    }

    /// Those that a bill reads: from them plans are compiled.
    public static Set<String> ofABill() {
        var names = new TreeSet<>(OF_A_BILL);
        for (BenefitLayer layer : BenefitLayer.values()) {
            names.add(layer.toString());
        }
        return names;
    }
}

package org.openyibao.policy;

import java.util.Set;
import java.util.TreeSet;

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
            "SchemeLaw",
            "FixedAllowance");

    private LawParameters() {}

    public static Set<String> names() {
        var names = new TreeSet<>(OF_A_BILL);
        for (BenefitLayer layer : BenefitLayer.values()) {
            names.add(layer.toString());
        }
        return names;
    }
}

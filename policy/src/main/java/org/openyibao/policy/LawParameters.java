package org.openyibao.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.law.AllowanceLaw;
import org.openyibao.policy.law.CapLaw;
import org.openyibao.policy.law.CrossRegionLaw;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.DeductibleLaw;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LayerLaw;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.PoorLaw;
import org.openyibao.policy.law.RateLaw;
import org.openyibao.policy.reading.Node;

/// The closed list of parameters that a law file may hold, and how each is read.
public final class LawParameters {
    /// Of a bill: from them plans are compiled.
    private static final Map<String, BiConsumer<Node, FactSpace>> OF_A_BILL = ofABill(new TreeMap<>());

    /// All of them.
    private static final Map<String, BiConsumer<Node, FactSpace>> READERS = others(new TreeMap<>(OF_A_BILL));

    private LawParameters() {}

    private static Map<String, BiConsumer<Node, FactSpace>> ofABill(Map<String, BiConsumer<Node, FactSpace>> readers) {
        readers.put("Deductible", DeductibleLaw::read);
        readers.put("ReimbursementRate", RateLaw::read);
        readers.put("AnnualCap", CapLaw::read);
        readers.put("CrossRegionCare", CrossRegionLaw::read);
        readers.put("CriticalIllnessOfThePoor", (value, space) -> PoorLaw.read(value));
        readers.put("ActualCost", (value, space) -> FrameLaw.actualCost(value));
        readers.put("PersonalAccountUse", (value, space) -> FrameLaw.account(value));
        readers.put("Rounding", (value, space) -> FrameLaw.rounding(value));
        readers.put("Layers", (value, space) -> FrameLaw.layers(value));
        for (String unheld : new String[] {"OutpatientPooling", "ChronicSpecialDisease", "SchemeLaw"}) {
            readers.put(unheld, (value, space) -> FrameLaw.mustBeUnknown(value));
        }
        for (BenefitLayer layer : BenefitLayer.values()) {
            readers.put(layer.toString(), LayerLaw::read);
        }
        return readers;
    }

    private static Map<String, BiConsumer<Node, FactSpace>> others(Map<String, BiConsumer<Node, FactSpace>> readers) {
        readers.put(LawBook.FIXED_ALLOWANCE, (value, space) -> AllowanceLaw.read(value));
        for (FormulaParameter parameter : FormulaParameter.values()) {
            readers.put(parameter.toString(), (value, space) -> parameter.read(value));
        }
        return readers;
    }

    /// Every parameter.
    public static Set<String> names() {
        return Collections.unmodifiableSet(READERS.keySet());
    }

    /// Those that a bill reads.
    public static Set<String> ofABill() {
        return Collections.unmodifiableSet(OF_A_BILL.keySet());
    }

    /// Reads a value for what is wrong in its writing, whether or not a plan asks for it.
    ///
    /// @throws org.openyibao.kernel.Refusal where something is
    public static void mustRead(ParameterFile file, DatedValue value, FactSpace space) {
        var reader = READERS.get(file.parameter());
        if (value.unknownReason() == null && reader != null) {
            reader.accept(value.value(), space);
        }
    }
}

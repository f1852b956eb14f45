package org.openyibao.policy;

import java.util.stream.Stream;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.reading.Node;

/// The parameters that frame every bill and have no rules: their words are looked at before anything asks for them.
final class FrameLaw {
    private FrameLaw() {}

    static Node rounding(Node value) {
        value.allow("line", "crossRegionSelfPayment", "pool", "layer");
        value.wordOr("line", "eachLine");
        value.wordOr("crossRegionSelfPayment", "sum");
        value.wordOr("pool", "sumOfBands", "perBand");
        value.wordOr("layer", "difference", "perTier");
        return value;
    }

    static Node account(Node value) {
        value.allow("covers", "familySharing");
        value.wordOr("covers", "patientShare", "eligibleOnly");
        if (value.find("familySharing") != null) {
            value.get("familySharing").flag();
        }
        return value;
    }

    static Node actualCost(Node value) {
        value.allow("paysInitialSelfPayment", "note");
        value.get("paysInitialSelfPayment").flag();
        return value;
    }

    /// For each scheme the layers that must have law.
    static Node layers(Node value) {
        value.allow(Stream.of(Scheme.values()).map(Scheme::toString).toArray(String[]::new));
        value.fields().values().forEach(list -> list.items().forEach(item -> item.word(BenefitLayer.class)));
        return value;
    }

    /// @param value one that says something else than the word unknown
    static void mustBeUnknown(Node value) {
        throw value.wrong(
                "value 是" + value.quoted(), "这个参数只用来写明没有掌握；有政策的写起付线、比例、封顶线各一个文件", "写 value: unknown 和 reason，或换成那几个参数");
    }
}

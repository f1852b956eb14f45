package org.openyibao.policy.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.reading.Node;

/// Computes the cases that are no bills, `./openyibao decide --case`. A case that cannot be computed is refused
/// with its reason.
public final class CaseComputation {
    private final CaseLaw law;

    /// @param law for what cases leave to it
    public CaseComputation(CaseLaw law) {
        this.law = law;
    }

    /// Whether cases of this kind are computed here, and not by the engine of bills.
    public static boolean handles(String kind) {
        return kinds().anyMatch(kind::equals);
    }

    private static Stream<String> kinds() {
        return Arrays.stream(CaseKind.values()).map(CaseKind::toString);
    }

    /// The fields of the case's `expected` under their names, and more; `taken_from_law` lists what the case
    /// does not state and the law stood in for, `inputs_not_read` what it states and no formula asked for.
    public LinkedHashMap<String, Object> compute(Node theCase) {
        Node kind = theCase.get("kind");
        if (!handles(kind.text())) {
            throw kind.wrong(
                    FormulaError.KIND_UNKNOWN,
                    "不认识的种类“" + kind.text() + "”",
                    "这里只算：" + kinds().collect(Collectors.joining("、")),
                    "改成其中之一；账单交结算引擎");
        }
        var inputs = new CaseInputs(theCase);
        try {
            var fields = new LinkedHashMap<>(kind.word(CaseKind.class).fields(inputs, law));
            putIfAny(fields, "taken_from_law", inputs.takenFromLaw());
            putIfAny(fields, "inputs_not_read", inputs.unread());
            return fields;
        } catch (Refusal refused) {
            throw new Refusal(placed(theCase, refused.complaints()));
        }
    }

    private static void putIfAny(Map<String, Object> fields, String name, Collection<?> names) {
        if (!names.isEmpty()) {
            fields.put(name, names);
        }
    }

    private static List<Complaint> placed(Node place, List<Complaint> complaints) {
        return complaints.stream()
                .map(complaint -> complaint.where().isEmpty()
                        ? new Complaint(
                                complaint.code(), place.where(), complaint.what(), complaint.why(), complaint.remedy())
                        : complaint)
                .toList();
    }
}

package org.openyibao.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.ExpectedFields;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.reading.Node;

/// A case made up in a test, and what must come of it.
final class CaseTrial {
    private CaseTrial() {}

    private static Map<String, Object> computed(String kind, String policy, String bill) {
        return new CaseComputation(CaseComputationTest.LAW).compute(theCase(kind, policy, bill));
    }

    private static Node theCase(String kind, String policy, String bill) {
        return Node.parse(
                "case.json",
                "{\"id\": \"X\", \"kind\": \"" + kind + "\", \"place\": \"demo\", \"policy\": " + policy
                        + ", \"bill\": " + bill + ", \"accumulators_before\": {}}");
    }

    static void expect(String kind, String policy, String bill, String expected) {
        ExpectedFields.assertMatches(kind, Node.parse("expected", expected), computed(kind, policy, bill));
    }

    static void refused(FormulaError error, String kind, String policy, String bill) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> computed(kind, policy, bill));
        assertThat(refusal).as(kind + " " + bill).isNotNull();
        assertThat(refusal.complaints().getFirst().code()).isEqualTo(error);
        assertThat(refusal.complaints().getFirst().where()).startsWith("case.json 第 1 行");
    }
}

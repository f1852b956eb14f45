package org.openyibao.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openyibao.policy.reading.Node;

/// What adjusts a deductible or a ratio and is not held makes it not held, unless nothing could come of it.
class UnheldAdjustmentTest {
    private static final FactSpace SPACE = FactSpace.plain();
    private static final String UNKNOWN = "[{value: unknown, reason: 未查到}]";

    private static DeductibleLaw deductible(String more) {
        return DeductibleLaw.read(
                Node.parse("deductible", "{form: perVisit, rules: [{amount: 300}], " + more + "}"), SPACE);
    }

    private static RateLaw rate(String more) {
        return RateLaw.read(Node.parse("rate", "{rules: [{rate: 0.80}], " + more + "}"), SPACE);
    }

    private static int[] facts() {
        return new int[Fact.values().length];
    }

    @Test
    void aCeilingOrALesserAmountThatIsNotHeldLeavesNoDeductible() {
        for (String key : new String[] {"yearlyCeiling", "less", "exempt"}) {
            DeductibleLaw law = deductible(key + ": " + UNKNOWN);
            assertThat(law.of(facts(), SPACE)).as(key).isNull();
            assertThat(law.unknownReason(facts(), SPACE)).as(key).isEqualTo("未查到");
        }
    }

    @Test
    void aRuleThatIsNotHeldMattersOnlyToWhomItIsFor() {
        DeductibleLaw law = deductible("less: [{when: {retired: true}, value: unknown, reason: 未查到}]");
        int[] retired = facts();
        retired[Fact.RETIRED.ordinal()] = 1;

        assertThat(law.of(facts(), SPACE)).isEqualTo(new DeductibleLaw.Applied(300_00, null, "300.00 元"));
        assertThat(law.of(retired, SPACE)).isNull();
    }

    @Test
    void anExemptionThatIsHeldLiftsTheDeductibleWhateverElseIsNot() {
        DeductibleLaw law = deductible("less: " + UNKNOWN + ", exempt: [{value: unknown, reason: 未查到}, {title: 免}]");

        assertThat(law.of(facts(), SPACE)).isEqualTo(new DeductibleLaw.Applied(0, null, "300.00 元，免"));
        assertThat(law.unknownReason(facts(), SPACE)).isNull();
    }

    @Test
    void pointsThatAreNotHeldLeaveNoRatio() {
        for (String key : new String[] {"plus", "personalShareTimes"}) {
            RateLaw law = rate(key + ": " + UNKNOWN);
            assertThat(law.of(facts(), SPACE)).as(key).isNull();
            assertThat(law.unknownReason(facts(), SPACE)).as(key).isEqualTo("未查到");
        }
    }

    @Test
    void theExemptionForAllElseIsForAllElse() {
        DeductibleLaw law = deductible("exempt: [{when: {level: 1}, title: 一级免}, {otherwise: true, title: 其余免}]");
        int[] third = facts();
        third[Fact.LEVEL.ordinal()] = 2;

        assertThat(law.of(facts(), SPACE)).extracting("words").isEqualTo("300.00 元，一级免");
        assertThat(law.of(third, SPACE)).extracting("words").isEqualTo("300.00 元，其余免");
    }
}

package org.openyibao.policy.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.cases.CaseComputation;
import org.openyibao.policy.cases.CaseLaw;
import org.openyibao.policy.reading.Node;

/// Provokes every refusal of a formula and finds what it says on the page of its code.
class FormulaErrorTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void whatTheLawDoesNotHoldIsRefusedOnlyWhereItIsRead() {
        Node value = Node.parse(
                "law/national/contribution/personal-account-credit.yaml",
                "inService: 0.02\nretiredMonthly: {value: unknown, reason: 退休人员定额由各地规定，没有收集}\n");

        assertThat(FormulaParameter.PERSONAL_ACCOUNT_CREDIT
                        .compute(value, request("{base: 5000.00}"))
                        .figure("monthly"))
                .isEqualTo("100.00");
        assertRefused(
                FormulaError.NOT_HELD,
                () -> FormulaParameter.PERSONAL_ACCOUNT_CREDIT.compute(value, request("{retired: true}")));
    }

    @Test
    void aNegativeSumIsOutOfRange() {
        assertRefused(
                FormulaError.OUT_OF_RANGE,
                () -> FormulaParameter.LARGE_EXPENSE_CONTRIBUTION.compute(
                        Node.parse("law", "perHead: 130.00"), request("{heads: -1}")));
    }

    @Test
    void sharesThatMakeNoWholeContradictEachOther() {
        assertRefused(
                FormulaError.CONTRADICTION,
                () -> FormulaParameter.SUBSIDY_SHARING.read(Node.parse(
                        "law/140525-zezhou/contribution/subsidy-sharing.yaml",
                        "shares: [{county: ordinary, central: 0.60, province: 0.20, local: 0.10}]")));
    }

    @Test
    void headCountsWithoutASolutionAreTold() {
        assertRefused(
                FormulaError.HEADS_UNSOLVED,
                () -> computed("{kind: special-group, policy: {tiers: [8000.00, 6000.00]}, "
                        + "bill: {planned_heads: 140, planned_wan: 90.10}}"));
    }

    @Test
    void aCaseWithoutAnInputIsTold() {
        assertRefused(
                FormulaError.INPUT_MISSING, () -> computed("{kind: premium, policy: {per_head: 130.00}, bill: {}}"));
    }

    @Test
    void aKindThatNobodyKnowsIsTold() {
        assertRefused(FormulaError.KIND_UNKNOWN, () -> computed("{kind: pension, policy: {}, bill: {}}"));
    }

    private static Node request(String text) {
        return Node.parse("request.json", text);
    }

    private static void computed(String text) {
        new CaseComputation(CaseLaw.of(org.openyibao.policy.Plans.read(ROOT.resolve("law"))))
                .compute(Node.parse("cases.json", text));
    }

    private static void assertRefused(FormulaError error, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);

        assertThat(refusal).as(error.code()).isNotNull();
        assertThat(refusal.complaints()).extracting(Complaint::code).containsExactly(error);
        assertThat(refusal.complaints().getFirst().remedy()).isNotBlank();
        assertThat(page(error)).contains("\n" + refusal.complaints().getFirst().line() + "\n");
    }

    private static String page(FormulaError error) {
        try {
            return Files.readString(ROOT.resolve("docs/errors/" + error.code() + ".md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

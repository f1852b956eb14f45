package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openyibao.policy.check.LawCases;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.reading.Node;

/// The sheet of a decision adds up, and names what acted.
class ExplanationTest {
    private static final LawBook LAW = Plans.read(Path.of("..", "law"));

    private static List<BillDecision> decisions() {
        var decisions = new ArrayList<BillDecision>();
        var plans = new Plans(LAW);
        for (RegionLaw region : LAW.regions()) {
            for (Node one : LawCases.of(LAW, region)) {
                if (one.find("parameter") == null) {
                    LocalDate day = one.get("date").date();
                    decisions.addAll(BillHistory.decide(one.get("request"), day, on -> plans.trial(region.code(), on)));
                }
            }
        }
        return decisions;
    }

    private static long last(BillDecision decision, String step) {
        return Explanation.of(decision).stream()
                .filter(line -> line.step().equals(step))
                .toList()
                .getLast()
                .result();
    }

    /// What the funds' own lines come to: a capped line stands for the one before it.
    private static long funds(BillDecision decision) {
        long paid = 0;
        long pending = 0;
        for (Explanation.Line line : Explanation.of(decision)) {
            if (line.step().endsWith("封顶") && !line.step().startsWith("范围")) {
                pending = line.result();
            } else if (line.step().endsWith("应付") || line.step().equals("离休统筹支付")) {
                paid += pending;
                pending = line.result();
            }
        }
        return paid + pending;
    }

    @Test
    void theFiguresOfTheSheetAddUp() {
        int seen = 0;
        for (BillDecision decision : decisions()) {
            if (decision.hasSplit() && decision.outcome() != BillDecision.Outcome.REVERSE) {
                long total = decision.request().bill().total();
                assertThat(funds(decision)).isEqualTo(decision.figure(Split.FUND));
                assertThat(last(decision, "基金支付合计") + last(decision, "个人负担")).isEqualTo(total);
                assertThat(last(decision, "现金支付")).isEqualTo(last(decision, "个人负担") - decision.figure(Split.ACCOUNT));
                assertThat(last(decision, "费用拆分"))
                        .isEqualTo(decision.request().bill().eligible());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void whatIsNotOfficialIsMarkedWhereverItActs() {
        for (BillDecision decision : decisions()) {
            for (Explanation.Line line : Explanation.of(decision)) {
                for (PlanRule.Basis basis : line.bases()) {
                    boolean official = basis.value().confidence().toString().equals("official");
                    assertThat(line.basis().contains("〔"))
                            .isEqualTo(!official || line.bases().size() > 1);
                    assertThat(line.basis()).contains(basis.value().source().document());
                }
            }
        }
    }

    @Test
    void aReferralSaysWhatIsMissingAndWhy() {
        var plan = new Plans(LAW).of("419001", LocalDate.of(2024, 8, 6));
        Node request = Node.parse("bill", """
                {"person": {"scheme": "EmployeeScheme", "enrolment": {"validFrom": "2020-01-01"}},
                 "encounter": {"kind": "Inpatient", "hospitalLevel": 2, "stayNumber": 1, "treatmentRegion": "419001"},
                 "bill": {"totalExpense": "9431.60", "excludedExpense": "231.60", "initialSelfPayment": "250.00"}}
                """);
        var decision = BillHistory.decide(request, LocalDate.of(2024, 8, 6), on -> plan)
                .getFirst();
        assertThat(Explanation.texts(Explanation.of(decision)))
                .anyMatch(line -> line.contains("LargeExpenseSubsidy") && line.contains("以什么为基数"));
    }
}

package org.openyibao.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.policy.BillDecision;
import org.openyibao.policy.Explanation;
import org.openyibao.policy.PlanRule;
import org.openyibao.policy.law.Confidence;

/// 待遇计算说明 of one bill.
///
/// @param notice what must be said of a trial with a neighbour's values
/// @param document the form of `decide`: words of the glossary, money in yuan as text
record LawDecisionView(@Nullable String notice, Map<String, Object> document, List<LineView> explanation) {
    /// @param basis title and citation of the values that acted, with what is not official about them
    record LineView(
            String step,
            String rule,
            String basis,
            String confidence,
            String confidenceTitle,
            String working,
            String result,
            List<BasisView> bases) {}

    record BasisView(
            String file,
            String title,
            String citation,
            LocalDate from,
            boolean assumed,
            String confidence,
            String confidenceTitle) {
        static BasisView of(PlanRule.Basis basis) {
            Confidence confidence = basis.value().confidence();
            return new BasisView(
                    basis.file().file(),
                    basis.file().title(),
                    basis.value().source().citation(),
                    basis.value().from(),
                    basis.value().assumed(),
                    confidence.toString(),
                    confidence.title());
        }
    }

    static LawDecisionView of(BillDecision decision, boolean standIns) {
        boolean isTrial = standIns && decision.plan().region().standIn();
        return new LawDecisionView(
                isTrial ? "示例参数试算，不是" + decision.plan().region().name() + "的规定" : null,
                decision.document(),
                Explanation.of(decision).stream().map(LawDecisionView::line).toList());
    }

    private static LineView line(Explanation.Line line) {
        Confidence confidence = line.bases().stream()
                .map(basis -> basis.value().confidence())
                .max(Enum::compareTo)
                .orElse(Confidence.OFFICIAL);
        return new LineView(
                line.step(),
                line.rule(),
                line.basis(),
                confidence.toString(),
                line.bases().isEmpty() ? "" : confidence.title(),
                line.working(),
                new Money(line.result()).toString(),
                line.bases().stream().map(BasisView::of).toList());
    }
}

package org.openyibao.policy;

import java.util.List;
import org.openyibao.policy.law.Confidence;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.ParameterFile;

/// 规则. One compiled rule as a decision sheet names it: what it says, and the dated values that it comes from.
///
/// @param content what it says to these facts, such as `三级 800.00 元，第 2 次住院 400.00 元`
public record PlanRule(String content, List<Basis> bases) {
    /// A value that acted: the file and the dated entry in it.
    public record Basis(ParameterFile file, DatedValue value) {
        /// Title, citation, day from which it holds, and what is not official about it.
        public String words() {
            var text = new StringBuilder(file.title())
                    .append('，')
                    .append(value.source().citation());
            text.append("，自 ").append(value.from()).append(value.assumed() ? "（日期为推定）" : "");
            if (value.confidence() != Confidence.OFFICIAL) {
                text.append("〔").append(value.confidence().title()).append('〕');
            }
            return text.toString();
        }
    }

    public PlanRule {
        bases = List.copyOf(bases);
    }

    /// The least trusted of its values.
    public Confidence confidence() {
        return bases.stream()
                .map(basis -> basis.value().confidence())
                .max(Enum::compareTo)
                .orElse(Confidence.OFFICIAL);
    }
}

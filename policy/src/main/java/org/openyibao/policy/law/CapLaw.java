package org.openyibao.policy.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 封顶线 of the pool: on its payments of a year, or on the cost in scope that it has counted.
///
/// @param sharesHospital a chronic disease's payments count against the hospital's cap, not against their own
public record CapLaw(boolean onEligibleCost, boolean sharesHospital, Rules<Cap> rules) {
    /// @param amount fen; null where there is none, or where it is not held
    public record Cap(@Nullable Long amount, @Nullable String unknownReason) {
        /// `100000`, `none`, or `{value: unknown, reason: ...}`.
        static Cap read(Node node) {
            if (node.isMapping()) {
                node.allow("value", "reason");
                if (!node.get("value").text().equals("unknown")) {
                    throw node.get("value").wrong("封顶线的 value 只能是 unknown", "有金额的直接写金额", "写金额、none，或 unknown 和 reason");
                }
                return new Cap(null, DatedValue.reason(node));
            }
            if (node.text().equals("none")) {
                return new Cap(null, null);
            }
            return new Cap(LawAmount.read(node, "封顶线"), null);
        }

        public boolean isNone() {
            return amount == null && unknownReason == null;
        }

        public String words() {
            return unknownReason != null ? "封顶线未掌握" : amount == null ? "不设封顶线" : "年度封顶 " + Wording.yuan(amount);
        }
    }

    public static CapLaw read(Node value, FactSpace space) {
        value.allow("on", "rules", "shares");
        Node shares = value.find("shares");
        if (shares != null) {
            shares.word(List.of("hospital"));
        }
        return new CapLaw(
                value.wordOr("on", "payments", "eligibleCost").equals("eligibleCost"),
                shares != null,
                Rules.read(
                        value.get("rules"),
                        space,
                        item -> Cap.read(item.allow("when", "otherwise", "amount", "value", "reason")
                                .get("amount"))));
    }
}

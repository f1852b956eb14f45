package org.openyibao.policy.law;

import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

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
                    throw node.get("value").wrong(ReadingError.VALUE_WRONG, "这里只能写 unknown", "", "写金额、none 或 unknown");
                }
                return new Cap(null, DatedValue.reason(node));
            }
            if (node.text().equals("none")) {
                return new Cap(null, null);
            }
            long amount = node.yuan();
            if (amount < 0) {
                throw node.wrong(LawError.AMOUNT_OUT_OF_RANGE, "封顶线是负数", "封顶线不小于零", "改正金额，没有封顶线写 none");
            }
            return new Cap(amount, null);
        }

        public String words() {
            return unknownReason != null ? "封顶线未掌握" : amount == null ? "不设封顶线" : "年度封顶 " + Wording.yuan(amount);
        }
    }

    public static CapLaw read(Node value, FactSpace space) {
        value.allow("on", "rules", "shares");
        String on = value.textOr("on", "payments");
        if (!on.equals("payments") && !on.equals("eligibleCost")) {
            throw value.get("on").wrong(ReadingError.VALUE_WRONG, "不认识“" + on + "”", "", "写 payments 或 eligibleCost");
        }
        return new CapLaw(
                on.equals("eligibleCost"),
                value.textOr("shares", "").equals("hospital"),
                Rules.read(
                        value.get("rules"),
                        space,
                        item -> Cap.read(item.allow("when", "otherwise", "amount", "value", "reason")
                                .get("amount"))));
    }
}

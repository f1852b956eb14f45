package org.openyibao.policy.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.reading.Node;

/// 优抚对象补助: a share of what every other layer left in scope, up to what is left of a yearly quota; the last layer.
final class EntitledGroupCase {
    private EntitledGroupCase() {}

    static Map<String, Object> compute(Node one) {
        Node policy = one.get("policy").allow("ratio", "annual_quota", "order");
        Node bill = one.get("bill").allow("eligible", "fund", "serious", "large", "civil", "aid", "tilt", "other");
        long base = bill.get("eligible").yuan();
        for (var part : bill.fields().entrySet()) {
            base -= part.getKey().equals("eligible") ? 0 : part.getValue().yuan();
        }
        Node before = one.find("accumulators_before");
        Node used = before == null ? null : before.find("used_ytd");
        long share = new Money(Math.max(0, base))
                .times(new Rate(policy.get("ratio").decimal()), Rounding.HALF_UP)
                .fen();
        long left = Math.max(0, policy.get("annual_quota").yuan() - (used == null ? 0 : used.yuan()));
        long paid = Math.min(share, left);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("base", SettlementCase.yuan(base));
        figures.put("half", SettlementCase.yuan(share));
        figures.put("quota_left", SettlementCase.yuan(left));
        figures.put("paid", SettlementCase.yuan(paid));
        figures.put("quota_after", SettlementCase.yuan(left - paid));
        return figures;
    }
}

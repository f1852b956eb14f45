package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// 定额补助: a fixed sum a year for each person of a group, by tier.
///
/// @param tiers fen by the tier's name; a group of one amount has one tier of an empty name
/// @param excludes groups to which a person of this one may not belong
public record AllowanceLaw(String group, Map<String, Long> tiers, List<String> excludes) {
    public static AllowanceLaw read(Node value) {
        value.allow("group", "per", "tiers", "excludes");
        if (!value.textOr("per", "year").equals("year")) {
            throw value.get("per").wrong(ReadingError.VALUE_WRONG, "定额补助按年计", "", "写 per: year");
        }
        var tiers = new LinkedHashMap<String, Long>();
        for (Node tier : value.get("tiers").items()) {
            tier.allow("name", "amount", "note");
            long amount = tier.get("amount").yuan();
            if (amount <= 0 || tiers.put(tier.textOr("name", ""), amount) != null) {
                throw tier.wrong(LawError.AMOUNT_OUT_OF_RANGE, "金额不大于零，或档次写了两次", "", "每档一个正数");
            }
        }
        var excludes = new ArrayList<String>();
        Node excluded = value.find("excludes");
        if (excluded != null) {
            excluded.items().forEach(item -> excludes.add(item.text()));
        }
        return new AllowanceLaw(value.get("group").text(), Map.copyOf(tiers), List.copyOf(excludes));
    }

    /// How it stands on a decision sheet.
    public String words(String tier, long amount) {
        return group + (tier.isEmpty() ? "" : "（" + tier + "）") + "每人每年 " + Wording.yuan(amount);
    }
}

package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.policy.reading.Node;

/// 定额补助: a fixed sum a year for each person of a group, by tier.
///
/// @param tiers fen by the tier's name; a group of one amount has one tier of an empty name
/// @param excludes groups to which a person of this one may not belong
public record AllowanceLaw(String group, Map<String, Long> tiers, List<String> excludes) {
    public static AllowanceLaw read(Node value) {
        value.allow("group", "per", "tiers", "excludes");
        value.wordOr("per", "year");
        var excludes = new ArrayList<String>();
        Node excluded = value.find("excludes");
        if (excluded != null) {
            excluded.items().forEach(item -> excludes.add(item.text()));
        }
        return new AllowanceLaw(
                value.get("group").text(), Map.copyOf(tiers(value.get("tiers"))), List.copyOf(excludes));
    }

    private static Map<String, Long> tiers(Node list) {
        var tiers = new LinkedHashMap<String, Long>();
        for (Node tier : list.items()) {
            tier.allow("name", "amount", "note");
            Node amount = tier.get("amount");
            long fen = LawAmount.read(amount, "定额补助");
            if (fen == 0) {
                throw amount.wrong(LawError.AMOUNT_OUT_OF_RANGE, "定额补助是零", "每档都有金额", "改正金额，没有这一档就删去");
            }
            String name = tier.textOr("name", "");
            if (tiers.put(name, fen) != null) {
                throw tier.wrong("档次“" + name + "”写了两次", "一档只有一个金额", "删去一档，或改名称");
            }
        }
        if (tiers.isEmpty()) {
            throw list.wrong("一档也没有", "没有金额的补助等于没有写", "至少写一档金额；只有一个金额的不写 name");
        }
        return tiers;
    }

    /// How it stands on a decision sheet.
    public String words(String tier, long amount) {
        return group + (tier.isEmpty() ? "" : "（" + tier + "）") + "每人每年 " + Wording.yuan(amount);
    }
}

package org.openyibao.policy.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 一个统筹区的政策.
///
/// @param folder the folder's name below the law folder
/// @param code division code of the pooling region; `national` for the frame that regions inherit
/// @param pool where the pool is another place's, its name; else empty
/// @param standIn a neighbour's values, never the place's law
/// @param reason why there are only stand-ins; empty otherwise
public record RegionLaw(
        String folder,
        String code,
        String name,
        String pool,
        boolean standIn,
        String reason,
        List<ParameterFile> files) {
    static RegionLaw read(String folder, @Nullable Node node, List<ParameterFile> files) {
        if (node == null) {
            return new RegionLaw(folder, folder, folder.equals("national") ? "全国" : folder, "", false, "", files);
        }
        node.allow("region", "name", "pool", "standIn", "reason", "note");
        boolean standIn = node.find("standIn") != null && node.get("standIn").flag();
        return new RegionLaw(
                folder,
                node.get("region").text(),
                node.get("name").text(),
                node.textOr("pool", ""),
                standIn,
                standIn ? DatedValue.reason(node) : "",
                files);
    }
}

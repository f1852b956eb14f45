package org.openyibao.policy.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
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
            return frame(folder, files);
        }
        node.allow("region", "name", "pool", "standIn", "reason", "note");
        Node code = node.get("region");
        if (!code.text().matches("[1-9][0-9]{5}")) {
            throw code.wrong(LawError.REGION_HEAD, "region 是" + code.quoted(), "统筹区用六位行政区划代码", "例如 region: \"140300\"");
        }
        boolean standIn = node.find("standIn") != null && node.get("standIn").flag();
        return new RegionLaw(
                folder,
                code.text(),
                node.get("name").text(),
                node.textOr("pool", ""),
                standIn,
                standIn ? DatedValue.reason(node, "standIn", "用邻近地区的数值，要说明为什么") : "",
                files);
    }

    private static RegionLaw frame(String folder, List<ParameterFile> files) {
        if (!folder.equals(LawBook.NATIONAL)) {
            throw new Refusal(
                    LawError.REGION_HEAD,
                    "law/" + folder,
                    "没有 region.yaml",
                    "除 national 外，每个文件夹是一个统筹区，要写明是哪里",
                    "新建 region.yaml，写 region 和 name；不是统筹区的文件夹移出 law");
        }
        return new RegionLaw(folder, folder, "全国", "", false, "", files);
    }
}

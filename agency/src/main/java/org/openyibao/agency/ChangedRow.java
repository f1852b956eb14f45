package org.openyibao.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.agency.records.FolderColumn;
import org.openyibao.agency.records.FolderFile;
import org.openyibao.kernel.Complaint;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// A row whose record the books hold otherwise, told to an officer column by column.
final class ChangedRow {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangedRow() {}

    /// @param inBooks the payload of the record in the books
    static Complaint complaint(AgencyRecord row, String inBooks) {
        boolean isProfile = row instanceof AgencyProfile;
        return new Complaint(
                isProfile ? ImportError.PROFILE_CHANGED : ImportError.ROW_CHANGED,
                row.file() + (isProfile ? "" : " 第 " + row.row() + " 行"),
                (isProfile ? "单位信息" : "“" + row.identity() + "”") + "与账上不同：" + differences(row, inBooks),
                "已入账的记录不能改写",
                "若账上有误，另记一笔红字或调整；若是新的记录，换一个编号");
    }

    private static String differences(AgencyRecord row, String inBooks) {
        var before = JSON.readValue(inBooks, new TypeReference<LinkedHashMap<String, String>>() {});
        Map<String, String> heads = heads(row);
        var columns = new LinkedHashSet<>(row.columns().keySet());
        columns.addAll(before.keySet());
        var differences = new ArrayList<String>();
        for (String column : columns) {
            String was = before.getOrDefault(column, "");
            String is = row.columns().getOrDefault(column, "");
            if (!was.equals(is)) {
                differences.add(heads.getOrDefault(column, column) + "账上为“" + was + "”，文件里为“" + is + "”");
            }
        }
        return String.join("；", differences);
    }

    private static final Map<String, String> PROFILE_HEADS =
            Map.of("name", "单位名称", "region", "行政区划", "document", "文件种类", "forms", "表样", "unit_kind", "单位性质");

    private static Map<String, String> heads(AgencyRecord row) {
        if (row instanceof AgencyProfile) {
            return PROFILE_HEADS;
        }
        var heads = new LinkedHashMap<String, String>();
        for (FolderFile file : FolderFile.values()) {
            if (file.recordKind().equals(row.kind())) {
                for (FolderColumn column : file.columns()) {
                    heads.put(column.name(), column.head());
                }
            }
        }
        return heads;
    }
}

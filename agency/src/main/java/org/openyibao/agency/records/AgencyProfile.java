package org.openyibao.agency.records;

import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.RegionCode;

/// 单位基本信息. Who the folder is about (`agency.yaml`).
///
/// @param document `final-accounts` or `budget`
/// @param forms the family of official forms, such as `shanxi-final`
/// @param unitKind 行政, 参公 or 事业; the government economic class follows from it
public record AgencyProfile(
        SourceRow source, AgencyYear id, String name, RegionCode region, String document, String forms, String unitKind)
        implements AgencyRecord {
    public static final String KIND = "agency_profile";
    public static final String FILE = "agency.yaml";

    @Override
    public String kind() {
        return KIND;
    }

    public int year() {
        return id.year();
    }
}

package org.openyibao.scenarios;

import java.util.Map;

/// The names of the codes that the sample agency uses, after 政府收支分类科目.
final class SampleCodes {
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("2080501", "行政单位离退休"),
            Map.entry("2080502", "事业单位离退休"),
            Map.entry("2080505", "机关事业单位基本养老保险缴费支出"),
            Map.entry("2080506", "机关事业单位职业年金缴费支出"),
            Map.entry("2080699", "其他企业改革发展补助"),
            Map.entry("2101101", "行政单位医疗"),
            Map.entry("2101103", "公务员医疗补助"),
            Map.entry("2101199", "其他行政事业单位医疗支出"),
            Map.entry("2101202", "财政对城乡居民基本医疗保险基金的补助"),
            Map.entry("2101301", "城乡医疗救助"),
            Map.entry("2101501", "行政运行"),
            Map.entry("2101505", "医疗保障政策管理"),
            Map.entry("2101506", "医疗保障经办事务"),
            Map.entry("2101599", "其他医疗保障管理事务支出"),
            Map.entry("2120899", "其他国有土地使用权出让收入安排的支出"),
            Map.entry("2210201", "住房公积金"));

    private static final Map<String, String> ECONOMIC_CLASSES = Map.ofEntries(
            Map.entry("30101", "基本工资"),
            Map.entry("30102", "津贴补贴"),
            Map.entry("30103", "奖金"),
            Map.entry("30106", "伙食补助费"),
            Map.entry("30108", "机关事业单位基本养老保险缴费"),
            Map.entry("30109", "职业年金缴费"),
            Map.entry("30110", "职工基本医疗保险缴费"),
            Map.entry("30111", "公务员医疗补助缴费"),
            Map.entry("30112", "其他社会保障缴费"),
            Map.entry("30113", "住房公积金"),
            Map.entry("30114", "医疗费"),
            Map.entry("30199", "其他工资福利支出"),
            Map.entry("30201", "办公费"),
            Map.entry("30202", "印刷费"),
            Map.entry("30205", "水费"),
            Map.entry("30206", "电费"),
            Map.entry("30207", "邮电费"),
            Map.entry("30208", "取暖费"),
            Map.entry("30209", "物业管理费"),
            Map.entry("30211", "差旅费"),
            Map.entry("30213", "维修（护）费"),
            Map.entry("30215", "会议费"),
            Map.entry("30216", "培训费"),
            Map.entry("30217", "公务接待费"),
            Map.entry("30226", "劳务费"),
            Map.entry("30227", "委托业务费"),
            Map.entry("30228", "工会经费"),
            Map.entry("30229", "福利费"),
            Map.entry("30231", "公务用车运行维护费"),
            Map.entry("30239", "其他交通费用"),
            Map.entry("30299", "其他商品和服务支出"),
            Map.entry("30302", "退休费"),
            Map.entry("30305", "生活补助"),
            Map.entry("30307", "医疗费补助"),
            Map.entry("30309", "奖励金"),
            Map.entry("30311", "代缴社会保险费"),
            Map.entry("31002", "办公设备购置"),
            Map.entry("31003", "专用设备购置"),
            Map.entry("31006", "大型修缮"),
            Map.entry("31007", "信息网络及软件购置更新"),
            Map.entry("31013", "公务用车购置"),
            Map.entry("31302", "对社会保险基金补助"));

    private SampleCodes() {}

    static String function(String code) {
        return named(FUNCTIONS, code);
    }

    static String economicClass(String code) {
        return named(ECONOMIC_CLASSES, code);
    }

    private static String named(Map<String, String> names, String code) {
        String name = names.get(code);
        if (name == null) {
            throw new IllegalArgumentException("the sample agency has no name for code " + code);
        }
        return name;
    }
}

package org.openyibao.scenarios;

import java.util.List;

/// Heads, cars, equipment and guests at the end of the year, under the names of the official form.
final class SampleFacts {
    private static final List<String> CARS_WITHOUT =
            List.of("副部(省)级及以上领导用车", "主要负责人用车", "执法执勤用车", "特种专业技术用车", "离退休干部服务用车");

    private final YearRecords year;

    SampleFacts(YearRecords year) {
        this.year = year;
    }

    void write() {
        staff();
        cars();
        fact("设备", "单价100万元以上设备", 1, "台（套）");
        guests();
    }

    private void staff() {
        fact("机构", "核定编制人数", SampleStaff.ESTABLISHED_POSTS, "人");
        fact("机构", "实有人数", SampleStaff.heads(year.year(), 12), "人");
        fact("机构", "退休人数", SampleStaff.retirees(year.year(), 12), "人");
        fact("机构", "内设机构数", 8, "个");
    }

    /// Three cars at the end of 2024, the new one among them; the oldest was handed over in 2025.
    private void cars() {
        fact("车辆", "车辆数", year.in(3, 2), "辆");
        CARS_WITHOUT.forEach(name -> fact("车辆", name, 0, "辆"));
        fact("车辆", "机要通信用车", 1, "辆");
        fact("车辆", "应急保障用车", 1, "辆");
        fact("车辆", "其他用车", year.in(1, 0), "辆");
        fact("车辆", "当年购置公务用车", year.in(1, 0), "辆");
        fact("车辆", "当年移交公务用车", year.in(0, 1), "辆");
        fact("车辆", "财政拨款公务用车保有量", year.in(3, 2), "辆");
    }

    private void guests() {
        List<Payment> receptions = year.payments().stream()
                .filter(payment -> payment.econ().equals("30217"))
                .toList();
        fact("公务接待", "国内来访团组", receptions.size(), "个");
        fact("公务接待", "来宾", receptions.stream().mapToLong(Payment::persons).sum(), "人次");
    }

    private void fact(String group, String name, long value, String unit) {
        year.facts.add(new Fact(group, name, value, unit));
    }
}

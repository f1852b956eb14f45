package org.openyibao.scenarios;

import java.util.List;
import org.openyibao.kernel.Money;
import org.openyibao.scenarios.Payee.Category;
import org.openyibao.scenarios.Payee.Scale;

/// 公用经费: what it costs to keep the office open, the cars running and the guests fed.
final class SampleOffice {
    private static final Purpose RUNNING = SampleStaff.RUNNING;
    private static final Payee TRAVELLERS = Payee.of("个人（差旅费报销，公务卡）");
    private static final Payee STATIONER = Payee.supplier("办公用品供应商", Scale.SMALL);
    private static final Payee GARAGE = Payee.supplier("汽车维修企业", Scale.SMALL);
    private static final List<String> STATIONERY = List.of("复印纸", "硒鼓、墨盒", "档案盒、凭证装订用品", "窗口办公用品");
    private static final List<String> TRIPS = List.of("赴县区业务指导", "赴省里参加经办业务会", "赴县区稽核", "居民参保督导", "赴兄弟市学习交流");

    private final YearRecords year;
    private final SampleStaff staff;

    SampleOffice(YearRecords year, SampleStaff staff) {
        this.year = year;
        this.staff = staff;
    }

    void write() {
        for (int month = 1; month <= 12; month++) {
            everyMonth(month);
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            everyQuarter(quarter);
        }
        onceAYear();
        welfare();
        receptions();
        cars();
        reverseElectricity();
    }

    private void everyMonth(int month) {
        pay(
                month,
                11,
                "30207",
                year.amountBetween(1650, 2150),
                month + "月电话、网络费",
                Payee.supplier("通信运营商", Scale.LARGE));
        boolean cold = month <= 3 || month >= 11;
        Money power = cold ? year.amountBetween(3900, 5200) : year.amountBetween(2600, 4100);
        year.pay(Payment.of(year.on(month, 17), RUNNING, "30206", power, month + "月电费", Payee.of("供电企业"))
                .tagged("power-" + month));
        if (month % 2 == 0) {
            pay(month, 18, "30205", year.amountBetween(820, 1350), (month - 1) + "—" + month + "月水费", Payee.of("供水企业"));
        }
        pay(month, 12, "30201", year.amountBetween(1200, 3900), STATIONERY.get(month % 4), STATIONER);
        pay(month, 24, "30201", year.amountBetween(600, 2100), STATIONERY.get((month + 1) % 4), STATIONER);
        pay(month, 14, "30211", year.amountBetween(640, 2900), TRIPS.get(month % 5), TRAVELLERS);
        pay(month, 25, "30211", year.amountBetween(420, 2200), TRIPS.get((month + 2) % 5), TRAVELLERS);
    }

    private void everyQuarter(int quarter) {
        int month = quarter * 3;
        pay(month, 18, "30228", staff.unionDues(month), quarter + "季度工会经费", Payee.of("税务机关（代收工会经费）"));
        pay(
                month,
                20,
                "30209",
                year.yuan(21_500, 22_000),
                quarter + "季度办公楼物业服务",
                Payee.supplier("物业服务企业", Scale.MEDIUM).procured(Category.SERVICES));
        pay(month, 13, "30202", year.amountBetween(2100, 5200), "业务表单、信封印制", Payee.supplier("印刷服务商", Scale.SMALL));
        pay(month, 21, "30213", year.amountBetween(1800, 6400), "办公设备、水暖电维修", Payee.supplier("维修服务商", Scale.SMALL));
    }

    private void onceAYear() {
        pay(11, 5, "30208", year.yuan(48_600, 48_600), "办公楼采暖费", Payee.of("供热企业"));
        pay(5, 22, "30216", year.amountBetween(6800, 9200), "干部业务培训", Payee.of("培训机构"));
        pay(10, 22, "30216", year.amountBetween(5200, 7800), "新政策专题培训", Payee.of("培训机构"));
        pay(4, 10, "30226", year.amountBetween(2400, 3600), "法律顾问咨询劳务", Payee.of("个人（专家劳务，批量代发）"));
        pay(7, 9, "30299", year.amountBetween(4200, 5600), "党员教育活动", Payee.of("书店、活动场馆等"));
        pay(9, 24, "30299", year.amountBetween(7600, 9800), "居民参保缴费现场宣传", Payee.supplier("广告服务商", Scale.SMALL));
        pay(
                3,
                26,
                "31002",
                year.yuan(38_650, 31_240),
                "台式机、打印机",
                Payee.supplier("办公设备供应商", Scale.SMALL).procured(Category.GOODS));
        year.pay(Payment.of(
                year.on(10, 10),
                SampleStaff.RETIRED,
                "30299",
                year.yuan(3000, 3300),
                "重阳节走访慰问退休职工",
                Payee.of("慰问品供应商")));
    }

    private void welfare() {
        int heads = SampleStaff.heads(year.year(), 1);
        Payee shop = Payee.supplier("慰问品供应商", Scale.SMALL);
        year.pay(Payment.perHead(year.on(1, 22), RUNNING, "30229", heads, year.yuan(500, 500), "春节职工慰问", shop));
        int later = SampleStaff.heads(year.year(), 9);
        year.pay(Payment.perHead(year.on(9, 9), RUNNING, "30229", later, year.yuan(300, 300), "中秋职工慰问", shop));
    }

    /// 公务接待. The guests stand in the column of heads; together they end on half of 0.01 万元.
    private void receptions() {
        List<Long> cost2024 = List.of(1860L, 1420L, 2140L, 1275L, 1830L, 1525L);
        List<Long> cost2025 = List.of(1680L, 1390L, 1975L, 1205L, 1800L);
        List<Long> costs = year.in(cost2024, cost2025);
        for (int i = 0; i < costs.size(); i++) {
            long guests = 6 + i * 3 % 7;
            year.pay(Payment.of(
                            year.on(2 + 2 * i - i / 5, 20),
                            RUNNING,
                            "30217",
                            Money.ofYuan(costs.get(i)),
                            "接待来访调研人员 " + guests + " 人",
                            Payee.of("餐饮、住宿服务商"))
                    .heads(guests));
        }
    }

    /// 公务用车运行维护: two cars, three from June 2024 on, two again from July 2025 on.
    private void cars() {
        for (int month = 1; month <= 12; month++) {
            int cars = year.in(month < 6 ? 2 : 3, month < 7 ? 3 : 2);
            Money fuel = year.amountBetween(720L * cars, 980L * cars);
            pay(month, 26, "30231", fuel, month + "月公务用车燃油费（" + cars + " 辆）", Payee.supplier("成品油销售企业", Scale.LARGE));
        }
        pay(3, 7, "30231", year.yuan(7640, 10_950), "公务用车保险", Payee.of("财产保险公司"));
        for (int month = 4; month <= 12; month += 4) {
            pay(month, 22, "30231", year.amountBetween(2100, 3800), "公务用车维修、保养", GARAGE);
        }
    }

    /// 红字冲销: part of May's electricity was charged twice and comes back in June.
    private void reverseElectricity() {
        Money back = year.yuan(-426, -318);
        pay(6, 25, "30206", back, "红字冲销 {power-5}：退回多付的5月电费", Payee.of("供电企业"));
    }

    private void pay(int month, int day, String econ, Money amount, String note, Payee payee) {
        year.pay(Payment.of(year.on(month, day), RUNNING, econ, amount, note, payee));
    }
}

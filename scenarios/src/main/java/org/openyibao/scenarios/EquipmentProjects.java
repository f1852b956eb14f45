package org.openyibao.scenarios;

import org.openyibao.kernel.Money;
import org.openyibao.scenarios.Payee.Category;
import org.openyibao.scenarios.Payee.Scale;

/// The projects that build and buy: the grant for services and capacity with the data centre's server, the new
/// car, and the hall, which is paid from the government fund. Between them they procure every kind from every
/// size.
final class EquipmentProjects {
    static final Purpose CAPACITY = Purpose.project("2101599", "医疗服务与保障能力提升补助资金");
    static final Purpose CAR = Purpose.project("2101506", "公务用车更新购置");
    static final Purpose HALL = new Purpose("2120899", "医保经办服务大厅改造", FundSource.GOVERNMENT_FUND_BUDGET);

    private static final Payee AUDITOR = Payee.supplier("第三方稽核服务商", Scale.SMALL).procured(Category.SERVICES);
    private static final Payee SOFTWARE = Payee.supplier("软件服务商", Scale.MEDIUM).procured(Category.SERVICES);

    private final YearRecords year;

    EquipmentProjects(YearRecords year) {
        this.year = year;
    }

    void write() {
        if (year.year() == YearRecords.FIRST_YEAR) {
            capacity2024();
            car();
            hall2024();
        } else {
            capacity2025();
            hall2025();
        }
    }

    /// Not in the budget: the grant comes in May and makes the line. What is left is carried over.
    private void capacity2024() {
        var project = new ProjectYear(year, CAPACITY);
        Money grant = Money.ofYuan(2_000_000);
        project.adjust(5, 20, grant, "年初无此项目预算，上级专项补助资金下达", BudgetAdjustment.REBUILT);
        project.release(5, 27, grant, grant);
        project.pay(
                9,
                19,
                "31003",
                Money.ofYuan(1_260_000),
                "数据中心核心服务器（单价 126 万元）",
                Payee.supplier("设备供应商", Scale.LARGE).procured(Category.GOODS));
        project.pay(10, 16, "31007", Money.ofYuan(218_500), "智能审核软件升级", SOFTWARE);
        project.pay(7, 18, "30227", Money.ofYuan(78_560), "医保基金第三方稽核（合同 40%）", AUDITOR);
        project.pay(12, 11, "30227", Money.ofYuan(117_840), "医保基金第三方稽核（尾款）", AUDITOR);
        project.pay(8, 21, "30216", Money.ofYuan(72_750), "基层经办能力培训", Payee.of("培训机构"));
        project.pay(
                11,
                21,
                "30213",
                Money.ofYuan(100_000),
                "信息系统运行维护",
                Payee.supplier("系统集成商", Scale.LARGE).procured(Category.SERVICES));
    }

    private void capacity2025() {
        var project = new ProjectYear(year, CAPACITY).start(0, 952_350);
        Money applied = Money.ofYuan(952_350);
        project.release(1, 9, SampleMoney.CARRIED_FROM_2024, applied, "上年结转");
        project.release(4, 16, Money.ofYuan(800_000), applied);
        project.pay(3, 18, "30216", Money.ofYuan(52_400), "基层经办能力培训", Payee.of("培训机构"));
        project.pay(9, 17, "30216", Money.ofYuan(87_600), "基层经办能力培训（县区）", Payee.of("培训机构"));
        project.pay(
                6,
                19,
                "31002",
                Money.ofYuan(187_350),
                "基层服务站自助终端",
                Payee.supplier("办公设备供应商", Scale.SMALL).procured(Category.GOODS));
        project.pay(8, 20, "31007", Money.ofYuan(300_000), "药品追溯码系统接口", SOFTWARE);
        project.pay(5, 15, "30227", Money.ofYuan(114_520), "医保基金第三方稽核（合同 40%）", AUDITOR);
        project.pay(12, 10, "30227", Money.ofYuan(171_780), "医保基金第三方稽核（尾款）", AUDITOR);
    }

    /// One car is bought in 2024, from fiscal money; the old one is handed over in 2025.
    private void car() {
        var project = new ProjectYear(year, CAR).start(180_000, 0);
        Money applied = Money.ofYuan(180_000);
        project.release(5, 8, applied, applied);
        project.pay(
                5,
                23,
                "31013",
                Money.ofYuan(164_250),
                "购置应急保障用车 1 辆",
                Payee.supplier("汽车销售服务企业", Scale.LARGE).procured(Category.GOODS));
        project.pay(5, 28, "31013", Money.ofYuan(14_400), "车辆购置税", Payee.of("税务机关（车辆购置税）"));
    }

    private void hall2024() {
        var project = new ProjectYear(year, HALL).start(1_020_000, 0);
        Money applied = Money.ofYuan(1_100_000);
        project.release(1, 10, SampleMoney.FUND_CARRIED_FROM_2023, applied, "上年结转");
        project.release(5, 16, Money.ofYuan(900_000), applied);
        project.pay(
                3,
                20,
                "30227",
                Money.ofYuan(58_000),
                "改造工程设计、监理",
                Payee.supplier("工程咨询服务商", Scale.SMALL).procured(Category.SERVICES));
        project.pay(6, 20, "31006", Money.ofYuan(480_000), "大厅改造工程进度款", builder());
        project.pay(
                8,
                15,
                "31006",
                Money.ofYuan(96_500),
                "弱电、综合布线工程",
                Payee.supplier("弱电施工企业", Scale.SMALL).procured(Category.WORKS));
        project.pay(
                11,
                14,
                "31002",
                Money.ofYuan(170_000),
                "大厅柜台、座椅",
                Payee.supplier("办公家具供应商", Scale.MEDIUM).procured(Category.GOODS));
    }

    private void hall2025() {
        var project = new ProjectYear(year, HALL).start(0, 515_500);
        Money applied = Money.ofYuan(515_500);
        project.release(1, 9, SampleMoney.FUND_CARRIED_FROM_2024, applied, "上年结转");
        project.release(5, 15, Money.ofYuan(300_000), applied);
        project.pay(3, 19, "31006", Money.ofYuan(210_000), "大厅改造工程尾款", builder());
        project.pay(
                7,
                17,
                "31006",
                Money.ofYuan(168_450),
                "消防设施改造工程",
                Payee.supplier("消防工程企业", Scale.LARGE).procured(Category.WORKS));
        project.pay(
                10,
                16,
                "31002",
                Money.ofYuan(77_000),
                "叫号、评价设备",
                Payee.supplier("设备供应商", Scale.MEDIUM).procured(Category.GOODS));
    }

    private static Payee builder() {
        return Payee.supplier("建筑装饰企业", Scale.MEDIUM).procured(Category.WORKS);
    }
}

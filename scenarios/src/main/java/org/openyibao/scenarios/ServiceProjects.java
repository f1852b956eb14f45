package org.openyibao.scenarios;

import java.time.LocalDate;
import java.util.List;
import org.openyibao.kernel.Money;
import org.openyibao.scenarios.Payee.Category;
import org.openyibao.scenarios.Payee.Scale;

/// The projects that pay for the agency's work: handling, certification, training, the fight against fraud,
/// contract workers, and one from money that is not fiscal.
final class ServiceProjects {
    static final Purpose HANDLING = Purpose.project("2101506", "医保经办业务经费");
    static final Purpose CERTIFICATION = Purpose.project("2101506", "门诊慢特病鉴定经费");
    static final Purpose MEETINGS = Purpose.project("2101505", "医保政策培训会议费");
    static final Purpose FRAUD = Purpose.project("2101506", "打击欺诈骗保专项经费");
    static final Purpose CONTRACT_WORKERS = Purpose.project("2101506", "编外聘用人员经费");
    /// The trailing bracket belongs to the name.
    static final Purpose GRANTED_CERTIFICATION = new Purpose("2101506", "门诊慢特病鉴定工作经费（上级补助）", FundSource.OTHER_MONEY);

    private static final Payee TRAVELLERS = Payee.of("个人（差旅费报销，公务卡）");
    private static final Payee EXPERTS = Payee.of("个人（鉴定专家，批量代发）");
    private static final Payee PRINTER = Payee.supplier("印刷服务商", Scale.SMALL).procured(Category.SERVICES);
    private static final Payee ADVISER = Payee.supplier("技术服务商", Scale.SMALL).procured(Category.SERVICES);
    private static final Payee CARRIER = Payee.supplier("通信运营商", Scale.LARGE).procured(Category.SERVICES);

    private final YearRecords year;

    ServiceProjects(YearRecords year) {
        this.year = year;
    }

    void write() {
        handling();
        handlingDebt();
        certification();
        meetings();
        fraud();
        contractWorkers();
        grantedCertification();
    }

    private void handling() {
        var project = new ProjectYear(year, HANDLING).start(620_000, 680_000);
        Money applied = year.yuan(700_000, 720_000);
        project.release(1, 9, year.yuan(330_000, 370_000), applied);
        project.release(7, 8, year.yuan(290_000, 310_000), applied);
        spread(project, "30202", year.yuan(128_600, 131_250), List.of(3, 5, 8, 10), 15, "参保政策宣传册、经办表单", PRINTER);
        spread(project, "30207", year.yuan(74_400, 76_800), List.of(3, 6, 9, 12), 12, "医保骨干网络专线", CARRIER);
        spread(
                project,
                "30201",
                year.yuan(62_350, 58_450),
                List.of(2, 4, 6, 8, 10, 12),
                13,
                "服务大厅耗材",
                Payee.supplier("办公用品供应商", Scale.SMALL));
        spread(
                project,
                "30211",
                year.yuan(48_780, 52_140),
                List.of(2, 3, 4, 5, 6, 8, 9, 11),
                22,
                "定点机构核查、县区督导",
                TRAVELLERS);
        spread(project, "30226", year.yuan(36_000, 37_500), List.of(4, 8, 11), 16, "病案评审专家劳务", EXPERTS);
        project.pay(4, 17, "30227", year.yuan(67_200, 68_400), "参保数据治理服务（合同 40%）", ADVISER);
        project.pay(11, 19, "30227", year.yuan(100_800, 102_600), "参保数据治理服务（尾款）", ADVISER);
        project.pay(9, 25, "30299", year.yuan(41_500, 43_650), "居民参保集中宣传", Payee.supplier("广告服务商", Scale.SMALL));
    }

    /// A supplier's bill of December 2024 that is paid in January 2025.
    private void handlingDebt() {
        Money bill = Money.ofYuan(36_850);
        LocalDate asOf = LocalDate.of(YearRecords.FIRST_YEAR, 12, 31);
        if (year.year() > YearRecords.FIRST_YEAR) {
            new ProjectYear(year, HANDLING)
                    .payTagged("left-supplier", 1, 16, "30227", bill, "2024年12月数据治理服务增补合同款（上年未付）", ADVISER);
        }
        String paidBy = year.in("", "left-supplier");
        year.owe(new Obligation(asOf, HANDLING, "供应商（小微企业）", bill, Obligation.NOT_PAID, paidBy, "12月完成验收的服务"));
    }

    /// Experts by the head; no releases are recorded for this project.
    private void certification() {
        var project = new ProjectYear(year, CERTIFICATION).start(140_000, 160_000);
        List<Long> cases = year.in(List.of(548L, 572L, 531L, 590L), List.of(561L, 603L, 577L, 618L));
        for (int quarter = 1; quarter <= 4; quarter++) {
            project.payPerHead(
                    quarter * 3,
                    25,
                    "30226",
                    cases.get(quarter - 1),
                    year.yuan(60, 65),
                    quarter + "季度门诊慢特病鉴定（人次 × 标准）",
                    EXPERTS);
        }
    }

    /// Two lines that name their economic class; in 2025 a payment beyond the first one is refused.
    private void meetings() {
        var project =
                new ProjectYear(year, MEETINGS).start("30215", 60_000, 60_000).start("30216", 50_000, 50_000);
        project.release(2, 20, year.yuan(110_000, 110_000), year.yuan(110_000, 110_000));
        Payee hotel = Payee.of("会议定点饭店");
        project.pay(4, 23, "30215", year.yuan(22_400, 21_300), "全市医保工作会议", hotel);
        project.pay(11, 13, "30215", year.yuan(18_850, 19_900), "居民参保动员会议", hotel);
        Payee school = Payee.of("培训机构");
        project.pay(6, 13, "30216", year.yuan(24_600, 23_750), "经办人员业务培训", school);
        project.pay(10, 24, "30216", year.yuan(23_400, 23_400), "定点机构政策培训", school);
    }

    /// Begins with 86,400 yuan carried over from 2023.
    private void fraud() {
        var project = new ProjectYear(year, FRAUD).start(186_400, 200_000);
        Money applied = year.yuan(186_400, 200_000);
        if (year.year() == YearRecords.FIRST_YEAR) {
            project.release(1, 10, SampleMoney.CARRIED_FROM_2023, applied, "上年结转");
            project.release(4, 11, year.yuan(100_000, 0), applied);
        } else {
            project.release(4, 11, year.yuan(0, 200_000), applied);
        }
        project.pay(5, 21, "30227", year.yuan(70_800, 75_600), "第三方检查（合同 60%）", inspector());
        project.pay(11, 26, "30227", year.yuan(47_200, 50_400), "第三方检查（尾款）", inspector());
        spread(project, "30211", year.yuan(33_950, 36_450), List.of(5, 6, 9, 10), 27, "飞行检查差旅", TRAVELLERS);
        project.pay(4, 25, "30202", year.yuan(18_000, 19_000), "打击欺诈骗保宣传月展板", PRINTER);
        long informants = year.in(6L, 4L);
        project.payPerHead(12, 9, "30309", informants, year.yuan(2000, 3000), "举报奖励", Payee.batch(informants));
    }

    private static Payee inspector() {
        return Payee.supplier("第三方检查服务商", Scale.MEDIUM).procured(Category.SERVICES);
    }

    /// Twelve contract workers, heads × rate every month; December 2023 was left over and is paid in January
    /// 2024.
    private void contractWorkers() {
        var project = new ProjectYear(year, CONTRACT_WORKERS).start(500_000, 480_000);
        Money applied = year.yuan(500_000, 480_000);
        project.release(1, 8, year.yuan(270_000, 240_000), applied);
        project.release(7, 8, year.yuan(230_000, 240_000), applied);
        Money rate = year.yuan(2860, 2950);
        if (year.year() == YearRecords.FIRST_YEAR) {
            year.pay(Payment.perHead(
                            year.on(1, 12),
                            CONTRACT_WORKERS,
                            "30199",
                            12,
                            rate,
                            "2023年12月编外人员报酬（上年未付）",
                            Payee.batch(12))
                    .tagged("left-contract-workers"));
            year.owe(new Obligation(
                    LocalDate.of(YearRecords.FIRST_YEAR - 1, 12, 31),
                    CONTRACT_WORKERS,
                    "个人（编外人员）",
                    rate.times(12),
                    Obligation.NOT_REVIEWED,
                    "left-contract-workers",
                    "2023年12月报酬"));
        }
        for (int month = 1; month <= 12; month++) {
            project.payPerHead(month, 27, "30199", 12, rate, month + "月编外人员报酬", Payee.batch(12));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            project.pay(
                    quarter * 3,
                    19,
                    "30199",
                    year.yuan(12_960, 13_400),
                    quarter + "季度编外人员社会保险费（单位部分）",
                    Payee.of("税务机关（社会保险费）"));
        }
    }

    /// Paid from a grant of the authority above, which is not fiscal money of this agency.
    private void grantedCertification() {
        var project = new ProjectYear(year, GRANTED_CERTIFICATION).start(130_000, 90_000);
        spread(
                project,
                "30226",
                new Money(year.in(69_830_50L, 52_260_00L)),
                List.of(4, 7, 10, 11),
                18,
                "鉴定专家劳务",
                EXPERTS);
        project.pay(
                6,
                14,
                "31002",
                year.yuan(28_600, 19_000),
                "鉴定室电脑、打印机",
                Payee.supplier("办公设备供应商", Scale.SMALL).procured(Category.GOODS));
    }

    private void spread(
            ProjectYear project, String econ, Money total, List<Integer> months, int day, String note, Payee payee) {
        List<Money> parts = year.split(total, months.size());
        for (int i = 0; i < parts.size(); i++) {
            project.pay(months.get(i), day, econ, parts.get(i), note, payee);
        }
    }
}

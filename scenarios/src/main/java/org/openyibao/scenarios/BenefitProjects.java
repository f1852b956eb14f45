package org.openyibao.scenarios;

import java.time.LocalDate;
import java.util.List;
import org.openyibao.kernel.Money;

/// The projects whose money goes to the insured: the resident subsidy, civil servants, veteran cadres, the
/// workers of before 1949, medical assistance.
final class BenefitProjects {
    static final Purpose RESIDENT_SUBSIDY = Purpose.project("2101202", "城乡居民基本医疗保险市级财政补助");
    static final Purpose CIVIL_SERVANTS = Purpose.project("2101103", "市直公务员医疗补助专项经费");
    static final Purpose VETERAN_CADRES = Purpose.project("2101199", "离休干部医疗费");
    static final Purpose OLD_WORKERS = Purpose.project("2080699", "建国前参加革命工作老工人医疗照顾补助金");
    static final String OLD_WORKERS_CLASS = "30307";
    static final Purpose ASSISTANCE = Purpose.project("2101301", "城乡医疗救助");

    private static final Payee RESIDENT_FUND = Payee.of("城乡居民基本医疗保险基金财政专户");
    private static final Payee HOSPITALS = Payee.of("定点医疗机构（月度结算）");
    private static final Payee CIVIL_SERVANTS_PAID = Payee.of("个人（市直公务员，批量代发）");

    private final YearRecords year;
    private final SampleRoster roster;

    BenefitProjects(YearRecords year, SampleRoster roster) {
        this.year = year;
        this.roster = roster;
    }

    void write() {
        residentSubsidy();
        civilServants();
        veteranCadres();
        oldWorkers();
        assistance();
    }

    /// 312,460 persons × 82 yuan in 2024; the districts and the counties are paid apart.
    private void residentSubsidy() {
        var project = new ProjectYear(year, RESIDENT_SUBSIDY).start(25_621_720, 26_029_500);
        Money all = year.yuan(25_621_720, 26_029_500);
        Money first = year.yuan(10_000_000, 10_000_000);
        project.release(4, 15, first, all);
        project.release(9, 12, all.minus(first), all);
        Money rate = year.yuan(82, 84);
        long districts = year.in(118_620L, 117_905L);
        long counties = year.in(193_840L, 191_970L);
        project.payPerHead(5, 14, "31302", districts, rate, "市辖区居民参保财政补助", RESIDENT_FUND);
        project.payPerHead(9, 24, "31302", counties, rate, "各县居民参保财政补助", RESIDENT_FUND);
    }

    /// Applied for more than the line, released less than the line, paid less than released. The rest is owed
    /// at the year's end; what 2024 owed is paid in January 2025.
    private void civilServants() {
        var project = new ProjectYear(year, CIVIL_SERVANTS).start(4_000_000, 3_900_000);
        Money applied = year.yuan(6_480_000, 6_120_000);
        Money leftFrom2024 = Money.ofYuan(384_350);
        if (year.year() == YearRecords.FIRST_YEAR) {
            project.release(6, 20, year.yuan(1_600_000, 0), applied);
            project.release(12, 5, year.yuan(2_000_000, 0), applied);
        } else {
            project.release(1, 9, year.yuan(0, 400_000), applied, "含上年已审未付部分");
            project.release(6, 20, year.yuan(0, 1_400_000), applied);
            project.release(12, 5, year.yuan(0, 1_700_000), applied);
            project.payTagged(
                    "left-civil-servants",
                    1,
                    14,
                    "30307",
                    leftFrom2024,
                    "2024年度公务员医疗补助（上年已审核、未批付部分）",
                    CIVIL_SERVANTS_PAID);
            owe(LocalDate.of(year.year() - 1, 12, 31), leftFrom2024, "left-civil-servants", "上年已审未付，本年1月付清");
        }
        project.payBatch(7, 10, "30307", year.yuan(1_503_200, 1_380_000), "上半年公务员医疗补助", year.in(1286L, 1274L));
        project.payBatch(12, 19, "30307", year.yuan(1_712_450, 1_498_250), "下半年公务员医疗补助", year.in(1291L, 1268L));
        owe(LocalDate.of(year.year(), 12, 31), year.yuan(384_350, 237_400), "", "到位数 − 支付数；申请数未到位部分不计");
    }

    private void owe(LocalDate asOf, Money amount, String paidBy, String note) {
        year.owe(new Obligation(asOf, CIVIL_SERVANTS, "个人（市直公务员）", amount, Obligation.NOT_APPROVED, paidBy, note));
    }

    private void veteranCadres() {
        var project = new ProjectYear(year, VETERAN_CADRES).start(2_800_000, 2_400_000);
        Money applied = year.yuan(2_800_000, 2_400_000);
        project.release(1, 8, year.yuan(720_000, 650_000), applied);
        project.release(4, 9, year.yuan(630_000, 580_000), applied);
        project.release(7, 9, year.yuan(580_000, 520_000), applied);
        project.release(10, 10, year.yuan(520_000, 490_000), applied);
        project.adjust(11, 20, year.yuan(-350_000, -160_000), "离休干部人数减少，按实际核减", BudgetAdjustment.PRINTED);
        List<Money> hospitals = year.split(year.yuan(1_854_280, 1_682_900), 12);
        for (int month = 1; month <= 12; month++) {
            project.pay(month, 26, "30307", hospitals.get(month - 1), month + "月支付：离休干部医疗费结算", HOSPITALS);
        }
        List<Money> manual = year.split(year.yuan(464_360, 422_450), 4);
        for (int quarter = 1; quarter <= 4; quarter++) {
            long persons = year.in(18L, 17L) - (quarter == 4 ? 1 : 0);
            project.payBatch(quarter * 3, 23, "30307", manual.get(quarter - 1), quarter + "季度离休干部零星报销", persons);
        }
    }

    /// 9 persons × 3,000 yuan in 2024, 8 in 2025, paid by the relief desk.
    private void oldWorkers() {
        var project = new ProjectYear(year, OLD_WORKERS).start(30_000, 27_000);
        long persons = roster.paid(year.year());
        Money rate = year.yuan(3000, 3000);
        project.release(10, 17, rate.times(persons), year.yuan(30_000, 27_000));
        year.payByDesk(Payment.perHead(
                SampleCalendar.allowancePaidOn(year.year()),
                OLD_WORKERS,
                OLD_WORKERS_CLASS,
                persons,
                rate,
                "建国前老工人医疗照顾补助",
                Payee.batch(persons)));
    }

    private void assistance() {
        var project = new ProjectYear(year, ASSISTANCE).start(3_200_000, 3_400_000);
        Money supplement = year.yuan(420_000, 260_000);
        Money applied = year.yuan(3_620_000, 3_660_000);
        project.release(1, 8, year.yuan(1_000_000, 1_000_000), applied);
        project.release(4, 9, year.yuan(900_000, 900_000), applied);
        project.release(7, 9, year.yuan(900_000, 900_000), applied);
        project.adjust(8, 16, supplement, "上级医疗救助补助资金增加", BudgetAdjustment.PRINTED);
        project.release(9, 4, year.yuan(820_000, 860_000), applied);
        List<Money> providers = year.split(year.yuan(2_455_350, 2_498_700), 12);
        for (int month = 1; month <= 12; month++) {
            project.pay(
                    month, 25, "30307", providers.get(month - 1), month + "月支付：医疗救助一站式结算", Payee.of("定点医疗机构（一站式结算）"));
        }
        List<Money> manual = year.split(year.yuan(486_500, 502_350), 4);
        for (int quarter = 1; quarter <= 4; quarter++) {
            long persons = 61 + 7L * quarter + year.in(0, 3);
            project.payBatch(quarter * 3, 24, "30307", manual.get(quarter - 1), quarter + "季度手工零星救助", persons);
        }
        long aided = year.in(3120L, 3065L);
        project.payPerHead(11, 18, "30311", aided, year.yuan(190, 200), "资助困难群众参保", RESIDENT_FUND);
    }
}

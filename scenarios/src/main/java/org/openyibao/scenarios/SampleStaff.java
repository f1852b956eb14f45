package org.openyibao.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Rounding;

/// The people of the sample agency: 39 staff at first, a recruit in May 2024, a retirement in September 2025,
/// ten retirees and one surviving dependant. Pays them month by month. All grades and rates are invented.
final class SampleStaff {
    static final int ESTABLISHED_POSTS = 42;

    private static final int RECRUIT_MONTH = 5;
    private static final int RETIREMENT_MONTH = 9;

    static final Purpose RUNNING = Purpose.basic("2101501");
    static final Purpose RETIRED = Purpose.basic("2080501");
    static final Purpose RETIRED_FROM_INSTITUTION = Purpose.basic("2080502");
    static final Purpose PENSION = Purpose.basic("2080505");
    static final Purpose ANNUITY = Purpose.basic("2080506");
    static final Purpose MEDICAL = Purpose.basic("2101101");
    static final Purpose CIVIL_SERVANT_SUBSIDY = Purpose.basic("2101103");
    static final Purpose HOUSING = Purpose.basic("2210201");

    private static final Payee TAX_OFFICE = Payee.of("税务机关（社会保险费）");

    /// Monthly pay of one person in yuan.
    private record Grade(int headsAtFirst, int change2024, int change2025, long basic, long allowance, long transport) {
        int heads(int year, int month) {
            boolean recruited = year > YearRecords.FIRST_YEAR || month >= RECRUIT_MONTH;
            boolean retired = year > YearRecords.FIRST_YEAR && month >= RETIREMENT_MONTH;
            return headsAtFirst + (recruited ? change2024 : 0) + (retired ? change2025 : 0);
        }
    }

    private static final List<Grade> GRADES = List.of(
            new Grade(1, 0, 0, 5320, 4150, 800),
            new Grade(3, 0, 0, 4860, 3620, 800),
            new Grade(12, 0, -1, 4240, 3050, 650),
            new Grade(13, 0, 0, 3780, 2640, 650),
            new Grade(10, 1, 0, 3160, 2210, 500));

    private final YearRecords year;

    SampleStaff(YearRecords year) {
        this.year = year;
    }

    static int heads(int year, int month) {
        return GRADES.stream().mapToInt(grade -> grade.heads(year, month)).sum();
    }

    static int retirees(int year, int month) {
        return 10 + (year > YearRecords.FIRST_YEAR && month >= RETIREMENT_MONTH ? 1 : 0);
    }

    void write() {
        for (int month = 1; month <= 12; month++) {
            pay(month);
            contribute(month);
            payRetirees(month);
        }
        rewards();
        supplements();
    }

    private void pay(int month) {
        LocalDate day = year.on(month, 8);
        int heads = heads(year.year(), month);
        Payee people = Payee.payroll(heads);
        String change = change(month);
        year.pay(Payment.of(day, RUNNING, "30101", basicPay(month), month + "月基本工资" + change, people)
                .heads(heads));
        year.pay(Payment.of(day, RUNNING, "30102", allowances(month), month + "月津贴补贴" + change, people)
                .heads(heads));
        year.pay(Payment.of(day, RUNNING, "30239", transport(month), month + "月公务交通补贴" + change, people)
                .heads(heads));
        Money meals = year.yuan(300, 320);
        year.pay(Payment.perHead(day, RUNNING, "30106", heads, meals, month + "月伙食补助" + change, people));
    }

    private String change(int month) {
        if (year.year() == YearRecords.FIRST_YEAR && month == RECRUIT_MONTH) {
            return "（新录用 1 人）";
        }
        return year.year() > YearRecords.FIRST_YEAR && month == RETIREMENT_MONTH ? "（退休 1 人）" : "";
    }

    private void contribute(int month) {
        LocalDate day = year.on(month, 19);
        Money base = basicPay(month).plus(allowances(month));
        contribution(month, day, PENSION, "30108", base, "16", "基本养老保险费（单位部分）");
        contribution(month, day, ANNUITY, "30109", base, "8", "职业年金（单位部分）");
        contribution(month, day, MEDICAL, "30110", base, "6.5", "基本医疗保险费（单位部分）");
        contribution(month, day, CIVIL_SERVANT_SUBSIDY, "30111", base, "3", "公务员医疗补助缴费");
        contribution(month, day, RUNNING, "30112", base, "0.2", "工伤保险费");
        long monthly = base.times(Rate.percent("12"), Rounding.HALF_UP).fen() / 100;
        int heads = heads(year.year(), month);
        year.pay(Payment.of(
                        year.on(month, 16),
                        HOUSING,
                        "30113",
                        Money.ofYuan(monthly),
                        month + "月住房公积金（单位部分）" + change(month),
                        Payee.of("住房公积金管理中心"))
                .heads(heads));
    }

    private void contribution(
            int month, LocalDate day, Purpose purpose, String econ, Money base, String percent, String what) {
        Money amount = base.times(Rate.percent(percent), Rounding.HALF_UP);
        year.pay(Payment.of(day, purpose, econ, amount, month + "月" + what + change(month), TAX_OFFICE)
                .heads(heads(year.year(), month)));
    }

    private void payRetirees(int month) {
        LocalDate day = year.on(month, 8);
        int own = retirees(year.year(), month) - 2;
        Money monthly = year.yuan(1180, 1210);
        String note = month + "月退休人员补贴";
        year.pay(Payment.perHead(day, RETIRED, "30302", own, monthly, note + change(month), Payee.payroll(own)));
        year.pay(Payment.perHead(day, RETIRED_FROM_INSTITUTION, "30302", 2, monthly, note, Payee.payroll(2)));
        Money dependant = year.yuan(720, 760);
        year.pay(Payment.perHead(day, RETIRED, "30305", 1, dependant, month + "月遗属生活困难补助", Payee.batch(1)));
    }

    /// What is paid once a year or once a quarter.
    private void rewards() {
        int january = heads(year.year(), 1);
        year.pay(Payment.of(
                        year.on(1, 15),
                        RUNNING,
                        "30103",
                        basicPay(1),
                        (year.year() - 1) + "年度年终一次性奖金",
                        Payee.batch(january))
                .heads(january));
        perHead(6, 26, RUNNING, "30103", year.yuan(11_500, 11_800), (year.year() - 1) + "年度目标责任考核奖");
        for (int month = 3; month <= 12; month += 3) {
            perHead(month, 23, RUNNING, "30103", year.yuan(1500, 1500), month / 3 + "季度平时考核奖");
        }
        perHead(11, 6, RUNNING, "30102", year.yuan(1900, 1900), "职工采暖补贴");
        int retired = retirees(year.year(), 11) - 2;
        Money heating = year.yuan(1900, 1900);
        year.pay(Payment.perHead(year.on(11, 6), RETIRED, "30302", retired, heating, "退休人员采暖补贴", Payee.batch(retired)));
        year.pay(Payment.perHead(
                year.on(11, 6), RETIRED_FROM_INSTITUTION, "30302", 2, heating, "退休人员采暖补贴", Payee.batch(2)));
        int all = heads(year.year(), 9);
        year.pay(Payment.perHead(
                year.on(9, 11), RUNNING, "30114", all, year.yuan(800, 850), "职工年度体检", Payee.of("体检机构")));
    }

    private void perHead(int month, int day, Purpose purpose, String econ, Money rate, String note) {
        int heads = heads(year.year(), month);
        year.pay(Payment.perHead(year.on(month, day), purpose, econ, heads, rate, note, Payee.batch(heads)));
    }

    private void supplements() {
        if (year.year() == YearRecords.FIRST_YEAR) {
            supplement(RUNNING, 5, 62_000, "新录用 1 人，追加人员经费");
            supplement(HOUSING, 5, 5_000, "新录用 1 人，公积金缴存");
        } else {
            supplement(RETIRED, 9, 6_800, "退休 1 人，追加退休人员经费");
            supplement(RUNNING, 11, -36_000, "退休 1 人，核减人员经费");
        }
    }

    private void supplement(Purpose purpose, int month, long yuan, String reason) {
        year.adjust(
                new BudgetAdjustment(year.on(month, 6), purpose, Money.ofYuan(yuan), reason, BudgetAdjustment.PRINTED));
    }

    private Money basicPay(int month) {
        long step = year.in(0, 60);
        return total(month, step, Grade::basic);
    }

    private Money allowances(int month) {
        return total(month, 0, Grade::allowance);
    }

    private Money transport(int month) {
        return total(month, 0, Grade::transport);
    }

    private Money total(int month, long raise, ToLongFunction<Grade> rate) {
        return Money.ofYuan(GRADES.stream()
                .mapToLong(grade -> grade.heads(year.year(), month) * (rate.applyAsLong(grade) + raise))
                .sum());
    }

    /// 工会经费: two percent of a quarter's basic pay and allowances.
    Money unionDues(int lastMonth) {
        Money pay = Money.ZERO;
        for (int month = lastMonth - 2; month <= lastMonth; month++) {
            pay = pay.plus(basicPay(month)).plus(allowances(month));
        }
        return pay.times(Rate.percent("2"), Rounding.HALF_UP);
    }
}

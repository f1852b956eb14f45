package org.openyibao.scenarios;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.kernel.Money;

/// Where the money comes from and what is left of it: income, carry-over, distribution, and the figures of
/// 2023.
///
/// Per fund source and year: opening + income − spending − distribution = closing, and the closing of 2024 is
/// the opening of 2025. Fiscal income is therefore what was spent, less what was carried in, plus what is
/// carried out.
final class SampleMoney {
    static final Money CARRIED_FROM_2023 = Money.ofYuan(86_400);
    static final Money CARRIED_FROM_2024 = Money.ofYuan(152_350);
    static final Money CARRIED_FROM_2025 = Money.ofYuan(38_700);
    static final Money FUND_CARRIED_FROM_2023 = Money.ofYuan(120_000);
    static final Money FUND_CARRIED_FROM_2024 = Money.ofYuan(215_500);
    static final Money FUND_CARRIED_FROM_2025 = Money.ofYuan(60_050);
    private static final Money OTHER_CARRIED_FROM_2023 = Money.ofYuan(46_250);

    private static final String OPENING = "年初结转和结余";
    private static final String CLOSING = "年末结转和结余";
    private static final String DISTRIBUTION = "结余分配";
    private static final String FISCAL = "（财政拨款）";
    private static final String GOVERNMENT_FUND = "（政府性基金预算财政拨款）";
    private static final String NOT_FISCAL = "（非财政）";

    private final YearRecords year;

    SampleMoney(YearRecords year) {
        this.year = year;
    }

    /// Call last: it looks at what was spent.
    ///
    /// @param otherOpening what is left of money that is not fiscal from the year before
    /// @return what is left of it at the end of this year
    Money write(Money otherOpening) {
        fiscalIncome();
        Money interest = new Money(year.in(2_318_46L, 1_874_32L));
        Money other = otherIncome(interest);
        Money otherClosing = otherOpening
                .plus(other)
                .minus(year.spent(payment -> !payment.purpose().fundSource().isFiscal()))
                .minus(interest);
        boolean first = year.year() == YearRecords.FIRST_YEAR;
        if (first) {
            year.balances.put(OPENING + FISCAL, CARRIED_FROM_2023);
            year.balances.put(OPENING + GOVERNMENT_FUND, FUND_CARRIED_FROM_2023);
            year.balances.put(OPENING + NOT_FISCAL, otherOpening);
            lastYear();
        }
        year.balances.put(DISTRIBUTION, interest);
        year.balances.put(CLOSING + FISCAL, year.in(CARRIED_FROM_2024, CARRIED_FROM_2025));
        year.balances.put(CLOSING + GOVERNMENT_FUND, year.in(FUND_CARRIED_FROM_2024, FUND_CARRIED_FROM_2025));
        year.balances.put(CLOSING + NOT_FISCAL, otherClosing);
        return otherClosing;
    }

    static Money otherOpening2024() {
        return OTHER_CARRIED_FROM_2023;
    }

    private void fiscalIncome() {
        record Head(String func, FundSource source) {}
        Map<Head, Money> heads = new LinkedHashMap<>();
        for (Payment payment : year.spending()) {
            FundSource source = payment.purpose().fundSource();
            if (source.isFiscal()) {
                heads.merge(new Head(payment.purpose().func(), source), payment.amount(), Money::plus);
            }
        }
        String carriedIn =
                year.in(ServiceProjects.FRAUD, EquipmentProjects.CAPACITY).func();
        Money in = year.in(CARRIED_FROM_2023, CARRIED_FROM_2024);
        Money out = year.in(CARRIED_FROM_2024, CARRIED_FROM_2025);
        heads.merge(new Head(carriedIn, FundSource.GENERAL_PUBLIC_BUDGET), in.negated(), Money::plus);
        heads.merge(new Head(EquipmentProjects.CAPACITY.func(), FundSource.GENERAL_PUBLIC_BUDGET), out, Money::plus);
        Money fundIn = year.in(FUND_CARRIED_FROM_2023, FUND_CARRIED_FROM_2024);
        Money fundOut = year.in(FUND_CARRIED_FROM_2024, FUND_CARRIED_FROM_2025);
        heads.merge(
                new Head(EquipmentProjects.HALL.func(), FundSource.GOVERNMENT_FUND_BUDGET),
                fundOut.minus(fundIn),
                Money::plus);
        heads.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Head, Money> entry) -> entry.getKey().source())
                        .thenComparing(entry -> entry.getKey().func()))
                .forEach(entry -> year.incomes.add(
                        new Income(entry.getKey().func(), entry.getKey().source(), "财政拨款收入", entry.getValue())));
    }

    /// A grant from above in 2024, another income in 2025, and the bank's interest, which is distributed.
    private Money otherIncome(Money interest) {
        String func = ServiceProjects.GRANTED_CERTIFICATION.func();
        Money grant = year.yuan(120_000, 15_000);
        String source = year.in("上级补助收入", "其他收入");
        year.incomes.add(new Income(func, FundSource.OTHER_MONEY, source, grant));
        year.incomes.add(new Income("2101599", FundSource.OTHER_MONEY, "其他收入（银行存款利息）", interest));
        return grant.plus(interest);
    }

    /// 2023 has no records: its income is its spending and the other income; its closing is the opening of
    /// 2024.
    private void lastYear() {
        String general = FundSource.GENERAL_PUBLIC_BUDGET.label();
        String other = FundSource.OTHER_MONEY.label();
        Money distributed = new Money(1_986_32L);
        year.priorYear.addAll(List.of(
                new PriorFigure("支出", "208", general, new Money(1_021_346_18L)),
                new PriorFigure("支出", "210", general, new Money(37_418_265_40L)),
                new PriorFigure("支出", "221", general, new Money(388_412_00L)),
                new PriorFigure("支出", "212", FundSource.GOVERNMENT_FUND_BUDGET.label(), new Money(640_000_00L)),
                new PriorFigure("支出", "210", other, new Money(64_300_00L)),
                new PriorFigure("其他收入", "", other, distributed),
                new PriorFigure(DISTRIBUTION, "", other, distributed)));
        for (String item : List.of(OPENING, CLOSING)) {
            year.priorYear.addAll(List.of(
                    new PriorFigure(item + FISCAL, "", "", CARRIED_FROM_2023),
                    new PriorFigure(item + GOVERNMENT_FUND, "", "", FUND_CARRIED_FROM_2023),
                    new PriorFigure(item + NOT_FISCAL, "", "", OTHER_CARRIED_FROM_2023)));
        }
        year.priorYear.addAll(List.of(
                new PriorFigure("机关运行经费", "", "", new Money(781_204_50L)),
                new PriorFigure("公务用车运行维护费", "", general, new Money(46_318_40L)),
                new PriorFigure("公务接待费", "", general, new Money(11_260_00L))));
    }
}

package org.openyibao.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openyibao.kernel.Money;

/// Everything one year of the sample agency is made of, collected before it is numbered and written.
final class YearRecords {
    static final int FIRST_YEAR = 2024;

    private final int year;
    private final Draws draws;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Payment> paidByDesks = new ArrayList<>();
    private final List<BudgetAdjustment> adjustments = new ArrayList<>();
    private final List<TreasuryRelease> releases = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();

    final List<BudgetLine> lines = new ArrayList<>();
    final List<Income> incomes = new ArrayList<>();
    final Map<String, Money> balances = new LinkedHashMap<>();
    final Map<String, Money> threePublicPlan = new LinkedHashMap<>();
    final List<PriorFigure> priorYear = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();

    YearRecords(int year, Draws draws) {
        this.year = year;
        this.draws = draws;
    }

    int year() {
        return year;
    }

    /// The value of this year out of both.
    <T> T in(T value2024, T value2025) {
        return year == FIRST_YEAR ? value2024 : value2025;
    }

    Money yuan(long yuan2024, long yuan2025) {
        return Money.ofYuan(in(yuan2024, yuan2025));
    }

    /// The first working day on or after the day of this year.
    LocalDate on(int month, int day) {
        return WorkingDays.from(LocalDate.of(year, month, day));
    }

    void pay(Payment payment) {
        payments.add(payment);
    }

    /// What a desk will pay: spent like the rest, and no voucher of the folder.
    void payByDesk(Payment payment) {
        paidByDesks.add(payment);
    }

    void adjust(BudgetAdjustment adjustment) {
        adjustments.add(adjustment);
    }

    void release(TreasuryRelease release) {
        releases.add(release);
    }

    void owe(Obligation obligation) {
        obligations.add(obligation);
    }

    /// The vouchers of the folder in order of date; on the same day in the order of entry.
    List<Payment> payments() {
        return payments.stream().sorted(Comparator.comparing(Payment::date)).toList();
    }

    List<BudgetAdjustment> adjustments() {
        return adjustments.stream()
                .sorted(Comparator.comparing(BudgetAdjustment::date))
                .toList();
    }

    List<TreasuryRelease> releases() {
        return releases.stream()
                .sorted(Comparator.comparing(TreasuryRelease::date))
                .toList();
    }

    List<Obligation> obligations() {
        return obligations.stream()
                .sorted(Comparator.comparing(Obligation::asOf))
                .toList();
    }

    /// The vouchers of the folder and what desks pay.
    List<Payment> spending() {
        return Stream.concat(payments.stream(), paidByDesks.stream()).toList();
    }

    Money spent(Predicate<Payment> which) {
        return spending().stream().filter(which).map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }

    /// An amount between the bounds, in steps of ten fen.
    Money amountBetween(long lowYuan, long highYuan) {
        return new Money(draws.between(lowYuan * 10, highYuan * 10) * 10);
    }

    /// Splits a total into uneven parts that add up to it; no part is more than a third larger than another.
    List<Money> split(Money total, int parts) {
        long[] weights = new long[parts];
        for (int i = 0; i < parts; i++) {
            weights[i] = draws.between(86, 114);
        }
        return total.split(weights);
    }
}

package org.openyibao.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openyibao.kernel.Money;

/// The budget of basic spending: every purpose has a line, and running costs have four that name their economic
/// class. Cars and receptions have what the plan of the three public expenses gives them. Any other line is as
/// large as what will be spent of it before adjustments, rounded up, so that little stays unspent.
final class SampleBudget {
    private static final String OFFICE = "30201";
    private static final String TRAVEL = "30211";
    private static final String RECEPTION = "30217";
    private static final String CAR_RUNNING = "30231";
    private static final List<String> CONTROLLED_CLASSES = List.of(OFFICE, TRAVEL, RECEPTION, CAR_RUNNING);
    private static final long STEP_FEN = 100_000;

    private final YearRecords year;

    SampleBudget(YearRecords year) {
        this.year = year;
    }

    /// Call after the payments and adjustments are in.
    void write() {
        var lines = new ArrayList<BudgetLine>();
        year.payments().stream()
                .map(Payment::purpose)
                .filter(purpose -> purpose.project().isEmpty())
                .map(Purpose::func)
                .distinct()
                .sorted()
                .forEach(func -> lines.add(general(Purpose.basic(func))));
        Purpose running = SampleStaff.RUNNING;
        lines.add(line(running, OFFICE, roundedUp(spent(running, OFFICE::equals))));
        lines.add(line(running, TRAVEL, roundedUp(spent(running, TRAVEL::equals))));
        lines.add(line(running, RECEPTION, year.yuan(12_000, 11_000)));
        lines.add(line(running, CAR_RUNNING, year.yuan(50_000, 52_000)));
        year.lines.addAll(0, lines);
        threePublicPlan();
    }

    private BudgetLine general(Purpose purpose) {
        Money planned =
                spent(purpose, econ -> !purpose.equals(SampleStaff.RUNNING) || !CONTROLLED_CLASSES.contains(econ));
        for (BudgetAdjustment adjustment : year.adjustments()) {
            if (adjustment.purpose().equals(purpose)) {
                planned = planned.minus(adjustment.amount());
            }
        }
        return line(purpose, "", roundedUp(planned));
    }

    private static BudgetLine line(Purpose purpose, String econ, Money start) {
        return new BudgetLine(purpose, econ, start, "");
    }

    private Money spent(Purpose purpose, Predicate<String> econ) {
        return year.spent(payment -> payment.purpose().equals(purpose) && econ.test(payment.econ()));
    }

    private static Money roundedUp(Money amount) {
        return new Money(Math.ceilDiv(amount.fen(), STEP_FEN) * STEP_FEN);
    }

    /// “三公”经费预算, equal to the lines above and that of the new car; nobody travels abroad.
    private void threePublicPlan() {
        for (BudgetLine line : year.lines) {
            switch (line.econ()) {
                case RECEPTION -> year.threePublicPlan.put("公务接待费", line.start());
                case CAR_RUNNING -> year.threePublicPlan.put("公务用车运行维护费", line.start());
                default -> {
                    if (line.purpose().equals(EquipmentProjects.CAR)) {
                        year.threePublicPlan.put("公务用车购置费", line.start());
                    }
                }
            }
        }
    }
}

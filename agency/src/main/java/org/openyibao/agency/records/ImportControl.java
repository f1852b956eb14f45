package org.openyibao.agency.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.openyibao.kernel.Money;

/// Control of a folder as it is read: over the sums of the files, whatever the order of their rows. What is
/// refused here could not be approved by any order; the order of dates is proved at approval. A line that is
/// overspent is told once, at the row where it went over for good.
final class ImportControl {
    private final BudgetControl budget = new BudgetControl();
    private final ReleaseControl releases = new ReleaseControl();
    private final Complaints complaints;
    private final Map<BudgetControl.Allotment, Overspent> overspent = new LinkedHashMap<>();
    private final Map<BudgetKey, Payment> unreleased = new LinkedHashMap<>();
    private final Map<BudgetKey, Lineless> lineless = new LinkedHashMap<>();
    private final Map<BudgetKey, BudgetAdjustment> lastCut = new HashMap<>();
    private final Set<BudgetKey> doubtful = new HashSet<>();
    private final Set<String> doubtfulLines = new HashSet<>();
    private boolean blind;
    private boolean leftToCaller;

    ImportControl(Complaints complaints) {
        this.complaints = complaints;
    }

    private record Overspent(Payment from, Money leftBefore) {}

    /// Payments that lack the same line: the first, and the rows of the first few.
    private record Lineless(Payment first, List<Integer> rows, long count, Money total) {
        private static final int TOLD = 10;

        Lineless and(Payment payment) {
            var more = new ArrayList<>(rows);
            if (more.size() < TOLD) {
                more.add(payment.row());
            }
            return new Lineless(first, more, count + 1, total.plus(payment.amount()));
        }

        String rowsAsText() {
            if (count == 1) {
                return "";
            }
            String told = rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
            return "第 " + told + (count > TOLD ? " 行等 " : " 行共 ") + count + " 行";
        }
    }

    /// A file that control rests on cannot be read, so control would only repeat that.
    void giveUp() {
        blind = true;
    }

    /// The folder adds to a year that is in the books: its own sums say nothing.
    void leaveToCaller() {
        leftToCaller = true;
    }

    /// A bad row of the budget: what was meant is not known, so its dimensions are not controlled.
    void doubt(SequencedMap<String, String> values) {
        doubtful.add(new BudgetKey(
                values.getOrDefault("func_code", ""),
                values.getOrDefault("kind", ""),
                values.getOrDefault("project", ""),
                values.getOrDefault("fund_source", ""),
                ""));
        doubtfulLines.add(values.getOrDefault("line_no", ""));
    }

    void accept(AgencyRecord agencyRecord) {
        if (leftToCaller) {
            return;
        }
        switch (agencyRecord) {
            case BudgetLine line -> budget.open(line);
            case BudgetAdjustment adjustment -> adjust(adjustment);
            case TreasuryRelease release -> releases.release(release);
            case Payment payment -> pay(payment);
            case AgencyProfile _,
                    CodeName _,
                    IncomeReceipt _,
                    CarryOver _,
                    Obligation _,
                    Procurement _,
                    ComparativeFigure _,
                    ThreePublicBudget _,
                    Fact _,
                    OverlayLine _ -> {}
        }
    }

    private void adjust(BudgetAdjustment adjustment) {
        if (blind
                || doubtfulLines.contains(adjustment.lineNo())
                        && !adjustment.lineNo().isEmpty()) {
            doubtful.add(adjustment.key().general());
            return;
        }
        budget.book(adjustment)
                .ifPresentOrElse(
                        complaint -> {
                            complaints.add(complaint);
                            doubtful.add(adjustment.key().general());
                        },
                        () -> {
                            if (adjustment.amount().isNegative()) {
                                lastCut.put(adjustment.key().general(), adjustment);
                            }
                        });
    }

    private void pay(Payment payment) {
        BudgetKey general = payment.key().general();
        if (releases.book(payment).isZero()) {
            unreleased.remove(general);
        } else {
            unreleased.putIfAbsent(general, payment);
        }
        if (blind || doubtful.contains(general)) {
            return;
        }
        BudgetControl.Allotment bearer = budget.book(payment);
        if (bearer == null) {
            lineless.merge(
                    payment.key(),
                    new Lineless(payment, List.of(payment.row()), 1, payment.amount()),
                    (known, _) -> known.and(payment));
            return;
        }
        Money left = budget.left(bearer);
        if (left.isNegative()) {
            overspent.putIfAbsent(bearer, new Overspent(payment, left.plus(payment.amount())));
        } else {
            overspent.remove(bearer);
        }
    }

    /// Complains of what does not hold over the whole folder.
    void finish() {
        for (BudgetControl.Allotment allotment : budget.allotments()) {
            BudgetAdjustment cut = lastCut.get(allotment.key.general());
            if (allotment.available.isNegative() && cut != null && !doubtful.contains(allotment.key.general())) {
                complaints.add(ControlComplaints.cutTooFar(
                        cut, allotment, allotment.available.minus(cut.amount()), allotment.available));
            }
        }
        lineless.values()
                .forEach(missing -> complaints.add(
                        ControlComplaints.withoutLine(missing.first, missing.rowsAsText(), missing.total)));
        overspent.forEach((line, over) -> {
            if (!doubtful.contains(line.key.general())) {
                complaints.add(ControlComplaints.exceedsInAll(
                        over.from, line, over.leftBefore, budget.left(line).negated()));
            }
        });
        unreleased.forEach((_, payment) -> {
            Money released = releases.releasedTo(payment.key(), LocalDate.MAX);
            complaints.add(ControlComplaints.exceedsRelease(payment, released, releases.paid(payment.key())));
        });
    }
}

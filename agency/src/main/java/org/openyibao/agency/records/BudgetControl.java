package org.openyibao.agency.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;

/// 指标控制. What may still be paid from each budget line. Pure: the caller opens the lines, then replays
/// adjustments and payments in the order that it wants to prove; by date, adjustments come before the payments
/// of their day.
///
/// A line controls the dimensions that it names: function, kind, project and fund always, the economic class
/// only where it names one. Lines of equal dimensions are one allotment. If a payment's class has a line of its
/// own and there is also a line without a class, the payment takes first from its own line and what that cannot
/// bear from the general one; the sharing is worked out anew each time, so it does not depend on the order
/// within the year.
public final class BudgetControl {
    private final Map<BudgetKey, Allotment> allotments = new LinkedHashMap<>();
    private final Map<BudgetKey, List<Allotment>> byClass = new HashMap<>();
    private final Map<String, Allotment> byLineNo = new HashMap<>();

    /// Lines of equal dimensions, together.
    static final class Allotment {
        final BudgetKey key;
        final List<String> lineNos = new ArrayList<>();
        Money available = Money.ZERO;
        Money paid = Money.ZERO;

        Allotment(BudgetKey key) {
            this.key = key;
        }

        /// What the allotment cannot bear by itself.
        Money overflow() {
            Money over = paid.minus(available);
            return over.isNegative() ? Money.ZERO : over;
        }

        String name() {
            return (lineNos.isEmpty() ? "年中新增指标" : "指标 " + String.join("、", lineNos)) + "（" + key + "）";
        }
    }

    /// Opens a line with its start-of-year amount; `adjusted` adds nothing.
    public void open(BudgetLine line) {
        Allotment allotment = allotment(line.key());
        allotment.lineNos.add(line.lineNo());
        allotment.available = allotment.available.plus(line.start());
        byLineNo.put(line.lineNo(), allotment);
    }

    private Allotment allotment(BudgetKey key) {
        return allotments.computeIfAbsent(key, k -> {
            var created = new Allotment(k);
            if (!k.econCode().isEmpty()) {
                byClass.computeIfAbsent(k.general(), _ -> new ArrayList<>()).add(created);
            }
            return created;
        });
    }

    /// Changes a line, or refuses: because there is no such line, because the adjustment names other dimensions
    /// than its line, or because less would be left than has been paid.
    public Optional<Complaint> adjust(BudgetAdjustment adjustment) {
        Optional<Complaint> misplaced = locate(adjustment);
        if (misplaced.isPresent()) {
            return misplaced;
        }
        Allotment target = target(adjustment);
        Money before = target.available;
        target.available = before.plus(adjustment.amount());
        Money left = left(target);
        if (adjustment.amount().isNegative() && left.isNegative()) {
            target.available = before;
            return Optional.of(ControlComplaints.cutTooFar(adjustment, target, before, left));
        }
        return Optional.empty();
    }

    /// Changes a line without asking what is left of it.
    Optional<Complaint> book(BudgetAdjustment adjustment) {
        Optional<Complaint> misplaced = locate(adjustment);
        if (misplaced.isEmpty()) {
            Allotment target = target(adjustment);
            target.available = target.available.plus(adjustment.amount());
        }
        return misplaced;
    }

    private Optional<Complaint> locate(BudgetAdjustment adjustment) {
        if (adjustment.lineNo().isEmpty()) {
            return adjustment.isRebuilt() || existing(adjustment.key()) != null
                    ? Optional.empty()
                    : Optional.of(ControlComplaints.lineMissing(adjustment));
        }
        Allotment line = byLineNo.get(adjustment.lineNo());
        if (line == null) {
            return Optional.of(ControlComplaints.lineUnknown(adjustment));
        }
        boolean agrees = adjustment.econCode().isEmpty()
                ? line.key.general().equals(adjustment.key())
                : line.key.equals(adjustment.key());
        return agrees ? Optional.empty() : Optional.of(ControlComplaints.lineContradicted(adjustment, line));
    }

    private Allotment target(BudgetAdjustment adjustment) {
        if (!adjustment.lineNo().isEmpty()) {
            return byLineNo.get(adjustment.lineNo());
        }
        Allotment existing = adjustment.isRebuilt() ? null : existing(adjustment.key());
        return existing != null ? existing : allotment(adjustment.key());
    }

    /// The allotment of equal dimensions; if the key names no class and exactly one class has a line, that one.
    private @Nullable Allotment existing(BudgetKey key) {
        Allotment equal = allotments.get(key);
        if (equal != null || !key.econCode().isEmpty()) {
            return equal;
        }
        List<Allotment> classes = byClass.getOrDefault(key, List.of());
        return classes.size() == 1 ? classes.getFirst() : null;
    }

    /// Takes a payment from its line, or refuses it and takes nothing. A red entry gives back and is never
    /// refused for its amount.
    public Optional<Complaint> pay(Payment payment) {
        Allotment from = source(payment.key());
        if (from == null) {
            return Optional.of(ControlComplaints.withoutLine(payment, "", payment.amount()));
        }
        Money before = leftFor(payment.key());
        if (!payment.amount().isNegative() && before.compareTo(payment.amount()) < 0) {
            return Optional.of(
                    ControlComplaints.exceeds(payment, names(payment.key()), availableFor(payment.key()), before));
        }
        from.paid = from.paid.plus(payment.amount());
        return Optional.empty();
    }

    /// Takes a payment without asking what is left.
    ///
    /// @return the allotment that bears what no more specific one can; `null` if no line matches
    @Nullable
    Allotment book(Payment payment) {
        Allotment from = source(payment.key());
        if (from == null) {
            return null;
        }
        from.paid = from.paid.plus(payment.amount());
        Allotment general = allotments.get(payment.key().general());
        return general == null ? from : general;
    }

    /// The most specific allotment of a payment.
    private @Nullable Allotment source(BudgetKey key) {
        Allotment own = allotments.get(key);
        return own != null ? own : allotments.get(key.general());
    }

    /// What is left of one allotment; below nothing if more was booked than it bears.
    Money left(Allotment allotment) {
        if (allotment.key.econCode().isEmpty()) {
            Money left = allotment.available.minus(allotment.paid);
            for (Allotment specific : byClass.getOrDefault(allotment.key, List.of())) {
                left = left.minus(specific.overflow());
            }
            return left;
        }
        Allotment general = allotments.get(allotment.key.general());
        boolean over = allotment.overflow().compareTo(Money.ZERO) > 0;
        return general != null && over ? left(general) : allotment.available.minus(allotment.paid);
    }

    /// What may still be paid on these dimensions, over all lines that match.
    public Money leftFor(BudgetKey key) {
        Money left = Money.ZERO;
        Allotment own = key.econCode().isEmpty() ? null : allotments.get(key);
        Allotment general = allotments.get(key.general());
        if (own != null && (general == null || own.paid.compareTo(own.available) < 0)) {
            left = own.available.minus(own.paid);
        }
        return general == null ? left : left.plus(left(general));
    }

    /// What the lines that match have available, adjustments included.
    public Money availableFor(BudgetKey key) {
        Money available = Money.ZERO;
        for (Allotment allotment : matching(key)) {
            available = available.plus(allotment.available);
        }
        return available;
    }

    private List<Allotment> matching(BudgetKey key) {
        var matching = new ArrayList<Allotment>(2);
        Allotment own = allotments.get(key);
        Allotment general = allotments.get(key.general());
        if (own != null) {
            matching.add(own);
        }
        if (general != null && general != own) {
            matching.add(general);
        }
        return matching;
    }

    String names(BudgetKey key) {
        return String.join("和", matching(key).stream().map(Allotment::name).toList());
    }

    Collection<Allotment> allotments() {
        return allotments.values();
    }
}

package org.openyibao.agency.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;

/// 到位控制. A project that has releases may on no day have paid more than was released to date. Give it all
/// releases of the year first, then the payments by date; a project without releases is not checked.
public final class ReleaseControl {
    private final Map<BudgetKey, ReleasedProject> projects = new HashMap<>();

    private static final class ReleasedProject {
        final NavigableMap<LocalDate, Money> releasedOn = new TreeMap<>();
        Money released = Money.ZERO;
        Money paid = Money.ZERO;

        Money releasedTo(LocalDate date) {
            Money sum = Money.ZERO;
            for (Money released : releasedOn.headMap(date, true).values()) {
                sum = sum.plus(released);
            }
            return sum;
        }
    }

    private static BudgetKey project(BudgetKey key) {
        return new BudgetKey(key.funcCode(), "", key.project(), key.fundSource(), "");
    }

    public void release(TreasuryRelease release) {
        ReleasedProject project = projects.computeIfAbsent(project(release.key()), _ -> new ReleasedProject());
        project.releasedOn.merge(release.date(), release.released(), Money::plus);
        project.released = project.released.plus(release.released());
    }

    /// Takes a payment, or refuses it and takes nothing.
    public Optional<Complaint> pay(Payment payment) {
        ReleasedProject project = checked(payment);
        if (project == null) {
            return Optional.empty();
        }
        Money released = project.releasedTo(payment.date());
        Money paid = project.paid.plus(payment.amount());
        if (!payment.amount().isNegative() && paid.compareTo(released) > 0) {
            return Optional.of(ControlComplaints.exceedsRelease(payment, released, paid));
        }
        project.paid = paid;
        return Optional.empty();
    }

    private @Nullable ReleasedProject checked(Payment payment) {
        return payment.project().isEmpty() ? null : projects.get(project(payment.key()));
    }

    /// The same with all that was released in the year.
    ///
    /// @return what is still missing after the payment, which is taken in any case; zero for an unchecked
    /// project
    Money book(Payment payment) {
        ReleasedProject project = checked(payment);
        if (project == null) {
            return Money.ZERO;
        }
        project.paid = project.paid.plus(payment.amount());
        Money over = project.paid.minus(project.released);
        return over.isNegative() ? Money.ZERO : over;
    }

    /// What has been paid for a payment's project.
    Money paid(BudgetKey key) {
        ReleasedProject project = projects.get(project(key));
        return project == null ? Money.ZERO : project.paid;
    }

    /// What was released for a payment's project up to a day; zero if it is not checked.
    public Money releasedTo(BudgetKey key, LocalDate date) {
        ReleasedProject project = projects.get(project(key));
        return project == null ? Money.ZERO : project.releasedTo(date);
    }
}

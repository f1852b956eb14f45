package org.openyibao.operations.relief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;

/// 发放批次. The decisions of one group on one day, entered by one person, paid when another approves.
///
/// @param id what a command names it by
/// @param number 1, 2, ... in its year; part of its vouchers' numbers
/// @param on the day on which entitlement was judged and the payment is dated
/// @param digest of the decisions, to see whether anything has changed since
/// @param outcome `pending`, `approved` or `rejected`
public record ReliefBatch(
        long id,
        int number,
        AgencyYear year,
        String group,
        LocalDate on,
        String digest,
        List<PersonDecision> decisions,
        String enteredBy,
        Instant enteredAt,
        String outcome,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason) {
    public ReliefBatch {
        decisions = List.copyOf(decisions);
    }

    public boolean isPending() {
        return outcome.equals("pending");
    }

    public boolean isApproved() {
        return outcome.equals("approved");
    }

    public List<PersonDecision> granted() {
        return decisions.stream().filter(PersonDecision::isGranted).toList();
    }

    public List<PersonDecision> notGranted() {
        return decisions.stream().filter(decision -> !decision.isGranted()).toList();
    }

    public Money total() {
        Money total = Money.ZERO;
        for (PersonDecision decision : decisions) {
            total = total.plus(decision.amount());
        }
        return total;
    }

    /// The prefix of its vouchers' numbers.
    String voucher() {
        return "RB%d-%03d".formatted(year.year(), number);
    }
}

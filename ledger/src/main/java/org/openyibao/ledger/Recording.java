package org.openyibao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.openyibao.kernel.Period;

/// What is written in one go: an event, the decision on it, and the entries that follow from the decision.
public record Recording(Event event, Decision decision, List<Entry> entries) {
    public Recording {
        entries = List.copyOf(entries);
        if (decision.outcome() != Outcome.APPROVED && !entries.isEmpty()) {
            throw new IllegalArgumentException("only an approved event is posted: " + event.key());
        }
    }

    /// @param key unique in its bucket; the same key again is the same event
    /// @param source the message or file it came from
    /// @param payload opaque to the ledger
    public record Event(
            String kind, String key, LocalDate businessDate, String operator, String source, String payload) {}

    public enum Outcome {
        APPROVED,
        REFUSED,
        REFERRED;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Decision(Outcome outcome, Instant decidedAt, String decidedBy, String reason) {
        public static Decision approved(Instant at, String by) {
            return new Decision(Outcome.APPROVED, at, by, "");
        }
    }

    /// 记账凭证. Balanced, because each of its postings is; all of them in one book set.
    ///
    /// @param reverses the entry that this one takes back
    public record Entry(
            BookSet bookSet,
            Period period,
            String documentKind,
            String documentNo,
            LocalDate date,
            String memo,
            OptionalLong reverses,
            List<Posting> postings) {
        public Entry {
            postings = List.copyOf(postings);
            if (postings.isEmpty()) {
                throw new IllegalArgumentException("an entry has at least one posting: " + documentNo);
            }
            for (Posting posting : postings) {
                if (posting.debit().bookSetId() != bookSet.id()
                        || posting.credit().bookSetId() != bookSet.id()) {
                    throw new IllegalArgumentException("an entry stays in one book set: " + documentNo);
                }
            }
        }
    }

    /// 分录.
    ///
    /// @param amount positive, in the unit
    /// @param subject the person, provider or project that it is about; may be empty
    public record Posting(LedgerCell debit, LedgerCell credit, long amount, Unit unit, String subject) {
        public Posting {
            if (amount <= 0) {
                throw new IllegalArgumentException("a posting's amount is positive: " + amount);
            }
            if (debit.equals(credit)) {
                throw new IllegalArgumentException("a posting moves between two cells: " + debit);
            }
        }

        /// A signed amount as a posting: a negative one runs the other way.
        public static Posting signed(LedgerCell debit, LedgerCell credit, long amount, Unit unit, String subject) {
            return amount > 0
                    ? new Posting(debit, credit, amount, unit, subject)
                    : new Posting(credit, debit, Math.negateExact(amount), unit, subject);
        }
    }
}

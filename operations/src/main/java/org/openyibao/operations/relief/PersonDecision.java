package org.openyibao.operations.relief;

import java.util.Optional;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;

/// 认定. What was decided on one person, by whom the batch and the event say.
///
/// @param tier as on the roster
/// @param amount zero unless granted
/// @param basis the law's rule and citation; empty if the law was not asked
/// @param confidence of the law: `official`, `secondary` or `sample`; empty unless granted
/// @param reason why not, as it was told; empty if granted
public record PersonDecision(
        String personNo, String tier, Outcome outcome, Money amount, String basis, String confidence, String reason) {
    public enum Outcome {
        GRANTED,
        REFUSED,
        REFERRED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Outcome ofWord(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    static PersonDecision refused(RosterEntry rosterEntry, Outcome outcome, String basis, Complaint complaint) {
        return new PersonDecision(
                rosterEntry.personNo(), rosterEntry.tier(), outcome, Money.ZERO, basis, "", complaint.line());
    }

    public boolean isGranted() {
        return outcome == Outcome.GRANTED;
    }

    /// The code of the refusal, such as `YB-RLF-0002`.
    public Optional<String> code() {
        int space = reason.indexOf(' ');
        return space > 0 ? Optional.of(reason.substring(0, space)) : Optional.empty();
    }
}

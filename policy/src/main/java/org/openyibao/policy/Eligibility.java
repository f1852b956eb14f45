package org.openyibao.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.BillDecision.Reason;

/// 待遇资格: whether a person may claim on a day at all, before any law is asked.
final class Eligibility {
    private Eligibility() {}

    /// The first reason that holds; null where none does.
    static @Nullable Reason refusal(BillRequest.Person person, LocalDate day) {
        if (person.diedOn() != null && day.isAfter(person.diedOn())) {
            return Reason.DECEASED;
        }
        BillRequest.Enrolment enrolment = person.enrolment();
        if (enrolment == null || enrolment.validFrom() == null || day.isBefore(enrolment.validFrom())) {
            return Reason.NOT_ENROLLED;
        }
        if (enrolment.validUntil() != null && !day.isBefore(enrolment.validUntil())) {
            return Reason.COVERAGE_GAP;
        }
        boolean waits = enrolment.benefitsFrom() != null && day.isBefore(enrolment.benefitsFrom());
        return waits ? Reason.WAITING_PERIOD : null;
    }
}

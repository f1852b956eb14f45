package org.openyibao.operations.relief;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openyibao.agency.PaymentDesk;
import org.openyibao.agency.PaymentRequest;
import org.openyibao.agency.PaymentRequest.PersonShare;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.RegionCode;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.Recording;

/// 追回. After what was known of a person has changed, each payment to the person is judged again as of its day.
/// What was paid and is not due is opened as to be recovered; what was opened and is due after all is
/// withdrawn. The payment itself stays as it was.
final class Recoveries {
    private final Ledger ledger;
    private final PaymentDesk payments;
    private final ReliefLaw law;
    private final ReliefState state;

    Recoveries(Ledger ledger, PaymentDesk payments, ReliefLaw law, ReliefState state) {
        this.ledger = ledger;
        this.payments = payments;
        this.law = law;
        this.state = state;
    }

    /// @param people whose payments are judged again
    /// @return what was opened or withdrawn
    List<Recovery> review(Connection connection, Collection<String> people, String user, Instant now) {
        var opened = new ArrayList<Recovery>();
        for (PaidAllowance paid : List.copyOf(state.payments())) {
            if (people.contains(paid.personNo())) {
                var judging = new Judging(law, region(paid.year()), state);
                judging.due(paid).ifPresent(due -> {
                    Money change = over(paid.amount(), due).minus(state.toRecover(paid.key()));
                    if (!change.isZero()) {
                        opened.add(open(connection, paid, change, judging.reason(paid), user, now));
                    }
                });
            }
        }
        return opened;
    }

    private RegionCode region(AgencyYear year) {
        return new RegionCode(payments.profile(year).orElseThrow().region());
    }

    private static Money over(Money paid, Money due) {
        Money over = paid.minus(due);
        return over.isNegative() ? Money.ZERO : over;
    }

    private Recovery open(
            Connection connection, PaidAllowance paid, Money change, String why, String user, Instant now) {
        LocalDate today = BeijingTime.day(now);
        String reason = change.isNegative() ? "撤回追回：" + "认定日 " + paid.on() + " 仍有资格" : why;
        var recovery =
                new Recovery(paid.year(), paid.group(), paid.personNo(), change, paid.voucherNo(), today, user, reason);
        int number = state.recoveries(paid.key()).size() + 1;
        String key =
                paid.year() + "/" + ReliefState.RECOVERY + "/" + paid.group() + "/" + paid.personNo() + "/" + number;
        ReliefGroup group = java.util.Objects.requireNonNull(state.group(paid.year(), paid.group()));
        String subject = MaskedPerson.subject(paid.personNo());
        var request = new PaymentRequest(
                paid.year(),
                paid.voucherNo(),
                paid.on(),
                group.line(),
                group.purpose(),
                "个人",
                paid.amount(),
                List.of(new PersonShare(subject, paid.amount())),
                "补助批次");
        ledger.append(
                connection,
                paid.year().bucket(),
                now,
                List.of(new Recording(
                        new Recording.Event(
                                ReliefState.RECOVERY, key, today, user, paid.voucherNo(), Payloads.of(recovery)),
                        new Recording.Decision(Recording.Outcome.APPROVED, now, user, reason),
                        List.of(payments.recoverable(request, today, reason, change, subject)))));
        state.accept(recovery);
        return recovery;
    }
}

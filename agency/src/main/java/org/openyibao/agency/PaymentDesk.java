package org.openyibao.agency;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openyibao.agency.records.FolderFile;
import org.openyibao.agency.records.Payment;
import org.openyibao.forms.CodeBook;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.Recording;

/// The door by which another room pays from the agency's budget: control of the line and of the release by
/// date, as for an imported voucher, and one posting of both accountings.
public final class PaymentDesk {
    static final String PAYMENT = FolderFile.PAYMENTS.recordKind();
    static final String PROJECT_EXPENDITURE = "项目支出";

    private final Ledger ledger;
    private final Books books;
    private final CodeBook codes;

    public PaymentDesk(Ledger ledger, Books books, CodeBook codes) {
        this.ledger = ledger;
        this.books = books;
        this.codes = codes;
    }

    /// Who the agency-year is, if the books have it.
    public Optional<BookedProfile> profile(AgencyYear year) {
        return BookedProfile.of(books, year);
    }

    /// What budget control says to the requests together, all of one agency-year; nothing if their lines bear
    /// them.
    ///
    /// @param connection in a transaction that has its turn with the agency
    public List<Complaint> control(Connection connection, List<PaymentRequest> requests) {
        AgencyYear year = requests.getFirst().year();
        var staged = new StagedRows(connection, year);
        long batchId = ledger.reserveId();
        // rows that wait and the books are replayed together; the rows go again before anything is kept
        staged.add(
                batchId,
                1,
                List.copyOf(requests.stream().map(PaymentRequest::voucher).toList()));
        List<Complaint> complaints = ImportDesk.control(staged, batchId);
        staged.remove(batchId);
        return complaints;
    }

    /// Pays: the voucher is an event, decided by the approval, with two postings for each share.
    ///
    /// @param connection in a transaction that has its turn with the agency
    /// @throws Refusal if a line does not bear it, the year is closed or a voucher of the number is in the books
    public void pay(
            Connection connection,
            List<PaymentRequest> requests,
            String enteredBy,
            Recording.Decision approval,
            Instant now) {
        List<Complaint> complaints = control(connection, requests);
        if (!complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
        AgencyYear year = requests.getFirst().year();
        Bookkeeping bookkeeping = bookkeeping(year);
        var recordings = new ArrayList<Recording>();
        for (PaymentRequest request : requests) {
            Payment voucher = request.voucher();
            List<Bookkeeping.Share> shares = request.shares().stream()
                    .map(share -> new Bookkeeping.Share(share.subject(), share.amount(), 1))
                    .toList();
            recordings.add(new Recording(
                    new Recording.Event(
                            PAYMENT,
                            StagedRows.key(year, voucher),
                            voucher.date(),
                            enteredBy,
                            voucher.file() + ":" + voucher.row(),
                            StagedRows.payload(voucher)),
                    approval,
                    bookkeeping.payment(voucher, shares)));
        }
        ledger.append(connection, year.bucket(), now, recordings);
    }

    /// The memorandum of what is to come back of a payment, for the caller to append with the event that asks
    /// for it.
    ///
    /// @param date when the recovery is opened; its month takes the entry
    /// @param amount negative where a recovery is withdrawn
    public Recording.Entry recoverable(PaymentRequest paid, LocalDate date, String memo, Money amount, String subject) {
        return bookkeeping(paid.year()).recoverable(paid.voucher(), date, memo, amount, subject);
    }

    private Bookkeeping bookkeeping(AgencyYear year) {
        BookedProfile profile = profile(year).orElseThrow(() -> new IllegalStateException("no profile of " + year));
        return new Bookkeeping(
                new AgencyBooks(ledger.charts(), year, profile.region(), profile.name()), profile.unitKind(), codes);
    }
}

package org.openyibao.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.operations.relief.MaskedPerson;
import org.openyibao.operations.relief.ReliefYear.PersonLine;

/// Who the persons of a trace are, masked, and on what ground they were paid. The ledger knows them by number
/// alone; what a desk knows of a year is read when the first of them is met.
final class TracedPersons {
    private static final int LATEST_RECOVERY = 10;

    private final Platform platform;
    private final String agency;
    /// By person number and voucher, for each year that was asked for.
    private final Map<Integer, Map<String, PersonLine>> years = new HashMap<>();

    TracedPersons(Platform platform, String agency) {
        this.platform = platform;
        this.agency = agency;
    }

    Optional<PersonLine> of(TracedPosting posting) {
        if (!MaskedPerson.isSubject(posting.subject())) {
            return Optional.empty();
        }
        String key = MaskedPerson.numberOf(posting.subject()) + "\t" + posting.documentNo();
        // a recovery may be entered in a later year than the voucher that it is of
        for (int year = posting.date().getYear(); year > posting.date().getYear() - LATEST_RECOVERY; year--) {
            PersonLine line = years.computeIfAbsent(year, this::paid).get(key);
            if (line != null) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Map<String, PersonLine> paid(int year) {
        var paid = new HashMap<String, PersonLine>();
        for (PersonLine line :
                platform.reliefDesk().year(new AgencyYear(agency, year)).lines()) {
            if (line.paid() != null) {
                paid.put(line.person().personNo() + "\t" + line.paid().voucherNo(), line);
            }
        }
        return paid;
    }

    /// The subject of a posting as a reader may see it.
    static String subject(TracedPosting posting, Optional<PersonLine> line) {
        return line.map(found -> found.person().toString()).orElse(posting.subject());
    }
}

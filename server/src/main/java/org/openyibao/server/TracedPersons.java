package org.openyibao.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.operations.relief.MaskedPerson;
import org.openyibao.operations.relief.ReliefYear;
import org.openyibao.operations.relief.ReliefYear.PersonLine;

/// Who the persons of a trace are, masked, and on what ground they were paid. The ledger knows them by number
/// alone; what a desk knows of a year is read when the first of them is met.
final class TracedPersons {
    private final Platform platform;
    private final String agency;
    private final Map<Integer, ReliefYear> years = new HashMap<>();

    TracedPersons(Platform platform, String agency) {
        this.platform = platform;
        this.agency = agency;
    }

    Optional<PersonLine> of(TracedPosting posting) {
        if (!MaskedPerson.isSubject(posting.subject())) {
            return Optional.empty();
        }
        String number = MaskedPerson.numberOf(posting.subject());
        // a recovery may be entered in a later year than the voucher that it is of
        for (int year = posting.date().getYear(); year > posting.date().getYear() - 10; year--) {
            Optional<PersonLine> line = years.computeIfAbsent(
                            year, wanted -> platform.reliefDesk().year(new AgencyYear(agency, wanted)))
                    .line(number, posting.documentNo());
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /// The subject of a posting as a reader may see it.
    static String subject(TracedPosting posting, Optional<PersonLine> line) {
        return line.map(found -> found.person().toString()).orElse(posting.subject());
    }
}

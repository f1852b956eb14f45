package org.openyibao.agency;

import java.util.Optional;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books;
import tools.jackson.databind.ObjectMapper;

/// Who the books say an agency-year is of.
///
/// @param region six digits
public record BookedProfile(AgencyYear year, String region, String name, String unitKind) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<BookedProfile> of(Books books, AgencyYear year) {
        for (var event : books.events().of(year.bucket(), AgencyProfile.KIND)) {
            var profile = JSON.readTree(event.event().payload());
            if (profile.get("id").asString().equals(year.toString())) {
                return Optional.of(new BookedProfile(
                        year,
                        profile.get("region").asString(),
                        profile.get("name").asString(),
                        profile.get("unit_kind").asString()));
            }
        }
        return Optional.empty();
    }
}

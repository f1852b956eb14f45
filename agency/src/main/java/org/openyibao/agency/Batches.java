package org.openyibao.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Events;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The trail of imports, read from the ledger's events.
final class Batches {
    static final String KIND = "import";
    static final ObjectMapper JSON = new ObjectMapper();

    private final Books books;

    Batches(Books books) {
        this.books = books;
    }

    List<Batch> all() {
        var batches = new ArrayList<Batch>();
        for (var decided : books.events().of(KIND)) {
            batches.add(batch(decided.event(), decided.decision()));
        }
        batches.sort(Comparator.comparingLong(Batch::id));
        return batches;
    }

    Optional<Batch> find(long id) {
        return all().stream().filter(batch -> batch.id() == id).findFirst();
    }

    private static Batch batch(Events.StoredEvent event, Events.@Nullable Decided decision) {
        var payload = JSON.readTree(event.payload());
        String outcome = decision == null ? "pending" : decision.outcome().equals("approved") ? "approved" : "rejected";
        return new Batch(
                event.id(),
                AgencyYear.parse(payload.get("agency_year").asString()),
                event.operator(),
                event.recordedAt(),
                payload.get("rows").asLong(),
                payload.get("unchanged").asLong(),
                payload.get("digest").asString(),
                outcome,
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? "" : decision.reason());
    }

    static String payload(AgencyYear agencyYear, long rows, long unchanged, String digest, String counts) {
        ObjectNode node = JSON.createObjectNode();
        node.put("agency_year", agencyYear.toString());
        node.put("rows", rows);
        node.put("unchanged", unchanged);
        node.put("digest", digest);
        node.put("counts", counts);
        return node.toString();
    }
}

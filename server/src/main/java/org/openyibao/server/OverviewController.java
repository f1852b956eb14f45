package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.agency.Batch;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.statements.AgencyCard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The first page and the trail.
@RestController
final class OverviewController {
    private static final List<String> KINDS = List.of("sample", "own", "reference");

    private final Platform platform;

    OverviewController(Platform platform) {
        this.platform = platform;
    }

    /// @param sampleId the newest year of the sample agency, "" while it is not loaded
    record Overview(String version, List<AgencyView> agencies, List<Story.Step> story, String sampleId) {}

    @GetMapping("/api/overview")
    Overview overview() {
        List<AgencyCard> cards = platform.statements().agencies().stream()
                .sorted(Comparator.<AgencyCard>comparingInt(card -> KINDS.indexOf(AgencyView.kind(card.id())))
                        .thenComparing(card -> card.id().agency())
                        .thenComparing(card -> -card.id().year()))
                .toList();
        return new Overview(
                version(),
                cards.stream().map(card -> AgencyView.of(platform, card)).toList(),
                Story.of(cards.stream().map(AgencyCard::id).toList()),
                cards.stream()
                        .map(AgencyCard::id)
                        .filter(References::isSample)
                        .findFirst()
                        .map(AgencyYear::toString)
                        .orElse(""));
    }

    static String version() {
        String version = OverviewController.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version.replace("-SNAPSHOT", "");
    }

    record Trail(List<BatchView> batches) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BatchView(
            String batch,
            String agencyId,
            String enteredBy,
            String enteredAt,
            long rows,
            long unchanged,
            @Nullable String decidedBy,
            @Nullable String decidedAt,
            String outcome,
            @Nullable String reason) {
        static BatchView of(Batch batch) {
            return new BatchView(
                    Long.toString(batch.id()),
                    batch.agencyYear().toString(),
                    batch.enteredBy(),
                    batch.enteredAt().toString(),
                    batch.rows(),
                    batch.unchanged(),
                    batch.decidedBy(),
                    batch.decidedAt() == null ? null : batch.decidedAt().toString(),
                    batch.outcome(),
                    batch.reason().isEmpty() ? null : batch.reason());
        }
    }

    /// Every import, the newest first.
    @GetMapping("/api/trail")
    Trail trail() {
        return new Trail(platform.importDesk().batches().reversed().stream()
                .map(BatchView::of)
                .toList());
    }
}

package org.openyibao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.statements.AgencyCard;

/// An agency-year as every page names it.
record AgencyView(
        String id,
        String agency,
        int year,
        String name,
        String region,
        String document,
        String forms,
        String unitKind,
        String kind,
        @Nullable String notice,
        boolean closed,
        @Nullable ConformanceView conformance) {

    record ConformanceView(long published, long recomputed, long contradicts, List<ContradictionView> contradictions) {
        static ConformanceView of(Conformance conformance) {
            return new ConformanceView(
                    conformance.published(),
                    conformance.recomputed(),
                    conformance.contradictions().size(),
                    conformance.contradictions().stream()
                            .map(c -> new ContradictionView(c.address(), c.printed(), c.recomputed(), c.reason()))
                            .toList());
        }
    }

    record ContradictionView(String address, String printed, String recomputed, String reason) {}

    static AgencyView of(Platform platform, AgencyCard card) {
        AgencyYear id = card.id();
        return new AgencyView(
                id.toString(),
                id.agency(),
                id.year(),
                card.name(),
                card.region(),
                card.document(),
                card.forms(),
                card.unitKind(),
                kind(id),
                References.notice(id).orElse(null),
                platform.yearEnd().isClosed(id),
                platform.references().conformance(id).map(ConformanceView::of).orElse(null));
    }

    static String kind(AgencyYear id) {
        if (References.isReference(id)) {
            return "reference";
        }
        return References.isSample(id) ? "sample" : "own";
    }
}

package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openyibao.ledger.Events.Decided;

class DecisionViewTest {
    private static final Instant EVENING = Instant.parse("2025-03-01T17:30:00Z");

    @Test
    void aTraceTellsTheDayOfADecisionAsTheBatchesDo() {
        assertThat(TraceView.DecisionView.of(new Decided("approved", EVENING, "乙", ""))
                        .on())
                .isEqualTo("2025-03-02");
    }
}

package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openyibao.ledger.Events.Decided;

class BeijingTimeTest {
    private static final Instant EVENING = Instant.parse("2025-03-01T17:30:00Z");

    @Test
    void theEveningOfGreenwichIsTheNextDayOfTheCountry() {
        assertThat(BeijingTime.minute(EVENING)).isEqualTo("2025-03-02 01:30");
        assertThat(BeijingTime.day(EVENING)).isEqualTo("2025-03-02");
    }

    @Test
    void aTraceTellsTheDayOfADecisionAsTheBatchesDo() {
        assertThat(TraceView.DecisionView.of(new Decided("approved", EVENING, "乙", ""))
                        .on())
                .isEqualTo("2025-03-02");
    }
}

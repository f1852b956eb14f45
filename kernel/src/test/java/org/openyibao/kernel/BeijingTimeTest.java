package org.openyibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BeijingTimeTest {
    private static final Instant EVENING = Instant.parse("2025-03-01T17:30:00Z");

    @Test
    void theEveningOfGreenwichIsTheNextDayOfTheCountry() {
        assertThat(BeijingTime.minute(EVENING)).isEqualTo("2025-03-02 01:30");
        assertThat(BeijingTime.day(EVENING)).isEqualTo(LocalDate.of(2025, 3, 2));
    }
}

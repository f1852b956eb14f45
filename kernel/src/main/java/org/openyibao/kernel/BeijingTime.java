package org.openyibao.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as people read them: in the one time of the country, wherever the program runs.
public final class BeijingTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private BeijingTime() {}

    /// The day of the calendar on which the moment falls.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /// The moment to the minute, as `2025-03-02 01:30`.
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}

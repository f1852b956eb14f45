package org.openyibao.server;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as people read them: in the one time of the country, wherever the server runs.
final class BeijingTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private BeijingTime() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}

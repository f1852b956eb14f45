package org.openyibao.ledger.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A short wait between two looks at something that another process does.
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}

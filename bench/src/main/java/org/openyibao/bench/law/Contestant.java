package org.openyibao.bench.law;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import org.openyibao.bench.Runs;

/// An engine with one variant and its claims, and what came of its runs.
final class Contestant {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Engine engine;
    private final Variant variant;
    private final Claims claims;
    private final Engine.Trial trial;
    private final Runs runs = new Runs(0);
    private long leastAllocated = Long.MAX_VALUE;

    Contestant(Engine engine, Variant variant, Claims all) throws SQLException {
        this.engine = engine;
        this.variant = variant;
        this.claims = all.first(engine.most(variant));
        this.trial = engine.prepare(claims, variant);
    }

    /// Runs for a while without counting.
    void warmUp(long turnMillis) throws SQLException {
        long begun = System.nanoTime();
        do {
            trial.run();
        } while (System.nanoTime() - begun < turnMillis * 1_000_000);
    }

    /// Runs at least once, and while the turn lasts: what takes some milliseconds would else be judged by how the
    /// one before it left caches and heap.
    void takeTurn(long turnMillis) throws SQLException {
        long begun = System.nanoTime();
        do {
            runs.time(() -> {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                trial.run();
                long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
                leastAllocated = Math.min(leastAllocated, allocated);
                return allocated;
            });
        } while (System.nanoTime() - begun < turnMillis * 1_000_000);
    }

    Engine engine() {
        return engine;
    }

    Variant variant() {
        return variant;
    }

    int claims() {
        return claims.count();
    }

    Sums sums() {
        return trial.sums();
    }

    double perSecond() {
        return claims.count() * 1e3 / runs.median();
    }

    double mostPerSecond() {
        return claims.count() * 1e3 / runs.least();
    }

    /// Bytes that one run allocated at least, on the thread that decides.
    String allocated() {
        return trial.inThisProcess() ? "%,d".formatted(leastAllocated) : "-";
    }

    /// The same for one claim.
    String allocatedPerClaim() {
        return trial.inThisProcess() ? "%.1f".formatted((double) leastAllocated / claims.count()) : "-";
    }

    /// Compares what the last run came to with what is known beforehand, and in any case with what the rule set
    /// written by hand comes to.
    Verdict verdict() {
        if (!sums().equals(ByHand.sums(claims, variant))) {
            return Verdict.WRONG;
        }
        return KnownSums.check(variant, claims.count())
                .map(known -> known == sums().check() ? Verdict.AS_KNOWN : Verdict.WRONG)
                .orElse(Verdict.AS_BY_HAND);
    }

    enum Verdict {
        AS_KNOWN("as known"),
        AS_BY_HAND("as by hand"),
        WRONG("WRONG");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

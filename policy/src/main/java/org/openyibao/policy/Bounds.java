package org.openyibao.policy;

import org.openyibao.policy.Trace.Step;

/// Sums of parts times ratios over the bounds of bands or tiers in a row: from, ratio, from, ratio ..., end. The last
/// bound lies beyond every amount, so that a walk along them ends.
final class Bounds {
    private static final long SCALE = RowLayout.SCALE;
    private static final long HALF = SCALE / 2;

    private Bounds() {}

    static long rounded(long scaled) {
        return (scaled + HALF) / SCALE;
    }

    /// The exact sum, in hundred-millionths of a fen.
    static long sum(long[] rows, int bounds, long from, long to) {
        int at = bounds;
        long lower = Math.max(from, rows[at]);
        long total = 0;
        while (true) {
            long upper = rows[at + 2];
            if (to <= upper) {
                return total + Math.max(0, to - lower) * rows[at + 1];
            }
            total += Math.max(0, upper - lower) * rows[at + 1];
            lower = Math.max(lower, upper);
            at += 2;
        }
    }

    static long sumOfRounded(long[] rows, int bounds, long from, long to) {
        int at = bounds;
        long lower = Math.max(from, rows[at]);
        long total = 0;
        while (true) {
            long upper = rows[at + 2];
            if (to <= upper) {
                return total + rounded(Math.max(0, to - lower) * rows[at + 1]);
            }
            total += rounded(Math.max(0, upper - lower) * rows[at + 1]);
            lower = Math.max(lower, upper);
            at += 2;
        }
    }

    static void traceParts(Trace trace, Step step, long rule, long[] rows, int bounds, long from, long to) {
        int at = bounds;
        long lower = Math.max(from, rows[at]);
        while (lower < to) {
            long part = Math.min(to, rows[at + 2]) - lower;
            if (part > 0) {
                trace.add(step, rule, part, part * rows[at + 1]);
                lower += part;
            }
            at += 2;
        }
    }

    /// The cost above the cap, unrounded: what is left of the band in which the room ends, divided by its ratio,
    /// and the bands above it.
    static void excess(long[] rows, int bands, long from, long to, long room, long[] split) {
        int at = bands;
        long lower = Math.max(from, rows[at]);
        long paid = 0;
        while (true) {
            long upper = Math.min(to, rows[at + 2]);
            long ratio = rows[at + 1];
            paid += Math.max(0, upper - lower) * ratio;
            if (paid > room) {
                split[Split.EXCESS] = (paid - room) / ratio + (to - upper);
                split[Split.EXCESS_REST] = (paid - room) % ratio;
                split[Split.EXCESS_RATE] = ratio;
                return;
            }
            if (upper == to) {
                return;
            }
            lower = Math.max(lower, upper);
            at += 2;
        }
    }
}

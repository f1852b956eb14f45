package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/// Chance that a seed decides; the same numbers on every Java.
final class Dice {
    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /// Dice of their own for one thing of many, whichever of them are thrown.
    static Dice of(long seed, String region, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L + region.hashCode() * 0xC2B2AE3D27D4EB4FL + number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new Dice(mixed ^ (mixed >>> 31));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /// Both bounds included.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A few fen more or less, often none.
    BigDecimal nudge() {
        return BigDecimal.valueOf(between(-2, 2), 2);
    }

    /// An amount up to so many yuan; small ones are as frequent as large ones.
    BigDecimal amount(long yuan) {
        long fen = yuan * 100;
        long bound = oneIn(2) ? fen : Math.max(1, fen >> between(0, 12));
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(bound + 1), 2);
        return oneIn(4) ? BigDecimal.valueOf(amount.longValue()).setScale(2) : amount;
    }
}

package org.openyibao.scenarios;

/// A small seeded generator (SplitMix64), written out so that the sample agency is the same on every Java.
final class Draws {
    private long state;

    Draws(long seed) {
        state = seed;
    }

    /// Both bounds included.
    long between(long low, long high) {
        return low + Math.floorMod(next(), high - low + 1);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

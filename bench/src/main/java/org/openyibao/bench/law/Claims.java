package org.openyibao.bench.law;

import java.util.Arrays;

/// The claims of the bench, one column for each input; amounts in fen. Claim `i` is the same however many are
/// made: it hangs on nothing but the draws `6i` to `6i + 5` of one splitmix64 stream.
///
/// @param person below [#PERSONS]
/// @param level of the hospital, 1 to 3
/// @param eligible the expense in scope
/// @param poolPaid what the pooled fund has paid to the person this year; only variant A reads it
/// @param ownCounted the person's own expense that the catastrophic layer has counted this year; only variant A
/// reads it
public record Claims(int[] person, byte[] level, long[] eligible, long[] poolPaid, long[] ownCounted) {
    public static final int PERSONS = 250_000;

    private static final long SEED = 20_240_701;
    private static final int DRAWS = 6;

    static Claims generate(int count) {
        var claims = new Claims(new int[count], new byte[count], new long[count], new long[count], new long[count]);
        for (int i = 0; i < count; i++) {
            claims.person[i] = (int) (draw(i, 0) % PERSONS);
            claims.level[i] = level(draw(i, 1) % 10);
            claims.eligible[i] = eligible(draw(i, 2) % 1000, draw(i, 3));
            claims.poolPaid[i] = draw(i, 4) % 9_000_000;
            claims.ownCounted[i] = draw(i, 5) % 5_000_000;
        }
        return claims;
    }

    private static byte level(long tenth) {
        return (byte) (tenth < 3 ? 1 : tenth < 7 ? 2 : 3);
    }

    private static long eligible(long thousandth, long draw) {
        if (thousandth < 700) {
            return 100_000 + draw % 1_400_000;
        } else if (thousandth < 950) {
            return 1_500_000 + draw % 4_500_000;
        } else if (thousandth < 999) {
            return 6_000_000 + draw % 14_000_000;
        } else {
            return 20_000_000 + draw % 40_000_000;
        }
    }

    /// 53 random bits.
    private static long draw(int claim, int which) {
        long z = SEED + ((long) claim * DRAWS + which + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 11;
    }

    public int count() {
        return person.length;
    }

    /// These, as far as there are so many.
    Claims first(int count) {
        return count >= count()
                ? this
                : new Claims(
                        Arrays.copyOf(person, count),
                        Arrays.copyOf(level, count),
                        Arrays.copyOf(eligible, count),
                        Arrays.copyOf(poolPaid, count),
                        Arrays.copyOf(ownCounted, count));
    }
}

package org.openyibao.bench.law;

/// What an engine decides, one column for each figure; amounts in fen.
///
/// @param deductible what the person pays before the pooled fund pays
/// @param pool what the pooled fund pays
/// @param catastrophic what the catastrophic layer pays
/// @param self what is left to the person
public record Decisions(long[] deductible, long[] pool, long[] catastrophic, long[] self) {
    static Decisions empty(int count) {
        return new Decisions(new long[count], new long[count], new long[count], new long[count]);
    }

    public int count() {
        return pool.length;
    }
}

package org.openyibao.policy;

/// 年度累计 of many persons, one column of fen per accumulator; the columns that nobody keeps count as zero. An
/// instance is the caller's: a decision reads it, [#apply] moves it.
public final class Accumulators {
    private final long[][] columns = new long[Accumulator.values().length][];
    private final int[] kept;

    /// @param persons how many rows each column has
    /// @param kept the accumulators that have a column
    public Accumulators(int persons, Accumulator... kept) {
        this.kept = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            this.kept[i] = kept[i].ordinal();
            columns[kept[i].ordinal()] = new long[persons];
        }
    }

    /// One person, every accumulator at zero.
    public static Accumulators ofOne() {
        return new Accumulators(1, Accumulator.values());
    }

    public long get(Accumulator accumulator, int person) {
        return read(accumulator.ordinal(), person);
    }

    public void set(Accumulator accumulator, int person, long amount) {
        columns[accumulator.ordinal()][person] = amount;
    }

    long read(int column, int person) {
        long[] values = columns[column];
        return values == null ? 0 : values[person];
    }

    /// Moves the person's accumulators by the changes of a decision.
    public void apply(int person, long[] split) {
        for (int column : kept) {
            columns[column][person] += Split.change(split, column);
        }
    }

    /// Takes the changes of a decision back, exactly; nothing is computed anew.
    public void reverse(int person, long[] split) {
        for (int column : kept) {
            columns[column][person] -= Split.change(split, column);
        }
    }
}

package org.openyibao.policy;

import java.util.Arrays;

/// 年度累计 of many persons, in fen: each kept accumulator is a column, and a person's values stand side by side, so
/// that one look at memory fetches them; what nobody keeps counts as zero. An instance is the caller's: a decision
/// reads it, [#apply] moves it.
public final class Accumulators {
    private static final int ABSENT = -1;

    private final int[] kept;
    private final int[] places = new int[Accumulator.values().length];
    private final int width;
    private final long[] values;
    private final boolean hasBalances;

    /// @param persons how many
    /// @param kept the accumulators that are kept of each
    public Accumulators(int persons, Accumulator... kept) {
        this.kept = new int[kept.length];
        this.width = kept.length;
        this.values = new long[Math.multiplyExact(persons, width)];
        Arrays.fill(places, ABSENT);
        for (int i = 0; i < kept.length; i++) {
            this.kept[i] = kept[i].ordinal();
            places[kept[i].ordinal()] = i;
        }
        hasBalances = places[Accumulator.PERSONAL_ACCOUNT.ordinal()] != ABSENT
                || places[Accumulator.FAMILY_SHARING.ordinal()] != ABSENT;
    }

    /// Whether a balance of an account is kept of each person.
    boolean hasBalances() {
        return hasBalances;
    }

    /// One person, every accumulator at zero.
    public static Accumulators ofOne() {
        return new Accumulators(1, Accumulator.values());
    }

    public long get(Accumulator accumulator, int person) {
        return read(accumulator.ordinal(), person);
    }

    public void set(Accumulator accumulator, int person, long amount) {
        values[person * width + places[accumulator.ordinal()]] = amount;
    }

    /// Everything of everybody at zero again.
    public void clear() {
        Arrays.fill(values, 0);
    }

    long read(int column, int person) {
        int place = places[column];
        return place == ABSENT ? 0 : values[person * width + place];
    }

    /// Moves the person's accumulators by the changes of a decision.
    public void apply(int person, long[] split) {
        int at = person * width;
        for (int column : kept) {
            values[at++] += Split.change(split, column);
        }
    }
}

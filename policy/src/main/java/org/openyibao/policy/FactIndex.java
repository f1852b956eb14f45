package org.openyibao.policy;

import java.util.Arrays;
import java.util.Set;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.Scheme;

/// From facts to a number: for each scheme and kind of care a block, within it one place for each combination of
/// the facts that its law tells apart. A fact that nothing depends on has stride zero and costs no place.
final class FactIndex {
    /// How many places an index has at most, so that a plan is compiled in seconds.
    static final int MOST = 2_000_000;

    private static final int KINDS = CareKind.values().length;
    private static final int FACTS = Fact.values().length;

    private final FactSpace space;
    private final int[] bases = new int[Scheme.values().length * KINDS];
    private final int[][] strides = new int[bases.length][FACTS];
    private int size;

    FactIndex(FactSpace space) {
        this.space = space;
    }

    /// Lays out the next block; blocks come in the order of schemes and kinds.
    ///
    /// @return whether there is room for it
    boolean lay(Scheme scheme, CareKind kind, Set<Fact> facts) {
        int block = scheme.ordinal() * KINDS + kind.ordinal();
        bases[block] = size;
        long stride = 1;
        for (Fact fact : facts) {
            strides[block][fact.ordinal()] = (int) stride;
            stride *= space.size(fact);
            if (size + stride > MOST) {
                return false;
            }
        }
        size += (int) stride;
        return true;
    }

    int size() {
        return size;
    }

    int of(int[] facts) {
        int block = facts[Fact.SCHEME.ordinal()] * KINDS + facts[Fact.KIND.ordinal()];
        int[] steps = strides[block];
        int place = bases[block];
        for (int i = 0; i < FACTS; i++) {
            place += facts[i] * steps[i];
        }
        return place;
    }

    /// Whether the law of that scheme and kind tells the fact apart.
    boolean tells(int[] facts, Fact fact) {
        return strides[facts[Fact.SCHEME.ordinal()] * KINDS + facts[Fact.KIND.ordinal()]][fact.ordinal()] != 0;
    }

    /// Goes on to the next combination of a block; false after the last.
    boolean advance(int[] facts) {
        for (int i = FACTS - 1; i >= 0; i--) {
            boolean told = i != Fact.SCHEME.ordinal() && i != Fact.KIND.ordinal() && tells(facts, Fact.values()[i]);
            if (told && ++facts[i] < space.size(Fact.values()[i])) {
                return true;
            }
            if (told) {
                facts[i] = 0;
            }
        }
        return false;
    }

    /// The first combination of a block.
    static int[] first(Scheme scheme, CareKind kind) {
        int[] facts = new int[FACTS];
        Arrays.fill(facts, 0);
        facts[Fact.SCHEME.ordinal()] = scheme.ordinal();
        facts[Fact.KIND.ordinal()] = kind.ordinal();
        return facts;
    }
}

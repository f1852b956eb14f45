package org.openyibao.bench.law;

/// Where a claim's yearly accumulators come from.
public enum Variant {
    /// A: each claim brings them along, so that claims do not know of each other.
    GIVEN("A"),
    /// B: they begin at nothing for each person and are carried from claim to claim in the order of the claims.
    CARRIED("B");

    private final String letter;

    Variant(String letter) {
        this.letter = letter;
    }

    @Override
    public String toString() {
        return letter;
    }
}

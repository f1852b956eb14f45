package org.openyibao.policy.law;

/// What a rule may tell apart; the word is the key of `when`.
public enum Fact {
    SCHEME("scheme"),
    KIND("kind"),
    LEVEL("level"),
    SEAT("seat"),
    RETIRED("retired"),
    CIVIL_SERVANT("civilServant"),
    CATEGORY("category"),
    TREATMENT("treatment"),
    FILING("filing"),
    STAY("stay"),
    DISEASE("disease");

    private final String word;

    Fact(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}

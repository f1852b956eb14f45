package org.openyibao.policy.formula;

/// 县的类别. By which the treasury's levels share a subsidy.
public enum CountyKind {
    ORDINARY("ordinary", "一般县"),
    WESTERN("western", "享受西部政策的县");

    private final String word;
    private final String title;

    CountyKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    String title() {
        return title;
    }

    @Override
    public String toString() {
        return word;
    }
}

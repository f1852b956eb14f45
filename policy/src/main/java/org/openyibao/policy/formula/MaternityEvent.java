package org.openyibao.policy.formula;

/// 生育事件, as far as days of leave differ.
public enum MaternityEvent {
    DELIVERY("Delivery"),
    EARLY_MISCARRIAGE("EarlyMiscarriage"),
    LATE_MISCARRIAGE("LateMiscarriage");

    private final String word;

    MaternityEvent(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}

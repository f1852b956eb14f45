package org.openyibao.policy.law;

/// 可信度. How far a value may be trusted; what is not official is shown wherever it acts.
public enum Confidence {
    OFFICIAL("official", "官方文件"),
    SECONDARY("secondary", "二手资料，未核原文"),
    SAMPLE("sample", "示例，非当地政策");

    private final String word;
    private final String title;

    Confidence(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return word;
    }
}

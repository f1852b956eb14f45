package org.openyibao.policy.law;

/// 异地就医备案. Under which title the care crosses regions, if it does.
public enum CareFiling {
    /// 本地就医: not across regions
    HOME("Home", "本地就医"),
    /// 长期居住异地
    RESIDENT_ELSEWHERE("ResidentElsewhere", "异地长期居住"),
    /// 转诊转院; an emergency across regions counts as this
    REFERRAL("Referral", "转诊或急诊"),
    /// 临时外出未备案
    UNREGISTERED("Unregistered", "未备案");

    private final String word;
    private final String title;

    CareFiling(String word, String title) {
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

package org.openyibao.operations.relief;

import org.openyibao.kernel.ErrorCode;

/// What the relief desk refuses: of a roster, of one person, of a batch.
public enum ReliefError implements ErrorCode {
    PERSON_TWICE("YB-RLF-0001", "同一人在同一类别的名册上不止一次"),
    DEAD_ON_THE_DAY("YB-RLF-0002", "认定日之前已经去世"),
    EXCLUSIVE_GROUPS("YB-RLF-0003", "所在的类别不能兼得"),
    SAME_PERSON("YB-RLF-0004", "经办人不得复核自己的发放批次"),
    ID_NUMBER_INVALID("YB-RLF-0005", "公民身份号码不对"),
    PERSON_NUMBER_TAKEN("YB-RLF-0006", "人员编号与公民身份号码不是一一对应"),
    GROUP_UNKNOWN("YB-RLF-0007", "没有登记这个补助类别"),
    SPAN_INVALID("YB-RLF-0008", "名册上的日期前后不对"),
    ENTRY_CHANGED("YB-RLF-0009", "名册与已登记的不同"),
    AGENCY_YEAR_UNKNOWN("YB-RLF-0010", "账上没有该单位年度"),
    NOTHING_TO_PAY("YB-RLF-0011", "名册上没有可以发放的人"),
    BATCH_UNKNOWN("YB-RLF-0012", "没有这个发放批次"),
    BATCH_DECIDED("YB-RLF-0013", "发放批次已有决定"),
    BATCH_WAITS("YB-RLF-0014", "该类别还有发放批次等待复核"),
    BATCH_STALE("YB-RLF-0015", "经办以后名册或规定有变化"),
    OPERATOR_MISSING("YB-RLF-0016", "没有写明操作人"),
    REASON_MISSING("YB-RLF-0017", "没有写明理由或依据"),
    PERSON_UNKNOWN("YB-RLF-0018", "名册上没有这个人"),
    DEATH_DATE_INVALID("YB-RLF-0019", "去世日期不对"),
    ALREADY_PAID("YB-RLF-0020", "本年度已经发放"),
    TIER_UNKNOWN("YB-RLF-0021", "规定没有这一档"),
    LAW_UNKNOWN("YB-RLF-0022", "没有收录该日的规定"),
    DAY_OUTSIDE_YEAR("YB-RLF-0023", "认定日不在该年度内"),
    ROSTER_MISSING("YB-RLF-0024", "文件夹里没有名册");

    private final String code;
    private final String title;

    ReliefError(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}

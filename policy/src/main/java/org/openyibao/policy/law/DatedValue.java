package org.openyibao.policy.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 一段有效期内的取值.
///
/// @param from the first day
/// @param until the first day on which it holds no longer; null while it holds
/// @param assumed the source gives no date
/// @param checked the day on which somebody last compared it with its source
/// @param value what the parameter says; its form is the parameter's
/// @param unknownReason why the value is not held; null where it is
public record DatedValue(
        LocalDate from,
        @Nullable LocalDate until,
        boolean assumed,
        Confidence confidence,
        LocalDate checked,
        Source source,
        Node value,
        @Nullable String unknownReason) {
    static DatedValue read(Node node, @Nullable LocalDate next) {
        node.allow("from", "until", "assumed", "confidence", "checked", "source", "value", "reason");
        for (String key : new String[] {"confidence", "checked", "source"}) {
            if (node.find(key) == null) {
                throw node.wrong(LawError.SOURCE_INCOMPLETE, "缺少 " + key, "每个数都要有来源、可信度和核对日期", "补上 " + key);
            }
        }
        LocalDate from = node.get("from").date();
        Node end = node.find("until");
        LocalDate until = end == null ? next : end.date();
        if (until != null && !until.isAfter(from) || next != null && !next.equals(until)) {
            throw node.wrong(
                    LawError.DATES_BROKEN,
                    "自 " + from + " 起的取值到 " + until + " 为止，下一个取值自 " + next + " 起",
                    "一个取值到下一个取值的 from 为止，中间不能空也不能重",
                    "改正 from 或 until，按时间先后排列");
        }
        Node value = node.get("value");
        boolean unknown = !value.isMapping() && !value.isList() && value.text().equals("unknown");
        return new DatedValue(
                from,
                until,
                node.find("assumed") != null && node.get("assumed").flag(),
                node.get("confidence").word(Confidence.class),
                node.get("checked").date(),
                Source.read(node.get("source")),
                value,
                unknown ? reason(node) : null);
    }

    /// The reason that must stand beside the word unknown.
    static String reason(Node node) {
        Node reason = node.find("reason");
        if (reason == null || reason.text().isBlank()) {
            throw node.wrong(LawError.REASON_MISSING, "value: unknown 旁边没有 reason", "没有掌握的要说明为什么", "写上 reason");
        }
        return reason.text();
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

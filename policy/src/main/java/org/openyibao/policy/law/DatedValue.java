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
    /// @param next where the next value says from when it holds; null after the last
    static DatedValue read(Node node, @Nullable Node next) {
        node.allow("from", "until", "assumed", "confidence", "checked", "source", "value", "reason");
        for (String key : new String[] {"confidence", "checked", "source"}) {
            if (node.find(key) == null) {
                throw node.wrong(LawError.SOURCE_INCOMPLETE, "缺少 " + key, "每个数都要有来源、可信度和核对日期", "补上 " + key);
            }
        }
        Node value = node.get("value");
        boolean unknown = !value.isMapping() && !value.isList() && value.text().equals("unknown");
        return new DatedValue(
                node.get("from").date(),
                until(node, next),
                node.find("assumed") != null && node.get("assumed").flag(),
                node.get("confidence").word(Confidence.class),
                node.get("checked").date(),
                Source.read(node.get("source")),
                value,
                unknown ? reason(node) : null);
    }

    private static @Nullable LocalDate until(Node node, @Nullable Node next) {
        LocalDate from = node.get("from").date();
        LocalDate following = next == null ? null : next.date();
        if (next != null && !following.isAfter(from)) {
            throw next.wrong(
                    LawError.DATES_BROKEN,
                    following.equals(from) ? "两个取值都自 " + from + " 起" : "上一个取值自 " + from + " 起，这一个反而早",
                    "取值按时间先后排列，每个有自己的起始日",
                    "改正 from，或调换次序");
        }
        Node end = node.find("until");
        if (end == null) {
            return following;
        }
        if (!end.date().isAfter(from)) {
            throw end.wrong(
                    LawError.DATES_BROKEN,
                    "自 " + from + " 起的取值到 " + end.text() + " 为止，一天也没有",
                    "until 是不再有效的第一天，要晚于 from",
                    "改正 until 或 from");
        }
        if (following != null && !following.equals(end.date())) {
            throw end.wrong(
                    LawError.DATES_BROKEN,
                    "这个取值到 " + end.text() + " 为止，下一个自 " + following + " 起",
                    "一个取值到下一个的 from 为止，中间不空也不重",
                    "删去 until，或改成 " + following);
        }
        return end.date();
    }

    /// The reason that must stand beside the word unknown.
    static String reason(Node node) {
        return reason(node, "value", "没有掌握的要说明查过什么、缺什么");
    }

    /// @param asking the key that asks for a reason
    static String reason(Node node, String asking, String why) {
        Node reason = node.find("reason");
        if (reason == null || reason.text().isBlank()) {
            Node place = node.get(asking);
            throw place.wrong(LawError.REASON_MISSING, asking + ": " + place.text() + " 旁边没有 reason", why, "写上 reason");
        }
        return reason.text();
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

package org.openyibao.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 待遇计算的第二套实现. From the `request` of `cases/README.md` to its `expected`, as JSON is loaded: text, numbers,
/// booleans, lists and maps. Money comes back as yuan with two decimals.
public final class SlowBenefit {
    private SlowBenefit() {}

    /// @param region code of the person's pooling region
    /// @param date day of settlement
    public static Map<String, Object> decide(String region, LocalDate date, Map<String, Object> request) {
        Facts facts = Facts.of(request);
        String reason = refusal(facts, date);
        if (reason != null) {
            var refused = new LinkedHashMap<String, Object>();
            refused.put("decision", "refuse");
            refused.put("reasons", List.of(reason));
            return refused;
        }
        return new Course(region, date, facts).run();
    }

    /// The bills of one file: an entry may have a date of its own, and without `accumulatorsBefore` it goes on from
    /// where the one before it arrived.
    public static List<Map<String, Object>> decideAll(
            String region, LocalDate date, List<Map<String, Object>> requests) {
        var answers = new ArrayList<Map<String, Object>>();
        Object reached = null;
        for (Map<String, Object> request : requests) {
            LocalDate on = request.get("date") == null
                    ? date
                    : LocalDate.parse(request.get("date").toString());
            var entry = new LinkedHashMap<>(request);
            if (entry.get("accumulatorsBefore") == null && reached != null) {
                entry.put("accumulatorsBefore", reached);
            }
            Map<String, Object> answer = decide(region, on, entry);
            answers.add(answer);
            reached = answer.getOrDefault("accumulatorsAfter", entry.get("accumulatorsBefore"));
        }
        return answers;
    }

    /// The first reason that holds; null for a person who is entitled that day.
    private static @Nullable String refusal(Facts facts, LocalDate date) {
        LocalDate died = facts.diedOn();
        if (died != null && date.isAfter(died)) {
            return "Deceased";
        }
        LocalDate from = facts.validFrom();
        if (from == null || date.isBefore(from)) {
            return "NotEnrolled";
        }
        LocalDate until = facts.validUntil();
        if (until != null && !date.isBefore(until)) {
            return "CoverageGap";
        }
        LocalDate benefits = facts.benefitsFrom();
        return benefits != null && date.isBefore(benefits) ? "WaitingPeriod" : null;
    }
}

package org.openyibao.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// 一个人一年的结算历史. Decides bills in their order, carries the accumulators from one to the next, and takes the
/// last one back by the changes that it stored; nothing is computed anew.
public final class BillHistory {
    private final Map<Accumulator, Long> now = new EnumMap<>(Accumulator.class);
    private final List<BillDecision> standing = new ArrayList<>();

    /// Decides the next bill. One that states its accumulators starts from them; else it goes on.
    public BillDecision settle(Plan plan, LocalDate on, BillRequest request) {
        Map<Accumulator, Long> stated = request.before();
        BillDecision decision = plan.decide(on, request, Map.copyOf(stated == null ? now : stated));
        now.clear();
        now.putAll(decision.after());
        if (decision.hasSplit()) {
            standing.add(decision);
        }
        return decision;
    }

    /// 撤销: negates the stored changes of the last standing decision. An earlier one is reached by taking back
    /// the later ones first and settling them again.
    ///
    /// @param on the day of the reversal
    /// @return the negated decision
    public BillDecision reverseLast(LocalDate on) {
        if (standing.isEmpty()) {
            throw new Refusal(FactsError.NOTHING_TO_REVERSE, "", "没有可以撤销的结算", "已撤销的不能再撤销", "核对结算的次序");
        }
        BillDecision reversed = standing.removeLast().reversed(on, Map.copyOf(now));
        now.putAll(reversed.after());
        return reversed;
    }

    /// The accumulators as they stand.
    public Map<Accumulator, Long> accumulators() {
        return Map.copyOf(now);
    }

    /// Decides every bill of a file: one request, or a list of which each may have a date of its own; the entry
    /// `reversal: true` takes the last standing decision back.
    ///
    /// @param day the day of settlement of those that do not say
    /// @param plans the plan of a day
    public static List<BillDecision> decide(Node file, LocalDate day, Function<LocalDate, Plan> plans) {
        var history = new BillHistory();
        var decisions = new ArrayList<BillDecision>();
        for (Node item : file.isList() ? file.items() : List.of(file)) {
            Node date = item.find("date");
            LocalDate on = date == null ? day : date.date();
            decisions.add(
                    item.find("reversal") == null
                            ? history.settle(plans.apply(on), on, BillRequest.read(item))
                            : history.reversal(item, on));
        }
        return decisions;
    }

    private BillDecision reversal(Node item, LocalDate on) {
        item.allow("reversal", "date");
        if (!item.get("reversal").flag() || standing.isEmpty()) {
            throw item.wrong(FactsError.NOTHING_TO_REVERSE, "前面没有可以撤销的结算", "撤销只取回本文件里最近一张有分担、还没有撤销的费用单", "核对次序，或删去这一项");
        }
        return reverseLast(on);
    }
}

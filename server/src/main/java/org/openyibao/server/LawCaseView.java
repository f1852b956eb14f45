package org.openyibao.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;
import org.openyibao.policy.Accumulator;
import org.openyibao.policy.BillDecision;
import org.openyibao.policy.check.LawCases;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.telling.ValueText;

/// A worked case as the pages show it: what it asks, what it says must come out, and what does.
///
/// @param parameter the parameter it is about where it is not about bills
/// @param facts what it asks, in words, where it is not about bills
/// @param expected what must come out, in words, where it is not about bills
record LawCaseView(
        LawViews.RegionView region,
        String id,
        String title,
        String date,
        String origin,
        boolean standIns,
        String paragraphs,
        String source,
        String why,
        boolean holds,
        List<String> differences,
        @Nullable String parameter,
        List<ValueText.Line> facts,
        List<ValueText.Line> expected,
        List<BillView> bills) {
    /// One bill of the case, as the calculator can take it over.
    ///
    /// @param request with the accumulators that the bills before it have left
    /// @param figures what the case says, beside what was computed
    record BillView(LocalDate date, Map<String, Object> request, List<FigureView> figures, LawDecisionView decision) {}

    /// @param figure its path in the form of a decision, such as `funds.pooledFund`
    record FigureView(String figure, String expected, String found) {}

    static LawCaseView of(LawShelf.Law law, RegionLaw region, LawCases.Worked worked) {
        Node node = worked.node();
        boolean isBills = node.find("parameter") == null;
        return new LawCaseView(
                LawViews.RegionView.of(law, region),
                node.get("id").text(),
                node.textOr("title", ""),
                node.textOr("date", ""),
                node.textOr("origin", ""),
                flag(node, "standIns"),
                node.textOr("paragraphs", ""),
                node.textOr("source", ""),
                node.textOr("why", ""),
                worked.holds(),
                worked.complaints().stream().map(Complaint::what).toList(),
                isBills ? null : node.get("parameter").text(),
                isBills || node.find("request") == null ? List.of() : ValueText.of(node.get("request")),
                isBills || node.find("expected") == null ? List.of() : ValueText.of(node.get("expected")),
                bills(worked, flag(node, "standIns")));
    }

    private static boolean flag(Node node, String key) {
        return node.find(key) != null && node.get(key).flag();
    }

    private static List<BillView> bills(LawCases.Worked worked, boolean standIns) {
        var bills = new ArrayList<BillView>();
        List<Node> expected = listed(worked.node().find("expected"));
        for (int i = 0; i < worked.decisions().size(); i++) {
            BillDecision decision = worked.decisions().get(i);
            LawDecisionView view = LawDecisionView.of(decision, standIns);
            bills.add(new BillView(
                    decision.day(),
                    request(decision),
                    i < expected.size() ? figures(expected.get(i), view.document()) : List.of(),
                    view));
        }
        return bills;
    }

    private static List<Node> listed(@Nullable Node node) {
        return node == null ? List.of() : node.isList() ? node.items() : List.of(node);
    }

    /// What was asked, complete by itself.
    private static Map<String, Object> request(BillDecision decision) {
        var request = new LinkedHashMap<String, Object>();
        decision.request().node().fields().forEach((key, node) -> {
            if (!key.equals("date")) {
                request.put(key, plain(node));
            }
        });
        var before = new LinkedHashMap<String, Object>();
        decision.before().forEach((accumulator, amount) -> {
            if (amount != 0) {
                before.put(accumulator.toString(), amount(accumulator, amount));
            }
        });
        request.put("accumulatorsBefore", before);
        return request;
    }

    private static String amount(Accumulator accumulator, long amount) {
        return accumulator.isMoney() ? new Money(amount).toString() : Long.toString(amount);
    }

    /// Mappings, lists and texts; true and false as such.
    private static Object plain(Node node) {
        if (node.isMapping()) {
            var fields = new LinkedHashMap<String, Object>();
            node.fields().forEach((key, inner) -> fields.put(key, plain(inner)));
            return fields;
        }
        if (node.isList()) {
            return node.items().stream().map(LawCaseView::plain).toList();
        }
        String text = node.isNull() ? "" : node.text();
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    private static List<FigureView> figures(Node expected, Map<String, Object> document) {
        var wanted = new LinkedHashMap<String, String>();
        flatten("", plain(expected), wanted);
        var found = new LinkedHashMap<String, String>();
        flatten("", document, found);
        var paths = new LinkedHashMap<String, String>(found);
        wanted.forEach(paths::putIfAbsent);
        return paths.keySet().stream()
                .map(path -> new FigureView(path, wanted.getOrDefault(path, ""), found.getOrDefault(path, "")))
                .filter(figure -> !isNothing(figure.expected()) || !isNothing(figure.found()))
                .toList();
    }

    private static boolean isNothing(String text) {
        return text.matches("(0([.]0+)?)?");
    }

    private static void flatten(String path, Object value, Map<String, String> figures) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path.isEmpty() ? key + "" : path + "." + key, inner, figures));
        } else if (value instanceof List<?> list) {
            figures.put(
                    path, String.join("、", list.stream().map(String::valueOf).toList()));
        } else {
            figures.put(path, String.valueOf(value));
        }
    }
}

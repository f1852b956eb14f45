package org.openyibao.policy.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// A file of cases with parameters of their own: computes each from its policy, bill and accumulators alone.
public final class CaseFile {
    private final Map<String, Node> cases = new LinkedHashMap<>();
    private final CaseComputation others;
    private final List<String> notes = new ArrayList<>();

    /// @param file a mapping with a list `cases`, a list, or one case
    /// @param book for what cases that are no bills leave to the law
    public CaseFile(Node file, LawBook book) {
        this.others = new CaseComputation(CaseLaw.of(book));
        List<Node> items = file.isList()
                ? file.items()
                : file.find("cases") == null ? List.of(file) : file.get("cases").items();
        for (Node item : items) {
            Node id = item.get("id");
            if (cases.put(id.text(), item) != null) {
                throw id.wrong(ReadingError.VALUE_WRONG, "算例编号 " + id.text() + " 写了两次", "结果按编号写出", "改其中一个");
            }
        }
    }

    /// The fields of each case's `expected`, and `accumulators_after`; a case that cannot be computed gives its
    /// reason under `error` and does not stop the others.
    ///
    /// @param ids which; all where it is empty
    public Map<String, Object> compute(List<String> ids) {
        var results = new LinkedHashMap<String, Object>();
        for (String id : ids.isEmpty() ? List.copyOf(cases.keySet()) : ids) {
            results.put(id, computed(id));
        }
        return results;
    }

    /// What a reader should know of the cases that were computed: inputs that nothing looked at, and what the law
    /// stood in for.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private Object computed(String id) {
        try {
            return compute(found(id));
        } catch (Refusal refusal) {
            return Map.of(
                    "error", refusal.complaints().stream().map(Complaint::line).collect(Collectors.joining("；")));
        } catch (ArithmeticException tooLarge) {
            return Map.of("error", "金额或比例超出可以精确计算的范围：" + tooLarge.getMessage());
        }
    }

    private Node found(String id) {
        Node found = cases.get(id);
        if (found == null) {
            throw new Refusal(ReadingError.KEY_MISSING, id, "文件里没有这个算例", "", "核对编号");
        }
        return found;
    }

    private Map<String, Object> compute(Node one) {
        return switch (one.get("kind").text()) {
            case "settlement", "re-settlement", "retroactive" -> settlement(one);
            case "reversal" -> reversal(one);
            default -> other(one);
        };
    }

    private Map<String, Object> other(Node one) {
        Map<String, Object> fields = others.compute(one);
        note(one, "取自政策库", fields.remove("taken_from_law"));
        note(one, "没有用到", fields.remove("inputs_not_read"));
        return fields;
    }

    private void note(Node one, String what, @Nullable Object names) {
        if (names != null) {
            notes.add("算例 " + one.get("id").text() + "：" + what + " " + names);
        }
    }

    private void noteUnread(Node one, String part, Set<String> read) {
        var unread = new TreeSet<>(one.get(part).fields().keySet());
        unread.removeAll(read);
        note(one, "没有用到", unread.isEmpty() ? null : part + " " + unread);
    }

    private Map<String, Object> settlement(Node one) {
        if (one.get("policy").find("annual_quota") != null) {
            return EntitledGroupCase.compute(one);
        }
        noteUnread(one, "policy", BillCaseLaw.KEYS);
        noteUnread(one, "bill", SettlementCase.KEYS);
        SettlementCase.Result result = settled(one);
        var written = new LinkedHashMap<>(result.figures());
        written.put("accumulators_after", result.after(false));
        return written;
    }

    private SettlementCase.Result settled(Node one) {
        Map<String, Long> before = one.find("accumulators_before") == null && one.find("follows") != null
                ? follow(one.get("follows").text())
                : SettlementCase.accumulators(one.find("accumulators_before"));
        return new SettlementCase(one.get("policy"), one.get("bill"), before).compute();
    }

    private Map<String, Long> follow(String id) {
        SettlementCase.Result earlier = settled(found(id));
        var after = new LinkedHashMap<>(earlier.before());
        earlier.deltas().forEach((name, delta) -> after.merge(name, delta, Long::sum));
        return after;
    }

    /// Negates each figure and each change of the case that it names; nothing is computed anew.
    private Map<String, Object> reversal(Node one) {
        SettlementCase.Result taken =
                settled(found(one.get("bill").get("reverse").text()));
        var written = new LinkedHashMap<String, Object>();
        taken.figures().forEach((name, amount) -> written.put(name, negated(String.valueOf(amount))));
        var before = one.find("accumulators_before") == null
                ? follow(one.get("bill").get("reverse").text())
                : SettlementCase.accumulators(one.find("accumulators_before"));
        written.put(
                "accumulators_after", new SettlementCase.Result(taken.figures(), taken.deltas(), before).after(true));
        return written;
    }

    private static String negated(String amount) {
        return amount.equals("0.00") ? amount : amount.startsWith("-") ? amount.substring(1) : "-" + amount;
    }
}

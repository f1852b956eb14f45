package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// 一组规则. Rules with conditions of which exactly one holds for each combination of facts, or at most one where
/// they only adjust something.
public final class Rules<T> {
    /// @param value what it says; null where it is not held
    /// @param unknownReason why it is not held; null where it is
    public record Rule<T>(
            When when, @Nullable T value, @Nullable String unknownReason, Node node) {
        /// Where it stands, for messages and traces.
        public String where() {
            return node.where();
        }
    }

    private final Node node;
    private final List<Rule<T>> rules = new ArrayList<>();
    private @Nullable Rule<T> otherwise;

    private Rules(Node node) {
        this.node = node;
    }

    static <T> Rules<T> read(Node node, FactSpace space, Function<Node, T> content) {
        var rules = new Rules<T>(node);
        for (Node item : node.items()) {
            rules.add(item, space, content);
        }
        return rules;
    }

    private void add(Node item, FactSpace space, Function<Node, T> content) {
        Node value = item.find("value");
        boolean unknown = value != null;
        if (unknown) {
            item.allow("when", "otherwise", "value", "reason", "paid", "kinds");
        }
        if (unknown && !value.text().equals("unknown")) {
            throw value.wrong("规则里的 value 只能是 unknown", "有数值的按参数的写法写，如 amount、rate", "改写，或写 unknown 和 reason");
        }
        var rule = new Rule<T>(
                When.read(item.find("when"), space),
                unknown ? null : content.apply(item),
                unknown ? DatedValue.reason(item) : null,
                item);
        boolean rest = item.find("otherwise") != null && item.get("otherwise").flag();
        if (!rest) {
            rules.add(rule);
        } else if (otherwise == null && item.find("when") == null) {
            otherwise = rule;
        } else {
            boolean twice = otherwise != null;
            throw item.wrong(
                    LawError.RULES_OVERLAP,
                    twice ? "otherwise 写了两次，第 " + otherwise.node().line() + " 行已有一条" : "otherwise 与 when 写在一起",
                    "otherwise 指其余全部情形",
                    twice ? "留一条 otherwise" : "删去 when 或 otherwise");
        }
    }

    /// The one rule that holds.
    ///
    /// @throws org.openyibao.kernel.Refusal where none or two hold
    public Rule<T> of(int[] facts, FactSpace space) {
        return find(facts, space).orElseThrow(() -> {
            var named = EnumSet.noneOf(Fact.class);
            names(named);
            return node.wrong(
                    LawError.RULES_GAP,
                    rules.isEmpty() ? "一条规则也没有" : "没有规则管这种情形：" + space.describe(facts, named),
                    "每种情形都要有一条规则，没有掌握的写 unknown",
                    "补一条规则，或写 otherwise");
        });
    }

    /// The rule that holds, if one does.
    public Optional<Rule<T>> find(int[] facts, FactSpace space) {
        Rule<T> found = null;
        for (Rule<T> rule : rules) {
            if (rule.when().holds(facts)) {
                if (found != null) {
                    throw overlap(found, rule, facts, space);
                }
                found = rule;
            }
        }
        return Optional.ofNullable(found == null ? otherwise : found);
    }

    private static Refusal overlap(Rule<?> one, Rule<?> other, int[] facts, FactSpace space) {
        var named = EnumSet.noneOf(Fact.class);
        one.when().names(named);
        other.when().names(named);
        return other.node()
                .wrong(
                        LawError.RULES_OVERLAP,
                        "与第 " + one.node().line() + " 行的规则都管这种情形：" + space.describe(facts, named),
                        "一种情形只能有一条规则",
                        "把其中一条的 when 写窄");
    }

    /// Every rule that holds; the one for all else where none does.
    public List<Rule<T>> all(int[] facts) {
        List<Rule<T>> holding =
                rules.stream().filter(rule -> rule.when().holds(facts)).toList();
        return holding.isEmpty() && otherwise != null ? List.of(otherwise) : holding;
    }

    /// Adds the facts that its rules tell apart.
    public void names(Set<Fact> facts) {
        rules.forEach(rule -> rule.when().names(facts));
    }

    public List<Rule<T>> rules() {
        var all = new ArrayList<>(rules);
        if (otherwise != null) {
            all.add(otherwise);
        }
        return all;
    }
}

package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 资助参保. What medical assistance pays of a person's own contribution, by category. Of several categories of one
/// person the one that pays most counts, never two.
public record EnrolmentAssistance(List<Rule> rules) implements Formula {
    public EnrolmentAssistance {
        rules = List.copyOf(rules);
    }

    public record Rule(Set<String> categories, Help help) {
        public Rule {
            categories = Set.copyOf(categories);
        }
    }

    public sealed interface Help {}

    /// 全额资助.
    public record Full() implements Help {}

    /// 定额资助: a sum.
    public record Fixed(Money amount) implements Help {}

    /// 定额资助: a ratio of the contribution.
    public record Share(Rate share, RoundingRule rounding) implements Help {}

    public record NotHeld(Held<Money> amount) implements Help {}

    static EnrolmentAssistance read(Node value) {
        value.allow("rules");
        return new EnrolmentAssistance(value.get("rules").items().stream()
                .map(EnrolmentAssistance::rule)
                .toList());
    }

    private static Rule rule(Node node) {
        node.allow("category", "help", "fixed", "share", "value", "reason", "rounding");
        var categories = Set.copyOf(Given.list(node.get("category"), Node::text));
        var help = new ArrayList<Help>();
        if (node.find("help") != null) {
            help.add(full(node.get("help")));
        }
        if (node.find("fixed") != null) {
            help.add(new Fixed(Given.money(node.get("fixed"))));
        }
        if (node.find("share") != null) {
            help.add(new Share(Given.share(node.get("share")), RoundingRule.read(node)));
        }
        if (node.find("value") != null) {
            help.add(new NotHeld(Held.unknown(node.where(), node.get("reason").text())));
        }
        if (help.size() != 1) {
            throw node.wrong(
                    FormulaError.CONTRADICTION,
                    "一类人写了 " + help.size() + " 种资助",
                    "help、fixed、share、value 只写一个",
                    "留下其中一个");
        }
        return new Rule(categories, help.getFirst());
    }

    private static Help full(Node node) {
        if (!node.text().equals("full")) {
            throw node.wrong(
                    FormulaError.OUT_OF_RANGE, "不认识的资助“" + node.text() + "”", "", "全额写 help: full；定额写 fixed 或 share");
        }
        return new Full();
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("personal", "fiscal", "categories");
        return assisted(
                Given.money(request.get("personal")),
                Given.orNull(request, "fiscal", Given::money),
                Given.list(request.get("categories"), Node::text));
    }

    /// What a person of these categories pays of a contribution.
    ///
    /// @param fiscal the subsidy that is raised beside it; null where it is not asked
    public FormulaAnswer assisted(Money personal, @Nullable Money fiscal, List<String> categories) {
        var working = new Working();
        List<Help> helps = rules.stream()
                .filter(rule -> categories.stream().anyMatch(rule.categories()::contains))
                .map(Rule::help)
                .toList();
        // no other help pays more than all: one that is not held does no harm beside it
        Optional<Money> best = helps.contains(new Full())
                ? Optional.of(personal)
                : helps.stream().map(help -> help(help, personal)).max(Money::compareTo);
        Money help = working.money(
                "assistance",
                "资助参保",
                best.isPresent() ? String.join("、", categories) : "这些类别没有资助的规定",
                best.orElse(Money.ZERO));
        working.money("assistedPersonal", "个人实缴", personal + " − " + help, personal.minus(help));
        if (fiscal != null) {
            working.money("assistedTotal", "筹资合计（缴费不因资助而减少）", personal + " + " + fiscal, personal.plus(fiscal));
        }
        return working.answer();
    }

    /// Never more than the contribution itself.
    private static Money help(Help help, Money personal) {
        Money amount = switch (help) {
            case Full() -> personal;
            case Fixed(Money fixed) -> fixed;
            case Share(Rate share, RoundingRule rounding) ->
                rounding.round(personal.yuan().multiply(share.value()));
            case NotHeld(Held<Money> missing) -> missing.get();
        };
        return new Money(BigDecimal.valueOf(amount.fen())
                .min(BigDecimal.valueOf(personal.fen()))
                .longValueExact());
    }
}

package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 起付线, in all its forms: by amount, declining with the stays of a year, less for some persons, lifted for some
/// treatments, once a year, or by visit with a yearly ceiling.
///
/// @param amounts of a first stay or a visit, fen
/// @param ceilings of a year, fen; absent where nothing limits them
public record DeductibleLaw(
        Form form,
        Rules<Long> amounts,
        List<Decline> declines,
        @Nullable Rules<Long> ceilings,
        @Nullable Rules<Long> less,
        @Nullable Rules<String> exemptions) {
    /// How often it is charged.
    public enum Form {
        PER_STAY("perStay"),
        PER_YEAR("perYear"),
        PER_VISIT("perVisit"),
        PER_DISEASE("perDisease");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /// The amount is the ceiling of a year, too.
        boolean isYearly() {
            return this == PER_YEAR || this == PER_DISEASE;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /// What the law says from a stay of the year on: a share of the amount, a sum less, or another amount.
    record Decline(
            int stay,
            @Nullable BigDecimal times,
            long minus,
            @Nullable Long amount) {
        static Decline read(Node node) {
            node.allow("stay", "times", "minus", "amount");
            Node times = node.find("times");
            Node minus = node.find("minus");
            Node amount = node.find("amount");
            int said = (times == null ? 0 : 1) + (minus == null ? 0 : 1) + (amount == null ? 0 : 1);
            if (said != 1) {
                throw node.wrong(
                        said == 0 ? "没有写递减办法" : "递减办法写了 " + said + " 种",
                        "乘系数、减一个数、改为一个数，三种只取一种",
                        "写 times、minus、amount 之一");
            }
            return new Decline(
                    LawBook.stay(node.get("stay")),
                    times == null ? null : Tier.rate(times),
                    minus == null ? 0 : LawAmount.read(minus, "减去的金额"),
                    amount == null ? null : LawAmount.read(amount, "起付线"));
        }

        long of(long first) {
            if (amount != null) {
                return amount;
            }
            long share = times == null
                    ? first
                    : times.multiply(BigDecimal.valueOf(first))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
            return share - minus;
        }
    }

    /// What applies to one combination of facts.
    ///
    /// @param amount fen; never negative
    /// @param ceiling of the year, fen; null where nothing limits it
    /// @param words how it came about, for the decision sheet
    public record Applied(long amount, @Nullable Long ceiling, String words) {}

    public static DeductibleLaw read(Node value, FactSpace space) {
        value.allow("form", "rules", "decline", "yearlyCeiling", "less", "exempt");
        Form form = value.get("form").word(Form.class);
        Node ceiling = value.find("yearlyCeiling");
        if (ceiling != null && form.isYearly()) {
            throw ceiling.wrong(form + " 不能再写 yearlyCeiling", "按年、按病种计的，金额就是年度上限", "删去 yearlyCeiling，或改 form");
        }
        Node exempt = value.find("exempt");
        return new DeductibleLaw(
                form,
                amounts(value.get("rules"), space),
                declines(value.find("decline")),
                optional(ceiling, space),
                optional(value.find("less"), space),
                exempt == null
                        ? null
                        : Rules.read(
                                exempt,
                                space,
                                item -> item.allow("when", "title", "otherwise").textOr("title", "免起付线")));
    }

    private static List<Decline> declines(@Nullable Node node) {
        var declines = new ArrayList<Decline>();
        for (Node item : node == null ? List.<Node>of() : node.items()) {
            Decline decline = Decline.read(item);
            if (decline.stay() <= (declines.isEmpty() ? 1 : declines.getLast().stay())) {
                throw item.get("stay")
                        .wrong(
                                "第 " + decline.stay() + " 次的递减写在"
                                        + (declines.isEmpty()
                                                ? "第一行"
                                                : "第 " + declines.getLast().stay() + " 次之后"),
                                "从第 2 次写起，一次一行，从小到大",
                                "改正 stay，或调换次序");
            }
            declines.add(decline);
        }
        return List.copyOf(declines);
    }

    private static @Nullable Rules<Long> optional(@Nullable Node node, FactSpace space) {
        return node == null ? null : amounts(node, space);
    }

    private static Rules<Long> amounts(Node node, FactSpace space) {
        return Rules.read(
                node,
                space,
                item -> LawAmount.read(
                        item.allow("when", "otherwise", "amount", "value", "reason")
                                .get("amount"),
                        "金额"));
    }

    /// Null where the rule of these facts is not held.
    public @Nullable Applied of(int[] facts, FactSpace space) {
        if (unknownReason(facts, space) != null) {
            return null;
        }
        var rule = amounts.of(facts, space);
        long amount = Objects.requireNonNull(rule.value());
        var words = new StringBuilder(rule.when().toString()).append(' ').append(Wording.yuan(amount));
        if (declined(facts) != null) {
            amount = declined(amount, facts);
            words.append("，第 ").append(stay(facts)).append(" 次住院 ").append(Wording.yuan(amount));
        }
        var lower = find(less, facts, space);
        if (lower != null && lower.value() != null) {
            amount = Math.max(0, amount - lower.value());
            words.append("，").append(lower.when()).append("减 ").append(Wording.yuan(lower.value()));
        }
        var exempt = exempt(facts);
        if (exempt != null && exempt.value() != null) {
            amount = 0;
            words.append("，").append(exempt.value());
        }
        return new Applied(
                amount, ceiling(amount, facts, space, words), words.toString().strip());
    }

    /// Why what it says to these facts is not held; null where it is. Once the amount is zero nothing can change it.
    public @Nullable String unknownReason(int[] facts, FactSpace space) {
        var rule = amounts.of(facts, space);
        var exempt = exempt(facts);
        if (rule.value() == null) {
            return rule.unknownReason();
        }
        if (declined(rule.value(), facts) == 0 || exempt != null && exempt.value() != null) {
            return null;
        }
        return Stream.of(
                        Optional.ofNullable(exempt),
                        Optional.ofNullable(find(less, facts, space)),
                        Optional.ofNullable(find(ceilings, facts, space)))
                .flatMap(Optional::stream)
                .map(Rules.Rule::unknownReason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static int stay(int[] facts) {
        return facts[Fact.STAY.ordinal()] + 1;
    }

    private @Nullable Decline declined(int[] facts) {
        Decline declined = null;
        for (Decline decline : declines) {
            declined = decline.stay() <= stay(facts) ? decline : declined;
        }
        return declined;
    }

    private long declined(long first, int[] facts) {
        Decline declined = declined(facts);
        return declined == null ? first : Math.max(0, declined.of(first));
    }

    private static <T> Rules.@Nullable Rule<T> find(@Nullable Rules<T> rules, int[] facts, FactSpace space) {
        return rules == null ? null : rules.find(facts, space).orElse(null);
    }

    /// One that is held before one that is not: it lifts the deductible whatever the others say.
    private Rules.@Nullable Rule<String> exempt(int[] facts) {
        List<Rules.Rule<String>> all = exemptions == null ? List.of() : exemptions.all(facts);
        return all.stream()
                .filter(rule -> rule.value() != null)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private @Nullable Long ceiling(long amount, int[] facts, FactSpace space, StringBuilder words) {
        if (form.isYearly()) {
            words.append("，按年计一次");
            return amount;
        }
        var ceiling = find(ceilings, facts, space);
        if (ceiling == null || ceiling.value() == null) {
            return null;
        }
        words.append("，全年不超过 ").append(Wording.yuan(ceiling.value()));
        return ceiling.value();
    }

    /// Adds the facts that it tells apart.
    public void names(Set<Fact> facts) {
        amounts.names(facts);
        for (Rules<?> adjusting : Arrays.asList(ceilings, less, exemptions)) {
            if (adjusting != null) {
                adjusting.names(facts);
            }
        }
        if (!declines.isEmpty()) {
            facts.add(Fact.STAY);
        }
    }
}

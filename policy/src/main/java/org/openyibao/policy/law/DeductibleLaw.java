package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
            Node amount = node.find("amount");
            return new Decline(
                    node.get("stay").whole(),
                    times == null ? null : times.decimal(),
                    node.find("minus") == null ? 0 : node.get("minus").yuan(),
                    amount == null ? null : amount.yuan());
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
        var declines = new ArrayList<Decline>();
        Node decline = value.find("decline");
        if (decline != null) {
            for (Node item : decline.items()) {
                declines.add(Decline.read(item));
            }
        }
        Node exempt = value.find("exempt");
        return new DeductibleLaw(
                value.get("form").word(Form.class),
                amounts(value.get("rules"), space),
                List.copyOf(declines),
                optional(value.find("yearlyCeiling"), space),
                optional(value.find("less"), space),
                exempt == null
                        ? null
                        : Rules.read(
                                exempt,
                                space,
                                item -> item.allow("when", "title", "otherwise").textOr("title", "免起付线")));
    }

    private static @Nullable Rules<Long> optional(@Nullable Node node, FactSpace space) {
        return node == null ? null : amounts(node, space);
    }

    private static Rules<Long> amounts(Node node, FactSpace space) {
        return Rules.read(node, space, item -> {
            item.allow(Set.of("when", "otherwise", "amount", "value", "reason"));
            Node amount = item.get("amount");
            long fen = amount.yuan();
            if (fen < 0) {
                throw amount.wrong(LawError.AMOUNT_OUT_OF_RANGE, "金额是负数", "起付线不小于零", "改正金额");
            }
            return fen;
        });
    }

    /// Null where the rule of these facts is not held.
    public @Nullable Applied of(int[] facts, FactSpace space) {
        var rule = amounts.of(facts, space);
        if (rule.value() == null) {
            return null;
        }
        long amount = rule.value();
        var words = new StringBuilder(rule.when().toString()).append(' ').append(Wording.yuan(amount));
        int stay = facts[Fact.STAY.ordinal()] + 1;
        Decline declined = null;
        for (Decline decline : declines) {
            declined = decline.stay() <= stay ? decline : declined;
        }
        if (declined != null) {
            amount = declined.of(amount);
            words.append("，第 ").append(stay).append(" 次住院 ").append(Wording.yuan(Math.max(0, amount)));
        }
        var lower = less == null ? null : less.find(facts, space).orElse(null);
        if (lower != null && lower.value() != null) {
            amount -= lower.value();
            words.append("，").append(lower.when()).append("减 ").append(Wording.yuan(lower.value()));
        }
        amount = Math.max(0, amount);
        var exempt = exemptions == null ? List.<Rules.Rule<String>>of() : exemptions.all(facts);
        if (!exempt.isEmpty()) {
            amount = 0;
            words.append("，").append(exempt.getFirst().value());
        }
        return new Applied(
                amount, ceiling(amount, facts, space, words), words.toString().strip());
    }

    private @Nullable Long ceiling(long amount, int[] facts, FactSpace space, StringBuilder words) {
        if (form.isYearly()) {
            words.append("，按年计一次");
            return amount;
        }
        var ceiling = ceilings == null ? null : ceilings.find(facts, space).orElse(null);
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

package org.openyibao.policy.cases;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.formula.FormulaError;

/// How many heads stand in each tier, solved from their number and what they are paid together: the one
/// solution in whole numbers that are not negative, or a refusal.
final class HeadCounts {
    /// Combinations of the tiers before the last two that are tried.
    private static final long MOST_TRIES = 10_000_000;

    private final List<Money> tiers;
    private final BigInteger from;
    private final BigInteger until;
    private final List<List<Integer>> solutions = new ArrayList<>();

    private HeadCounts(List<Money> tiers, BigInteger from, BigInteger until) {
        this.tiers = tiers;
        this.from = from;
        this.until = until;
    }

    /// First as if the total were exact; only if nothing fits it exactly, as the interval that a printed figure
    /// is.
    ///
    /// @param from the least total in fen that prints so
    /// @param until the greatest
    static List<Integer> solve(List<Money> tiers, int heads, Money total, BigInteger from, BigInteger until) {
        if (tiers.size() < 2 || tiers.stream().distinct().count() < tiers.size()) {
            throw unsolved(tiers, heads, total, "要有两档以上互不相同的标准");
        }
        if (tries(tiers.size() - 2, heads) > MOST_TRIES) {
            throw unsolved(tiers, heads, total, "档次太多，组合数超过 " + MOST_TRIES);
        }
        BigInteger exact = BigInteger.valueOf(total.fen());
        List<List<Integer>> found = new HeadCounts(tiers, exact, exact).all(heads);
        if (found.isEmpty()) {
            found = new HeadCounts(tiers, from, until).all(heads);
        }
        if (found.size() != 1) {
            throw unsolved(
                    tiers,
                    heads,
                    total,
                    found.isEmpty() ? "没有非负整数解" : "不止一个解，例如 " + found.get(0) + " 与 " + found.get(1));
        }
        return found.getFirst();
    }

    private static long tries(int freeTiers, int heads) {
        long tries = 1;
        for (int i = 0; i < freeTiers && tries <= MOST_TRIES; i++) {
            tries *= heads + 1L;
        }
        return tries;
    }

    private static Refusal unsolved(List<Money> tiers, int heads, Money total, String why) {
        return FormulaError.HEADS_UNSOLVED.refusal(
                heads + " 人共 " + total + " 元，按 "
                        + String.join("、", tiers.stream().map(Money::toString).toList()) + " 元分档，人数定不下来",
                why,
                "核对人数、总额和标准，或直接给出各档人数");
    }

    /// At most two: the second already shows that there is no single one.
    private List<List<Integer>> all(int heads) {
        search(new ArrayList<>(), heads, BigInteger.ZERO);
        return solutions;
    }

    private void search(List<Integer> chosen, int heads, BigInteger spent) {
        if (chosen.size() == tiers.size() - 2) {
            lastTwo(chosen, heads, spent);
            return;
        }
        for (int count = 0; count <= heads && solutions.size() < 2; count++) {
            var next = new ArrayList<>(chosen);
            next.add(count);
            search(next, heads - count, spent.add(fen(chosen.size(), count)));
        }
    }

    private BigInteger fen(int tier, int count) {
        return BigInteger.valueOf(tiers.get(tier).fen()).multiply(BigInteger.valueOf(count));
    }

    /// Of the last two tiers, all heads in the lower one cost a floor; each head in the higher adds the
    /// difference.
    private void lastTwo(List<Integer> chosen, int heads, BigInteger spent) {
        int last = tiers.size() - 1;
        boolean lastIsHigher = tiers.get(last).compareTo(tiers.get(last - 1)) > 0;
        int lower = lastIsHigher ? last - 1 : last;
        BigInteger step = fen(lastIsHigher ? last : last - 1, 1).subtract(fen(lower, 1));
        BigInteger floor = spent.add(fen(lower, heads));
        BigInteger least = ceiling(from.subtract(floor), step).max(BigInteger.ZERO);
        BigInteger most = until.subtract(floor).divide(step).min(BigInteger.valueOf(heads));
        if (until.compareTo(floor) < 0) {
            return;
        }
        for (BigInteger n = least; n.compareTo(most) <= 0 && solutions.size() < 2; n = n.add(BigInteger.ONE)) {
            int higher = n.intValueExact();
            var solution = new ArrayList<>(chosen);
            solution.add(lastIsHigher ? heads - higher : higher);
            solution.add(lastIsHigher ? higher : heads - higher);
            solutions.add(List.copyOf(solution));
        }
    }

    private static BigInteger ceiling(BigInteger number, BigInteger divisor) {
        BigInteger[] parts = number.divideAndRemainder(divisor);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}

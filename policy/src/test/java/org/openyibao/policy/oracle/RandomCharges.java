package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bills by sums and by lines, of an eligible cost that is asked for.
final class RandomCharges {
    /// Around what some place's law counts from: deductibles, bounds, thresholds.
    private static final List<String> EDGES = List.of(
            "30", "50", "80", "100", "150", "200", "250", "300", "350", "400", "450", "500", "600", "650", "700", "750",
            "800", "900", "1000", "1300", "5000", "7500", "8500", "10000", "15000", "17000", "30000", "40000", "50000",
            "70000", "100000", "120000", "150000");

    private static final List<Long> MAGNITUDES =
            List.of(1_000L, 5_000L, 20_000L, 20_000L, 60_000L, 200_000L, 500_000L, 5_000_000L);

    private final Dice dice;

    RandomCharges(Dice dice) {
        this.dice = dice;
    }

    BigDecimal eligible() {
        return switch (dice.between(0, 39)) {
            case 0 -> BigDecimal.ZERO.setScale(2);
            case 1 -> new BigDecimal("0.0" + dice.between(1, 9));
            case 2, 3, 4, 5, 6, 7 -> new BigDecimal(dice.pick(EDGES)).add(dice.nudge());
            case 8 -> dice.amount(99_999_999L);
            default -> dice.amount(dice.pick(MAGNITUDES));
        };
    }

    /// A bill of that eligible cost.
    Map<String, Object> bill(BigDecimal eligible) {
        return dice.oneIn(3) ? byLines(eligible) : bySums(eligible);
    }

    private Map<String, Object> bySums(BigDecimal eligible) {
        var bill = new LinkedHashMap<String, Object>();
        BigDecimal total = eligible;
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (String part : List.of("excludedExpense", "overLimitExpense", "initialSelfPayment")) {
            if (dice.oneIn(2)) {
                parts.put(part, dice.oneIn(6) ? BigDecimal.ZERO.setScale(2) : dice.amount(3_000));
                total = total.add(parts.get(part));
            }
        }
        bill.put("totalExpense", yuan(total));
        parts.forEach((part, amount) -> bill.put(part, yuan(amount)));
        return bill;
    }

    private Map<String, Object> byLines(BigDecimal eligible) {
        var lines = new ArrayList<Map<String, Object>>();
        int count = dice.between(0, 7);
        long most = Math.clamp(eligible.longValue() / (count + 1), 1, 100_000);
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            Map<String, Object> line = line("项目" + (i + 1), most);
            BigDecimal with =
                    FiveSums.of(Map.of("lines", List.of(line))).eligible().add(reached);
            if (with.compareTo(eligible) <= 0) {
                lines.add(line);
                reached = with;
            }
        }
        if (reached.compareTo(eligible) < 0 || lines.isEmpty()) {
            lines.add(plainLine("床位费", eligible.subtract(reached)));
        }
        return new LinkedHashMap<>(Map.of("lines", lines));
    }

    static Map<String, Object> plainLine(String name, BigDecimal amount) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.put("unitPrice", yuan(amount));
        line.put("quantity", "1");
        line.put("catalogueClass", "ClassA");
        return line;
    }

    private Map<String, Object> line(String name, long most) {
        String quantity = dice.pick(List.of("1", "1", "2", "3", "7", "13", "0.5", "1.5", "2.25", "0.333", "12.345"));
        BigDecimal price = dice.amount(most).divide(new BigDecimal(quantity).max(BigDecimal.ONE), 2, RoundingMode.DOWN);
        Map<String, Object> line = plainLine(name, price);
        line.put("quantity", quantity);
        String catalogueClass = dice.pick(List.of("ClassA", "ClassB", "ClassB", "ClassB", "ClassC"));
        line.put("catalogueClass", catalogueClass);
        if (catalogueClass.equals("ClassB")) {
            line.put("initialSelfPayRate", dice.pick(List.of("0", "0.05", "0.10", "0.15", "0.20", "0.333", "1")));
        }
        if (dice.oneIn(4)) {
            BigDecimal limit = price.multiply(BigDecimal.valueOf(dice.between(50, 120)))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.UP);
            line.put("priceLimit", yuan(limit.max(new BigDecimal("0.01"))));
        }
        if (dice.oneIn(6)) {
            line.put("withinUseLimit", dice.oneIn(2));
        }
        return line;
    }

    static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /// The same bill with one fen more of eligible cost.
    @SuppressWarnings("unchecked")
    static Map<String, Object> oneFenMore(Map<String, Object> bill) {
        var more = new LinkedHashMap<>(bill);
        if (bill.get("lines") instanceof List<?> lines) {
            var longer = new ArrayList<>((List<Map<String, Object>>) lines);
            longer.add(plainLine("一分", new BigDecimal("0.01")));
            more.put("lines", longer);
        } else {
            more.put("totalExpense", yuan(Facts.decimal(bill, "totalExpense").add(new BigDecimal("0.01"))));
        }
        return more;
    }
}

package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Bills that a seed decides, one by one and as years of a person, in the form of `cases/README.md`. The same seed
/// gives
/// the same bills in every process, and a bill is had by its number without those before it. Many are moved to where
/// something begins or ends, one fen and two on either side of it.
public final class RandomBills {
    /// The regions of the model; the last has no law that is its own.
    public static final List<String> REGIONS = List.of("140300", "140525", "419001", "360100", "110000", "150200");

    /// Regions of which the model says nothing.
    public static final List<String> UNKNOWN_REGIONS = List.of("310000", "410100", "140100");

    private static final BigDecimal VERY_MUCH = new BigDecimal("2000000.00");

    private final long seed;

    public RandomBills(long seed) {
        this.seed = seed;
    }

    /// The seed of this run: that of the system property `bills.seed`, else always the same.
    public static long seed() {
        return Long.getLong("bills.seed", 20_240_101L);
    }

    /// @param request to be decided by the law of that region and day
    public record Bill(String region, LocalDate date, Map<String, Object> request) {}

    public Bill bill(String region, long number) {
        Dice dice = Dice.of(seed, region, number);
        var facts = new RandomFacts(dice);
        var charges = new RandomCharges(dice);
        String scheme = facts.scheme(region);
        LocalDate date = facts.date();
        Map<String, Object> before = new RandomYears(dice).year(scheme);
        var request = new LinkedHashMap<String, Object>();
        request.put("person", facts.person(scheme, date));
        request.put("encounter", facts.encounter(region, scheme, Facts.whole(before, "stays")));
        request.put("bill", charges.bill(charges.eligible()));
        if (!before.isEmpty() || dice.oneIn(2)) {
            request.put("accumulatorsBefore", before);
        }
        var bill = new Bill(region, date, request);
        if (dice.oneIn(3)) {
            bill = atDeductible(bill, dice);
        }
        return dice.oneIn(2) ? bill : atEdge(bill, before, dice);
    }

    // ---- one fen on either side ----

    /// The bill with an eligible cost that about comes to its deductible; another where it has none.
    private static Bill atDeductible(Bill bill, Dice dice) {
        var charges = new RandomCharges(dice);
        Bill large = with(bill, "bill", charges.bill(VERY_MUCH));
        BigDecimal deductible = money(decided(large), "deductible");
        if (deductible.signum() == 0) {
            return bill;
        }
        BigDecimal eligible = deductible.add(dice.nudge());
        return with(bill, "bill", charges.bill(eligible.max(BigDecimal.ZERO)));
    }

    /// The year before the bill changed so that the bill ends about where a cap or a bound lies.
    private static Bill atEdge(Bill bill, Map<String, Object> before, Dice dice) {
        if (!decided(bill).containsKey("funds")) {
            return bill;
        }
        var moved = new LinkedHashMap<>(before);
        String edge = dice.pick(Edge.NAMES);
        moved.put(edge, "0.00");
        Map<String, Object> free = decided(with(bill, "accumulatorsBefore", moved));
        BigDecimal target = Edge.target(bill.region(), Facts.of(bill.request()), edge, dice);
        if (target == null || !free.containsKey("funds")) {
            return bill;
        }
        // the share of the bill before the edge: mostly all of it, sometimes a part, sometimes none
        BigDecimal share = Edge.movedBy(free, edge);
        if (dice.oneIn(3)) {
            share = dice.amount(share.longValue()).min(share);
        }
        // a balance falls to its edge, the others rise to theirs
        BigDecimal begin = edge.equals(Edge.BALANCE) ? share : target.subtract(share);
        RandomYears.put(moved, edge, begin.add(dice.nudge()));
        return with(bill, "accumulatorsBefore", moved);
    }

    private static Bill with(Bill bill, String name, Object value) {
        var request = new LinkedHashMap<>(bill.request());
        request.put(name, value);
        return new Bill(bill.region(), bill.date(), request);
    }

    private static Map<String, Object> decided(Bill bill) {
        return SlowBenefit.decide(bill.region(), bill.date(), bill.request());
    }

    private static BigDecimal money(Map<String, Object> decided, String name) {
        return Facts.decimal(decided, name);
    }

    // ---- a person's year ----

    /// One to eight bills of one person within a year, in order of their days: the entries of one file, each with
    /// its `date`; the first may begin with accumulators, those after it go on from the one before. In between the
    /// person may retire and categories may be granted and lost.
    public List<Map<String, Object>> history(String region, long number) {
        Dice dice = Dice.of(~seed, region, number);
        var facts = new RandomFacts(dice);
        String scheme = facts.scheme(region);
        List<LocalDate> days = days(facts, dice);
        Map<String, Object> person = facts.person(scheme, dice.pick(days));
        Map<String, Object> reached = dice.oneIn(3) ? new RandomYears(dice).year(scheme) : new LinkedHashMap<>();
        var entries = new ArrayList<Map<String, Object>>();
        for (LocalDate day : days) {
            person = dice.oneIn(8) ? changed(person, facts) : person;
            var entry = entry(region, day, person, reached, dice);
            if (entries.isEmpty() && !reached.isEmpty()) {
                entry.put("accumulatorsBefore", reached);
            }
            entries.add(entry);
            var asAlone = new LinkedHashMap<>(entry);
            asAlone.put("accumulatorsBefore", reached);
            reached = after(SlowBenefit.decide(region, day, asAlone), reached);
        }
        return entries;
    }

    private static List<LocalDate> days(RandomFacts facts, Dice dice) {
        int year = facts.date().getYear();
        var days = new ArrayList<LocalDate>();
        int count = dice.between(1, 8);
        for (int i = 0; i < count; i++) {
            days.add(LocalDate.ofYearDay(year, dice.between(1, 365)));
        }
        return days.stream().sorted().toList();
    }

    private static Map<String, Object> entry(
            String region, LocalDate day, Map<String, Object> person, Map<String, Object> reached, Dice dice) {
        var charges = new RandomCharges(dice);
        String scheme = person.get("scheme").toString();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("date", day.toString());
        entry.put("person", person);
        entry.put("encounter", new RandomFacts(dice).encounter(region, scheme, Facts.whole(reached, "stays")));
        entry.put("bill", charges.bill(charges.eligible()));
        return entry;
    }

    private static Map<String, Object> changed(Map<String, Object> person, RandomFacts facts) {
        var changed = new LinkedHashMap<>(person);
        changed.put("categories", facts.categories());
        if ("EmployeeScheme".equals(person.get("scheme"))) {
            changed.put("retired", true);
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> after(Map<String, Object> decided, Map<String, Object> before) {
        Object after = decided.get("accumulatorsAfter");
        return after == null ? before : (Map<String, Object>) after;
    }

    /// The accumulators that bring a bill to a cap, a bound or a threshold.
    private static final class Edge {
        static final String BALANCE = "personalAccountBalance";

        static final List<String> NAMES = List.of(
                "pooledFund",
                "pooledFund",
                "eligibleAfterPool",
                "largeExpenseSubsidy",
                "criticalIllnessInsurance",
                "outpatientPooling",
                "outpatientDeductible",
                BALANCE);

        private static final List<String> BOUNDS =
                List.of("5000", "7500", "8500", "10000", "15000", "17000", "50000", "100000", "100000");

        private Edge() {}

        /// Where the accumulator has an edge for such a bill; null where it has none.
        static @Nullable BigDecimal target(String region, Facts facts, String edge, Dice dice) {
            boolean employee = facts.scheme().equals("EmployeeScheme");
            boolean resident = facts.scheme().equals("ResidentScheme");
            if (!employee && !resident && !edge.equals(BALANCE)) {
                return null;
            }
            LawByHand.Visit visit = LawByHand.visit(region, facts.scheme(), facts.column(), facts.level());
            return switch (edge) {
                case "pooledFund" -> LawByHand.poolCap(region, facts.scheme()).amount();
                case "eligibleAfterPool" -> new BigDecimal(dice.pick(BOUNDS));
                case "largeExpenseSubsidy" ->
                    employee ? LawByHand.largeAmount(region).cap().amount() : null;
                case "criticalIllnessInsurance" ->
                    resident ? LawByHand.criticalIllness(region, null).cap().amount() : null;
                case "outpatientPooling" -> visit == null ? null : visit.cap().amount();
                case "outpatientDeductible" -> visit == null ? null : visit.perYear();
                default -> BigDecimal.ZERO;
            };
        }

        /// By how much a bill moves the accumulator when nothing holds it back.
        @SuppressWarnings("unchecked")
        static BigDecimal movedBy(Map<String, Object> free, String edge) {
            if (edge.equals(BALANCE)) {
                return money(free, "patientShare");
            }
            return money((Map<String, Object>) free.get("accumulatorsAfter"), edge);
        }
    }
}

package org.openyibao.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Holds somebody else's decisions against the oracle's, on random bills and years.
public final class Agreement {
    /// More of them say nothing new.
    private static final int ENOUGH = 10;

    private final RandomBills random;
    private final long seed;

    public Agreement(long seed) {
        this.seed = seed;
        random = new RandomBills(seed);
    }

    /// One that decides a `request` and answers its `expected`.
    @FunctionalInterface
    public interface Decider {
        Map<String, Object> decide(String region, LocalDate date, Map<String, Object> request);
    }

    /// One that decides the entries of a file.
    @FunctionalInterface
    public interface YearDecider {
        List<Map<String, Object>> decideAll(String region, LocalDate date, List<Map<String, Object>> requests);
    }

    /// The first bills of a region on which the two differ, with all that is needed to see it again; empty where they
    /// agree.
    ///
    /// @param from number of the first bill
    /// @param until number after the last
    public List<String> ofBills(String region, long from, long until, Decider decider) {
        var disagreements = new ArrayList<String>();
        for (long number = from; number < until && disagreements.size() < ENOUGH; number++) {
            RandomBills.Bill bill = random.bill(region, number);
            Map<String, Object> expected = SlowBenefit.decide(region, bill.date(), bill.request());
            Map<String, Object> actual = decider.decide(region, bill.date(), bill.request());
            List<String> differences = SameSplit.differences(expected, actual);
            if (!differences.isEmpty()) {
                disagreements.add("seed %d, region %s, bill %d of %s: %s%n%s"
                        .formatted(seed, region, number, bill.date(), differences, Json.text(bill.request())));
            }
        }
        return disagreements;
    }

    /// The same for years of bills.
    public List<String> ofYears(String region, long from, long until, YearDecider decider) {
        var disagreements = new ArrayList<String>();
        for (long number = from; number < until && disagreements.size() < ENOUGH; number++) {
            List<Map<String, Object>> entries = random.history(region, number);
            LocalDate date = LocalDate.parse(entries.getFirst().get("date").toString());
            List<Map<String, Object>> expected = SlowBenefit.decideAll(region, date, entries);
            List<Map<String, Object>> actual = decider.decideAll(region, date, entries);
            for (int i = 0; i < expected.size(); i++) {
                List<String> differences = i < actual.size()
                        ? SameSplit.differences(expected.get(i), actual.get(i))
                        : List.of("no answer");
                if (!differences.isEmpty()) {
                    disagreements.add("seed %d, region %s, year %d, entry %d: %s%n%s"
                            .formatted(seed, region, number, i + 1, differences, Json.text(entries)));
                    break;
                }
            }
        }
        return disagreements;
    }
}

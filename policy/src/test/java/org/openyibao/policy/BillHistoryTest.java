package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.oracle.RandomBills;
import org.openyibao.policy.reading.LoadedNode;
import org.openyibao.policy.reading.Node;

/// Years of a person, settled, taken back and settled again: nothing is left behind and nothing comes out anew.
@Execution(ExecutionMode.CONCURRENT)
class BillHistoryTest {
    private static final long SEED = RandomBills.seed();
    private static final int HISTORIES = 10_000;
    private static final RandomBills RANDOM = new RandomBills(SEED);

    /// One bill of a year with the law of its day.
    private record Entry(Plan plan, LocalDate day, BillRequest request) {}

    static List<String> regions() {
        return Stream.concat(RandomBills.REGIONS.stream(), Stream.of(RandomBills.UNKNOWN_REGIONS.getFirst()))
                .toList();
    }

    private static List<Entry> year(String region, long number) {
        var entries = new ArrayList<Entry>();
        for (Node node : LoadedNode.of("year", RANDOM.history(region, number)).items()) {
            LocalDate day = node.get("date").date();
            entries.add(new Entry(TestLaw.plans().of(region, day), day, BillRequest.read(node)));
        }
        return entries;
    }

    @ParameterizedTest
    @MethodSource("regions")
    void whatIsTakenBackAndSettledAgainIsAsItWas(String region) {
        var random = new Random(SEED + region.hashCode());
        var outcomes = new TreeMap<BillDecision.Outcome, Integer>();
        long histories = Math.ceilDiv(HISTORIES, regions().size());
        for (long number = 0; number < histories; number++) {
            List<Entry> year = year(region, number);
            try {
                var history = new BillHistory();
                List<BillDecision> first = settle(history, year);
                first.forEach(decision -> outcomes.merge(decision.outcome(), 1, Integer::sum));
                takeBackAndSettleAgain(history, year, first, random.nextInt(year.size() + 1));
                takeBackAndSettleAgain(history, year, first, year.size());
                mustBeSame(settle(new BillHistory(), year), first);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", region " + region + ", history " + number, e);
            }
        }
        System.err.println("histories of " + region + ": " + histories + ", decisions " + outcomes);
    }

    private static List<BillDecision> settle(BillHistory history, List<Entry> entries) {
        return entries.stream()
                .map(entry -> history.settle(entry.plan(), entry.day(), entry.request()))
                .toList();
    }

    /// Takes the last so many back and settles them again.
    private static void takeBackAndSettleAgain(
            BillHistory history, List<Entry> year, List<BillDecision> first, int count) {
        Map<Accumulator, Long> after = history.accumulators();
        int kept = year.size() - count;
        for (int i = year.size() - 1; i >= kept; i--) {
            if (first.get(i).hasSplit()) {
                mustNegate(history.reverseLast(year.get(i).day()), first.get(i));
            }
            assertThat(notZero(history.accumulators()))
                    .isEqualTo(notZero(first.get(i).before()));
        }
        mustBeSame(settle(history, year.subList(kept, year.size())), first.subList(kept, year.size()));
        assertThat(history.accumulators()).isEqualTo(after);
    }

    private static void mustNegate(BillDecision reversed, BillDecision decision) {
        assertThat(reversed.outcome()).isEqualTo(BillDecision.Outcome.REVERSE);
        assertThat(reversed.figure(Split.FUND)).isEqualTo(-decision.figure(Split.FUND));
        assertThat(reversed.figure(Split.CASH)).isEqualTo(-decision.figure(Split.CASH));
        for (Accumulator accumulator : Accumulator.values()) {
            assertThat(reversed.change(accumulator)).isEqualTo(-decision.change(accumulator));
        }
    }

    private static void mustBeSame(List<BillDecision> again, List<BillDecision> first) {
        assertThat(again).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i).reason()).isEqualTo(first.get(i).reason());
            assertThat(notZero(again.get(i).before()))
                    .isEqualTo(notZero(first.get(i).before()));
            assertThat(again.get(i).document()).isEqualTo(first.get(i).document());
        }
    }

    private static Map<Accumulator, Long> notZero(Map<Accumulator, Long> accumulators) {
        var kept = new TreeMap<>(accumulators);
        kept.values().removeIf(amount -> amount == 0);
        return kept;
    }

    @Test
    void aBillThatIsRefusedAsUnreadableLeavesTheYearAsItWas() {
        var history = new BillHistory();
        Plan plan = TestLaw.plans().of("140300", LocalDate.of(2024, 3, 1));
        history.settle(plan, LocalDate.of(2024, 3, 1), stay(1, Map.of()));
        Map<Accumulator, Long> before = history.accumulators();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> history.settle(plan, LocalDate.of(2024, 3, 2), stay(2, Map.of("stays", 5))));

        assertThat(refusal.complaints()).extracting("code").containsExactly(FactsError.STAY_NUMBER);
        assertThat(history.accumulators()).isEqualTo(before);
    }

    private static BillRequest stay(int number, Map<String, Object> before) {
        return BillRequest.read(LoadedNode.of(
                "bill",
                Map.of(
                        "person",
                        Map.of("scheme", "EmployeeScheme", "enrolment", Map.of("validFrom", "2020-01-01")),
                        "encounter",
                        Map.of("kind", "Inpatient", "hospitalLevel", 3, "stayNumber", number),
                        "bill",
                        Map.of("totalExpense", "1800.00"),
                        "accumulatorsBefore",
                        before)));
    }
}

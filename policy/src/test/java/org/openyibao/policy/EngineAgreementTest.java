package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.policy.oracle.Agreement;
import org.openyibao.policy.oracle.RandomBills;

/// The engine, which reads the law files, and the oracle, into which the same law was typed by hand, come to the
/// same fen on random bills.
@Execution(ExecutionMode.CONCURRENT)
class EngineAgreementTest {
    private static final long SEED = RandomBills.seed();
    private static final Agreement AGREEMENT = new Agreement(SEED);

    static List<String> regions() {
        return Stream.concat(RandomBills.REGIONS.stream(), RandomBills.UNKNOWN_REGIONS.stream())
                .toList();
    }

    /// Counts what the engine answers, so that nobody takes a million referrals for a million agreements.
    private static final class Counting {
        private static final int AS_TEXT = 20;

        private final Map<String, Integer> answers = new TreeMap<>();
        private long decided;

        /// Every so many bills as text, as a file holds them.
        Map<String, Object> decide(String region, LocalDate date, Map<String, Object> request) {
            Map<String, Object> decided = this.decided++ % AS_TEXT == 0
                    ? TestLaw.decideText(region, date, request)
                    : TestLaw.decide(region, date, request);
            answers.merge(answer(decided), 1, Integer::sum);
            return decided;
        }

        private static String answer(Map<String, Object> decided) {
            boolean refers = "refer".equals(decided.get("decision"));
            return !refers
                    ? decided.get("decision").toString()
                    : "refer " + decided.get("unknown") + (decided.containsKey("funds") ? " with a proposal" : "");
        }
    }

    private static void agree(String region, long bills, long years) {
        var engine = new Counting();
        assertThat(AGREEMENT.ofBills(region, 0, bills, engine::decide)).isEmpty();
        assertThat(AGREEMENT.ofYears(region, 0, years, TestLaw::decideAll)).isEmpty();
        System.err.println("engine and oracle, -Dbills.seed=" + SEED + ", region " + region + ": " + engine.answers);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void theyAgreeOnRandomBillsAndYears(String region) {
        agree(region, 50_000, 2_000);
    }

    @ParameterizedTest
    @MethodSource("regions")
    @Tag("long")
    void theyAgreeOnAMillionBills(String region) {
        agree(region, 1_000_000, 50_000);
    }
}

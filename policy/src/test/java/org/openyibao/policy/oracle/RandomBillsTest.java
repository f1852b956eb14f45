package org.openyibao.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openyibao.policy.oracle.RandomBills.Bill;

/// What holds for every bill whatever the law, and that chance really comes to every place where the law turns.
class RandomBillsTest {
    private static final int BILLS = Integer.getInteger("bills.count", 20_000);
    private static final long SEED = RandomBills.seed();
    private static final RandomBills RANDOM = new RandomBills(SEED);
    private static final BigDecimal FEN = new BigDecimal("0.01");

    @BeforeAll
    static void printTheSeed() {
        System.err.println("random bills: -Dbills.seed=" + SEED);
    }

    private static void everyBill(Consumer<Bill> check) {
        for (int number = 0; number < BILLS; number++) {
            String region = RandomBills.REGIONS.get(number % RandomBills.REGIONS.size());
            Bill bill = RANDOM.bill(region, number);
            try {
                check.accept(bill);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", bill " + number + ": " + bill, e);
            }
        }
    }

    private static Map<String, Object> decided(Bill bill) {
        return SlowBenefit.decide(bill.region(), bill.date(), bill.request());
    }

    private static BigDecimal money(Map<String, Object> decided, String name) {
        return Facts.decimal(decided, name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> decided, String name) {
        return (Map<String, Object>) decided.get(name);
    }

    // ---- identities ----

    @Test
    void everySplitAddsUp() {
        everyBill(bill -> {
            Map<String, Object> decided = decided(bill);
            if (!decided.containsKey("funds")) {
                return;
            }
            BigDecimal total = money(decided, "totalExpense");
            BigDecimal funds = money(decided, "fundPayment");
            BigDecimal patient = money(decided, "patientShare");
            BigDecimal account = money(decided, "personalAccount");
            BigDecimal parts = money(decided, "excludedExpense")
                    .add(money(decided, "overLimitExpense"))
                    .add(money(decided, "initialSelfPayment"))
                    .add(money(decided, "eligibleExpense"));
            BigDecimal layers = inner(decided, "funds").values().stream()
                    .map(amount -> new BigDecimal(amount.toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isEqualByComparingTo(parts).isEqualByComparingTo(funds.add(patient));
            assertThat(funds).isEqualByComparingTo(layers);
            assertThat(patient).isEqualByComparingTo(account.add(money(decided, "cashPayment")));
            assertThat(patient).isBetween(BigDecimal.ZERO, total);
            assertThat(money(decided, "familySharing")).isBetween(BigDecimal.ZERO, account);
            assertThat(money(decided, "cashPayment")).isNotNegative();
            assertThat(inner(decided, "funds").values()).doesNotContain("0.00");
        });
    }

    @Test
    void noYearEndsAboveItsCap() {
        everyBill(bill -> {
            Map<String, Object> decided = decided(bill);
            if (!decided.containsKey("funds")) {
                return;
            }
            Facts facts = Facts.of(bill.request());
            caps(bill.region(), facts).forEach((name, cap) -> {
                BigDecimal after = money(inner(decided, "accumulatorsAfter"), name);
                assertThat(after)
                        .as(name)
                        .isLessThanOrEqualTo(facts.before(name).max(cap));
            });
        });
    }

    private static Map<String, BigDecimal> caps(String region, Facts facts) {
        var caps = new TreeMap<String, LawByHand.Cap>();
        if (facts.scheme().equals("VeteranCadre")) {
            return Map.of();
        }
        caps.put("pooledFund", LawByHand.poolCap(region, facts.scheme()));
        LawByHand.Visit visit = LawByHand.visit(region, facts.scheme(), facts.column(), facts.level());
        if (visit != null) {
            caps.put("outpatientPooling", visit.cap());
        }
        if (facts.scheme().equals("EmployeeScheme")) {
            caps.put("largeExpenseSubsidy", LawByHand.largeAmount(region).cap());
        } else if (facts.categories().isEmpty()) {
            caps.put(
                    "criticalIllnessInsurance",
                    LawByHand.criticalIllness(region, null).cap());
        }
        var amounts = new TreeMap<String, BigDecimal>();
        caps.forEach((name, cap) -> {
            if (cap.amount() != null) {
                amounts.put(name, cap.amount());
            }
        });
        return amounts;
    }

    @Test
    void oneFenMoreOfEligibleCostLowersNoPaymentAndRaisesItByAFenAtMost() {
        everyBill(bill -> {
            Map<String, Object> decided = decided(bill);
            var request = new LinkedHashMap<>(bill.request());
            request.put("bill", RandomCharges.oneFenMore(inner(bill.request(), "bill")));
            Map<String, Object> more = decided(new Bill(bill.region(), bill.date(), request));
            if (!decided.containsKey("funds") || !more.containsKey("funds")) {
                return;
            }
            assertThat(money(more, "eligibleExpense"))
                    .isEqualByComparingTo(money(decided, "eligibleExpense").add(FEN));
            BigDecimal raise = money(more, "fundPayment").subtract(money(decided, "fundPayment"));
            assertThat(raise).isBetween(BigDecimal.ZERO, FEN);
        });
    }

    // ---- what chance comes to ----

    @Test
    void everyAnswerOfTheLawIsDrawn() {
        var answers = new TreeSet<String>();
        everyBill(bill -> {
            Map<String, Object> decided = decided(bill);
            answers.add(decided.get("decision").toString());
            ((List<?>) decided.getOrDefault("unknown", List.of())).forEach(name -> answers.add(name.toString()));
            ((List<?>) decided.getOrDefault("reasons", List.of())).forEach(name -> answers.add(name.toString()));
            if (decided.containsKey("funds")) {
                inner(decided, "funds").keySet().forEach(fund -> answers.add("pays " + fund));
            }
        });
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "approve",
                        "refer",
                        "refuse",
                        "Deceased",
                        "NotEnrolled",
                        "CoverageGap",
                        "WaitingPeriod",
                        "Law",
                        "CrossRegionCare",
                        "PooledFund.annualCap",
                        "PooledFund.deductible",
                        "PooledFund.reimbursementRate",
                        "ChronicSpecialDisease",
                        "OutpatientPooling",
                        "LargeExpenseSubsidy",
                        "LargeExpenseSubsidy.annualCap",
                        "CriticalIllnessInsurance.annualCap",
                        "CivilServantSubsidy",
                        "MedicalAssistance",
                        "MedicalAssistance.annualCap",
                        "pays pooledFund",
                        "pays largeExpenseSubsidy",
                        "pays criticalIllnessInsurance",
                        "pays medicalAssistance",
                        "pays veteranCadre");
    }

    @Test
    void capsAndDeductiblesAreMetExactlyAndByAFen() {
        var met = new TreeMap<String, Integer>();
        everyBill(bill -> {
            Map<String, Object> decided = decided(bill);
            if (!decided.containsKey("funds")) {
                return;
            }
            Facts facts = Facts.of(bill.request());
            Map<String, Object> after = inner(decided, "accumulatorsAfter");
            caps(bill.region(), facts).forEach((name, cap) -> {
                boolean moved = money(after, name).compareTo(facts.before(name)) > 0;
                count(met, name, moved ? money(after, name).subtract(cap) : FEN.multiply(BigDecimal.TEN));
            });
            BigDecimal above = money(decided, "eligibleExpense").subtract(money(decided, "deductible"));
            count(met, "deductible", money(decided, "deductible").signum() > 0 ? above : BigDecimal.TEN);
        });
        for (String name :
                List.of("pooledFund", "outpatientPooling", "largeExpenseSubsidy", "criticalIllnessInsurance")) {
            assertThat(met).containsKeys(name + " 0.00", name + " -0.01");
        }
        assertThat(met).containsKeys("deductible 0.00", "deductible 0.01", "deductible 0.02");
    }

    private static void count(Map<String, Integer> met, String name, BigDecimal away) {
        if (away.abs().compareTo(new BigDecimal("0.02")) <= 0) {
            met.merge(name + " " + away.setScale(2), 1, Integer::sum);
        }
    }

    // ---- the generator ----

    @Test
    void aSeedGivesTheSameBillsWhoeverAsksAndInWhateverOrder() {
        var again = new RandomBills(SEED);
        for (String region : RandomBills.REGIONS) {
            for (int number = 200; number >= 0; number--) {
                assertThat(again.bill(region, number)).isEqualTo(RANDOM.bill(region, number));
                assertThat(again.history(region, number)).isEqualTo(RANDOM.history(region, number));
            }
        }
        assertThat(new RandomBills(SEED + 1).bill("140300", 1)).isNotEqualTo(RANDOM.bill("140300", 1));
    }

    @Test
    void aYearOfBillsIsDecidedAsItsBillsOneByOne() {
        var lengths = new TreeSet<Integer>();
        var decisions = new TreeSet<String>();
        for (int number = 0; number < 2_000; number++) {
            String region = RandomBills.REGIONS.get(number % RandomBills.REGIONS.size());
            List<Map<String, Object>> entries = RANDOM.history(region, number);
            var answers = new ArrayList<Map<String, Object>>();
            answers.addAll(SlowBenefit.decideAll(region, LocalDate.EPOCH, entries));
            assertThat(answers).hasSameSizeAs(entries);
            lengths.add(entries.size());
            answers.forEach(answer -> decisions.add(answer.get("decision").toString()));
        }
        assertThat(lengths).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(decisions).containsExactly("approve", "refer", "refuse");
    }
}

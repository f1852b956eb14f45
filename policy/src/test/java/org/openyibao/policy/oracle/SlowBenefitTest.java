package org.openyibao.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/// The oracle itself, before anything is measured by it: on the worked bills that lie beside the project and on
/// bills by hand.
class SlowBenefitTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    // ---- the worked bills ----

    @TestFactory
    List<DynamicTest> worksEveryBillThatIsGivenInFacts() {
        List<Map<String, Object>> cases = FactsCases.all();
        assertThat(cases).hasSize(24);
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.get("id") + " " + one.get("title"),
                        () -> assertThat(FactsCases.differences(one)).isEmpty()))
                .toList();
    }

    // ---- bills by hand ----

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return (Map<String, Object>) new Yaml().load(text.replace('\'', '"'));
    }

    private static Map<String, Object> request(String person, String encounter, String bill, String before) {
        return json("""
                {'person': {'enrolment': {'validFrom': '2020-01-01'}, %s},
                 'encounter': {%s}, 'bill': {%s}, 'accumulatorsBefore': {%s}}
                """.formatted(person, encounter, bill, before));
    }

    private static Map<String, Object> decided(String region, Map<String, Object> request) {
        return SlowBenefit.decide(region, DAY, request);
    }

    private static Map<String, Object> hospital(String region, String person, String more, String eligible) {
        return decided(
                region,
                request(
                        person,
                        "'kind': 'Inpatient', 'stayNumber': 1, 'hospitalLevel': 3, " + more,
                        "'totalExpense': '" + eligible + "'",
                        ""));
    }

    private static final String EMPLOYEE = "'scheme': 'EmployeeScheme'";
    private static final String RESIDENT = "'scheme': 'ResidentScheme'";
    private static final String AT_HOME = "'treatmentRegion': '140302'";

    @Test
    void theFirstReasonOfARefusalIsTheOneGiven() {
        String bill = "'encounter': {'kind': 'Outpatient', 'hospitalLevel': 1}, 'bill': {'totalExpense': '1.00'}}";
        String person = "{'person': {'scheme': 'EmployeeScheme', ";
        assertThat(decided("140300", json(person + "'diedOn': '2024-05-31'}, " + bill)))
                .isEqualTo(Map.of("decision", "refuse", "reasons", List.of("Deceased")));
        assertThat(decided("140300", json(person + "'diedOn': '2024-06-01'}, " + bill)))
                .isEqualTo(Map.of("decision", "refuse", "reasons", List.of("NotEnrolled")));
        String enrolled = person + "'enrolment': {'validFrom': '2024-06-01', ";
        assertThat(decided("140300", json(enrolled + "'benefitsFrom': '2024-06-02'}}, " + bill)))
                .containsEntry("reasons", List.of("WaitingPeriod"));
        String gap = "'validUntil': '2024-06-01', 'benefitsFrom': '2024-06-02'}}, ";
        assertThat(decided("990100", json(enrolled + gap + bill)))
                .as("eligibility is judged before law")
                .containsEntry("reasons", List.of("CoverageGap"));
        assertThat(decided("140300", json(enrolled + "'benefitsFrom': '2024-06-01'}}, " + bill)))
                .containsEntry("decision", "approve");
    }

    @Test
    void whereThereIsNoLawTheBillIsReferredWithFiveSums() {
        for (String region : List.of("150200", "990100")) {
            assertThat(hospital(region, EMPLOYEE, AT_HOME, "0.00"))
                    .containsEntry("decision", "refer")
                    .containsEntry("unknown", List.of("Law"))
                    .hasSize(7);
        }
        assertThat(hospital("110000", RESIDENT, AT_HOME, "10.00")).containsEntry("unknown", List.of("Law"));
        assertThat(hospital("140525", "'scheme': 'VeteranCadre'", AT_HOME, "10.00"))
                .containsEntry("unknown", List.of("Law"));
        Map<String, Object> early = SlowBenefit.decide(
                "140300",
                LocalDate.of(2023, 12, 31),
                request(EMPLOYEE, "'kind': 'Outpatient', 'hospitalLevel': 1", "'totalExpense': '1.00'", ""));
        assertThat(early).containsEntry("unknown", List.of("Law"));
    }

    @Test
    void aRegistrationElsewhereIsNotReducedAndAnEmergencyIsAReferral() {
        String away = "'treatmentRegion': '310104'";
        assertThat(hospital("140525", EMPLOYEE, away, "1000.00")).containsEntry("unknown", List.of("CrossRegionCare"));
        assertThat(hospital("140525", EMPLOYEE, away + ", 'filing': 'ResidentElsewhere'", "1000.00"))
                .containsEntry("fundPayment", "170.00");
        assertThat(hospital("140300", EMPLOYEE, away, "1800.00")).containsEntry("fundPayment", "574.00");
        assertThat(hospital("140300", EMPLOYEE, away + ", 'emergency': true", "1800.00"))
                .containsEntry("fundPayment", "738.00");
        assertThat(hospital("360100", EMPLOYEE, away + ", 'emergency': true", "1800.00"))
                .containsEntry("crossRegionSelfPayment", "180.00")
                .containsEntry("fundPayment", "697.00");
        assertThat(hospital("110000", EMPLOYEE, "'treatmentRegion': '110228'", "1000.00"))
                .as("one municipality is one pool")
                .containsEntry("decision", "approve");
    }

    @Test
    void whatIsNotHeldIsNamedWhereItIsReadAndNotBefore() {
        String second = AT_HOME.replace("140302", "110105");
        String encounter = "'kind': 'Inpatient', 'stayNumber': 1, 'hospitalLevel': 2, ";
        assertThat(decided("110000", request(EMPLOYEE, encounter + second, "'totalExpense': '0.01'", "")))
                .containsEntry("unknown", List.of("PooledFund.deductible"));
        String nanchang = "'treatmentRegion': '360102'";
        String retired = EMPLOYEE + ", 'retired': true";
        assertThat(hospital("360100", retired, nanchang, "800.00")).containsEntry("decision", "approve");
        assertThat(hospital("360100", retired, nanchang, "800.01"))
                .containsEntry("unknown", List.of("PooledFund.reimbursementRate"));
        assertThat(hospital("360100", EMPLOYEE, nanchang, "500000.00"))
                .containsEntry("unknown", List.of("LargeExpenseSubsidy.annualCap"))
                .containsEntry("funds", Map.of("pooledFund", "100000.00", "largeExpenseSubsidy", "270000.00"));
        assertThat(hospital("360100", EMPLOYEE + ", 'civilServant': true", nanchang, "500000.00"))
                .containsEntry("unknown", List.of("LargeExpenseSubsidy.annualCap", "CivilServantSubsidy"))
                .doesNotContainKey("funds");
    }

    @Test
    void inTwoCategoriesOneUnknownSetMakesTheLayerUnknown() {
        String categories = RESIDENT + ", 'categories': ['低保', '低保边缘']";
        assertThat(hospital("140300", categories, AT_HOME, "1000.00"))
                .containsEntry("unknown", List.of("MedicalAssistance"));
        assertThat(hospital("140300", categories, AT_HOME, "0.00"))
                .containsEntry("decision", "approve")
                .containsEntry("fundPayment", "0.00");
    }

    /// 0.90 of the scope above the cap, which is a quotient by 0.90: half a fen, exactly, where a quotient cut after
    /// any number of digits falls short of it.
    @Test
    void theCarryAboveTheCapIsKeptWhole() {
        String encounter = "'kind': 'Inpatient', 'stayNumber': 1, 'hospitalLevel': 1, " + AT_HOME;
        // (111411.45 - 300.00) x 0.90 = 100000.305, 0.305 above the room
        Map<String, Object> decided =
                decided("140300", request(EMPLOYEE, encounter, "'totalExpense': '111411.45'", ""));
        assertThat(decided).containsEntry("funds", Map.of("pooledFund", "100000.00", "largeExpenseSubsidy", "0.31"));
    }

    @Test
    void aFileOfBillsGoesOnFromTheOneBefore() {
        String first = "'kind': 'Inpatient', 'stayNumber': 1, 'hospitalLevel': 3, " + AT_HOME;
        var one = new LinkedHashMap<>(request(EMPLOYEE, first, "'totalExpense': '1800.00'", ""));
        var refused =
                new LinkedHashMap<>(request(EMPLOYEE, first.replace("1,", "2,"), "'totalExpense': '1800.00'", ""));
        refused.put("person", Map.of("scheme", "EmployeeScheme"));
        var two = new LinkedHashMap<>(request(EMPLOYEE, first.replace("1,", "2,"), "'totalExpense': '1400.00'", ""));
        refused.remove("accumulatorsBefore");
        two.remove("accumulatorsBefore");
        two.put("date", "2024-07-01");
        List<Map<String, Object>> decided = SlowBenefit.decideAll("140300", DAY, List.of(one, refused, two));
        assertThat(decided)
                .extracting(answer -> answer.get("decision"))
                .containsExactly("approve", "refuse", "approve");
        assertThat(decided.get(2)).containsEntry("deductible", "400.00");
        assertThat(SameSplit.differences(
                        Map.of("accumulatorsAfter", Map.of("stays", 2, "pooledFund", "1640.00")),
                        Map.of("accumulatorsAfter", Map.of("stays", 2, "pooledFund", "1640.01"))))
                .containsExactly("accumulatorsAfter.pooledFund: expected 1640.00, was 1640.01");
    }

    @Test
    void aStayThatIsNotTheNextIsNoRequest() {
        assertThatThrownBy(() -> decided(
                        "140300",
                        request(EMPLOYEE, "'kind': 'Inpatient', 'stayNumber': 1", "'totalExpense': '1'", "'stays': 1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A person of two categories.
class ChoiceTest {
    /// In Nanchang the cap of critical illness insurance is not held, but the poor have none. Of 0.05 left over the
    /// threshold both sets pay 0.03: 0.05 x 0.60 and 0.05 x 0.65. An unknown cap could only make it less.
    @Test
    void ofTwoThatPayTheSameTheOneWhoseCapIsHeldIsTaken() {
        Map<String, Object> decided = TestLaw.decide(
                "360100",
                LocalDate.of(2024, 4, 7),
                Map.of(
                        "person",
                        Map.of(
                                "scheme",
                                "ResidentScheme",
                                "categories",
                                List.of("因病致贫", "返贫致贫"),
                                "enrolment",
                                Map.of("validFrom", "2020-01-01")),
                        "encounter",
                        Map.of("kind", "Inpatient", "hospitalLevel", 1, "stayNumber", 1),
                        "bill",
                        Map.of("totalExpense", "0.05"),
                        "accumulatorsBefore",
                        Map.of("eligibleAfterPool", "100000.00")));

        assertThat(decided).containsEntry("decision", "refer").containsEntry("unknown", List.of("MedicalAssistance"));
    }
}

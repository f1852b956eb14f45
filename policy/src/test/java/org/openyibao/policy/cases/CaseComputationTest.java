package org.openyibao.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.policy.ExpectedFields;
import org.openyibao.policy.reading.Node;

/// The published cases that are no bills, to the cent.
class CaseComputationTest {
    static final CaseLaw LAW = CaseLaw.of(org.openyibao.policy.Plans.read(Path.of("..", "law")));
    private static final Set<String> BILLS = Set.of("settlement", "re-settlement", "retroactive", "reversal");

    static Stream<Node> cases() throws IOException {
        try (var in =
                Objects.requireNonNull(CaseComputationTest.class.getResourceAsStream("/cases/policy-cases.json"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Node.parse("policy-cases.json", text).get("cases").items().stream()
                    .filter(item -> !BILLS.contains(item.get("kind").text()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPublishedCaseComesOutToTheCent(Node theCase) {
        Map<String, Object> fields = new CaseComputation(LAW).compute(theCase);

        ExpectedFields.assertMatches(theCase.get("id").text(), theCase.get("expected"), fields);
    }

    @Test
    void thereAreTwentyThreeOfThem() throws IOException {
        assertThat(cases()).hasSize(23);
        assertThat(cases())
                .allMatch(item -> CaseComputation.handles(item.get("kind").text()));
        assertThat(BILLS).noneMatch(CaseComputation::handles);
    }

    /// The inputs that no formula asked for are prose, or facts that change no figure.
    @Test
    void nothingThatCountsIsPassedOver() throws IOException {
        var passedOver = Set.of(
                "bill.project_target", // a name that the sheet printed wrongly
                "policy.deadline_working_days"); // a time limit, not a sum

        assertThat(cases().flatMap(item -> ((Collection<?>)
                                new CaseComputation(LAW).compute(item).getOrDefault("inputs_not_read", List.of()))
                        .stream()))
                .allMatch(passedOver::contains);
    }
}

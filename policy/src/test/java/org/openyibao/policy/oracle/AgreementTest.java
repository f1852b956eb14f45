package org.openyibao.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// That a disagreement is found, and that none is where there is none.
class AgreementTest {
    private static final Agreement AGREEMENT = new Agreement(RandomBills.seed());

    @Test
    void theOracleAgreesWithItself() {
        for (String region : RandomBills.UNKNOWN_REGIONS) {
            assertThat(AGREEMENT.ofBills(region, 0, 500, SlowBenefit::decide)).isEmpty();
            assertThat(AGREEMENT.ofYears(region, 0, 100, SlowBenefit::decideAll))
                    .isEmpty();
        }
    }

    @Test
    void oneFenInOneFieldIsADisagreement() {
        Agreement.Decider generous = (region, date, request) -> {
            var decided = new LinkedHashMap<>(SlowBenefit.decide(region, date, request));
            decided.computeIfPresent("cashPayment", (name, was) -> was.equals("0.00") ? "0.01" : was);
            return decided;
        };
        List<String> found = AGREEMENT.ofBills("140300", 0, 2_000, generous);
        assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        assertThat(found.getFirst())
                .contains("region 140300, bill ", "cashPayment: expected 0.00, was 0.01", "\"person\": {");
        assertThat(AGREEMENT.ofYears("140300", 0, 100, (region, date, requests) -> List.of()))
                .hasSize(10);
    }

    @Test
    void aRequestIsWrittenAsItIsRead() {
        var random = new RandomBills(RandomBills.seed());
        for (int number = 0; number < 300; number++) {
            Map<String, Object> request = random.bill("360100", number).request();
            Object read = new Yaml().load(Json.text(request));
            assertThat(read).isEqualTo(request);
        }
    }
}

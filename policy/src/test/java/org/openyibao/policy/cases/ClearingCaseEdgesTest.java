package org.openyibao.policy.cases;

import static org.openyibao.policy.cases.CaseTrial.expect;
import static org.openyibao.policy.cases.CaseTrial.refused;

import org.junit.jupiter.api.Test;
import org.openyibao.policy.formula.FormulaError;

/// What providers are paid, where the published cases do not go.
class ClearingCaseEdgesTest {
    @Test
    void theOrderOfDeductionsIsReadFromThePolicy() {
        String bill = "{\"declared_fund\": \"1000.10\", \"refused\": \"100.00\", \"advance\": \"200.00\"}";
        // 1000.10 x 0.05 = 50.005 -> 50.01; 900.10 - 50.01 - 200
        expect(
                "clearing",
                "{\"deposit\": \"0.05\", \"order\": \"deposit on the declared sum, refusals, advance\"}",
                bill,
                "{payable: '900.10', deposit: '50.01', paid: '650.09'}");
        // 700.10 x 0.05 = 35.005 -> 35.01
        expect(
                "clearing",
                "{\"deposit\": \"0.05\", \"order\": \"refusals first, then advance, then deposit on what remains\"}",
                bill,
                "{payable: '900.10', deposit: '35.01', paid: '665.09'}");
    }

    @Test
    void anAdvanceIsOffsetOnlyAsFarAsTheMonthBears() {
        expect(
                "clearing",
                "{\"deposit\": \"0.05\"}",
                "{\"declared_fund\": \"1000.00\", \"advance\": \"951.00\"}",
                "{deposit: '50.00', advance_offset: '950.00', advance_left: '1.00', paid: '0.00'}");
    }

    private static final String SCORES = "{\"full_score\": 90, \"loss_per_point\": \"0.02\"%s}";

    @Test
    void belowTheLastScoreThePlaceDecides() {
        String rule = ", \"rule\": \"returned = deposit x (1 - 0.02 x (90 - score)) for a score of 80 to 89; "
                + "all from 90%s\"";
        String bill = "{\"deposit\": \"412880.00\", \"score\": %d}";
        expect(
                "clearing",
                SCORES.formatted(rule.formatted("")),
                bill.formatted(90),
                "{returned: '412880.00', forfeited: '0.00'}");
        expect("clearing", SCORES.formatted(""), bill.formatted(80), "{returned: '330304.00', forfeited: '82576.00'}");
        refused(FormulaError.NOT_HELD, "clearing", SCORES.formatted(rule.formatted("")), bill.formatted(79));
        expect(
                "clearing",
                SCORES.formatted(rule.formatted("; nothing below 80")),
                bill.formatted(79),
                "{returned: '0.00', forfeited: '412880.00'}");
        expect(
                "clearing",
                SCORES.formatted(rule.formatted("; below 80 it is 30 %")),
                bill.formatted(79),
                "{returned: '123864.00'}");
        expect("clearing", SCORES.formatted(", \"below_80\": \"0.50\""), bill.formatted(60), "{returned: '206440.00'}");
    }

    @Test
    void thePointValueIsCarriedUnrounded() {
        // 100 / 3 x 3,000 = 100,000; with a point value of 33.3333 it would be 99,999.90
        expect(
                "clearing",
                "{\"budget\": \"100.00\", \"region_points\": \"3.00\", \"coefficient\": \"1\"}",
                "{\"points\": \"3000.00\", \"interim_paid\": \"100000.01\"}",
                "{point_value: '33.3333', settled: '100000.00', balance: '-0.01'}");
    }

    @Test
    void cheapAndDearCasesHaveTheirOwnPay() {
        String policy =
                "{\"rate\": \"10000.00\", \"low_multiple\": \"0.4\", \"high_times\": \"3\", \"high_share\": \"0.7\"}";
        String bill = "{\"weight\": \"1\", \"billed\": \"%s\", \"patient_paid\": \"1000.00\"}";
        expect(
                "clearing",
                policy,
                bill.formatted("3999.99"),
                "{standard: '10000.00', fund_due: '2999.99', hospital_result: '0.00'}");
        expect("clearing", policy, bill.formatted("4000.00"), "{fund_due: '9000.00', hospital_result: '6000.00'}");
        expect("clearing", policy, bill.formatted("30000.00"), "{fund_due: '9000.00', hospital_result: '-20000.00'}");
        // 10,000 + (32,000 - 30,000) x 0.7 = 11,400
        expect("clearing", policy, bill.formatted("32000.00"), "{fund_due: '10400.00', hospital_result: '-20600.00'}");
    }

    @Test
    void aSheetThatMissesAFenDoesNotClose() {
        String row = "{\"rows\": [{\"period\": \"2026-01\", \"receivable\": \"%s\", \"declared\": \"80000.00\", "
                + "\"ratio\": \"0.90\", \"settlement\": \"72000.00\", \"self_collected\": \"25000.00\", "
                + "\"refused\": \"3000.00\", \"refusal_rate\": \"%s\"}]}";
        expect("provider-statement", "{}", row.formatted("100000.00", "3%"), "{closes: true}");
        expect("provider-statement", "{}", row.formatted("99999.99", "3%"), "{closes: false}");
        expect("provider-statement", "{}", row.formatted("100000.00", "3.75%"), "{closes: false}");
        expect(
                "provider-statement",
                "{\"identities\": [\"receivable = settlement + self_collected + refused\"]}",
                row.formatted("100000.00", "3.75%"),
                "{closes: true, refusal_rate_of_receivable: ['3.00%'], refusal_rate_of_declared: ['3.75%']}");
    }
}

package org.openyibao.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openyibao.policy.cases.CaseTrial.expect;
import static org.openyibao.policy.cases.CaseTrial.refused;

import org.junit.jupiter.api.Test;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.reading.Node;

/// Cases of our own beside the published ones: a fen to either side, other flags, other spellings, and what has
/// no answer.
class CaseEdgesTest {
    // ---- waiting period ----

    private static final String WAIT =
            "{\"fixed_months\": 3, \"variable_per_missed_year\": 1, " + "\"first_missed_year_counts\": %s}";

    @Test
    void aPlaceMayCountTheFirstMissedYearToo() {
        // (2 - 0) - 1 = 1 variable month, 3 + 1 = 4
        expect(
                "waiting-period",
                WAIT.formatted(true),
                "{\"paid_on\": \"2025-04-10\", \"missed_years\": 2, \"years_paid_up\": 1}",
                "{variable_months: 1, total_months: 4, benefits_from: 2025-08-10}");
    }

    @Test
    void yearsPaidUpTakeNothingOffTheFixedMonths() {
        // (2 - 1) - 5 < 0
        expect(
                "waiting-period",
                WAIT.formatted(false),
                "{\"paid_on\": \"2025-11-30\", \"missed_years\": 2, \"years_paid_up\": 5}",
                "{variable_months: 0, total_months: 3, benefits_from: 2026-02-28}");
    }

    @Test
    void withoutAGapOutsideTheWindowOnlyTheFixedMonthsRemain() {
        expect(
                "waiting-period",
                WAIT.formatted(true),
                "{\"paid_on\": \"2025-04-10\", \"missed_years\": 0}",
                "{variable_months: 0, total_months: 3, benefits_from: 2025-07-10}");
        expect(
                "waiting-period",
                WAIT.formatted(true),
                "{\"paid_on\": \"2025-04-10\", \"newborn\": true}",
                "{total_months: 0, benefits_from: 2025-04-10}");
    }

    // ---- contribution ----

    private static final String RATES = "{\"reference_wage\": \"7245.00\", \"lower\": \"0.60\", \"upper\": \"3.00\", "
            + "\"employer\": \"0.065\", \"person\": \"0.02\"}";

    @Test
    void aFenBesideTheLimitsOfTheBase() {
        // 4346.99 is below 4347.00; 21735.01 is above 21735.00; 4347.01 x 0.065 = 282.55565
        expect(
                "contribution",
                RATES,
                "{\"wages\": [\"4346.99\", \"4347.01\", \"21735.01\"]}",
                "{bases: ['4347.00', '4347.01', '21735.00'], employer: ['282.56', '282.56', '1412.78'], "
                        + "person: ['86.94', '86.94', '434.70']}");
        expect(
                "contribution",
                RATES,
                "{\"wage\": \"9876.54\"}",
                "{base: '9876.54', employer: '641.98', person: '197.53'}");
    }

    private static final String LATE = "{\"daily\": \"0.0005\", \"count\": \"%s\"}";
    private static final String ARREARS = "{\"arrears\": \"86400.00\", \"due\": \"2024-03-25\", \"paid\": \"%s\"}";

    @Test
    void whichDaysCountIsReadFromThePolicy() {
        // 86400 x 0.0005 = 43.20 a day
        expect(
                "contribution",
                LATE.formatted("from due date (inclusive) to pay date (inclusive)"),
                ARREARS.formatted("2024-05-14"),
                "{days: 51, late_fee: '2203.20'}");
        expect(
                "contribution",
                LATE.formatted("from due date (exclusive) to pay date (exclusive)"),
                ARREARS.formatted("2024-05-14"),
                "{days: 49, late_fee: '2116.80'}");
        expect(
                "contribution",
                LATE.formatted("from due date (inclusive) to pay date (exclusive)"),
                ARREARS.formatted("2024-03-26"),
                "{days: 1, late_fee: '43.20'}");
        expect(
                "contribution",
                "{\"daily\": \"0.05%\"}",
                ARREARS.formatted("2024-05-14"),
                "{days: 50, late_fee: '2160.00'}");
    }

    @Test
    void whoPaysInTimeOwesNoLateFee() {
        expect(
                "contribution",
                LATE.formatted("from due date (inclusive) to pay date (inclusive)"),
                ARREARS.formatted("2024-03-25"),
                "{days: 0, late_fee: '0.00'}");
    }

    @Test
    void anAccountPaysNoMoreThanItHas() {
        // 0.005 x 100.00 = 0.50; 0.02 x 9876.75 = 197.535, half up 197.54, x 1
        expect(
                "personal-account",
                "{\"active_rate\": \"0.02\", \"retiree_fixed_month\": \"78.00\", \"resident_premium\": \"400.00\"}",
                "{\"active_base\": \"9876.75\", \"months\": 1, \"opening\": \"202.45\"}",
                "{active_month: '197.54', active_year: '197.54', balance_after_year: '399.99', "
                        + "balance_after_premium: '0.00', premium_cash: '0.01'}");
    }

    // ---- sums a head ----

    @Test
    void helpIsNeverMoreThanTheContribution() {
        expect(
                "premium",
                "{\"personal\": \"300.00\", \"fiscal\": \"670.00\", \"aid_fixed\": \"320.00\"}",
                "{}",
                "{total: '970.00', assisted_personal: '0.00', assisted_total: '970.00'}");
        expect(
                "premium",
                "{\"personal\": \"400.00\", \"fiscal\": \"700.00\", \"aid_share\": \"0.60\"}",
                "{}",
                "{total: '1100.00', assisted_personal: '160.00', assisted_total: '1100.00'}");
        expect(
                "premium",
                "{\"personal\": \"400.00\", \"fiscal\": \"700.00\", \"aid\": \"full\"}",
                "{}",
                "{assisted_personal: '0.00', assisted_total: '1100.00'}");
    }

    @Test
    void halfATenthOfTenThousandIsRoundedUp() {
        // 145 x 900 = 130,500 = 13.05 wan
        expect(
                "premium",
                "{\"per_head\": \"145.00\"}",
                "{\"heads\": 900}",
                "{amount_yuan: '130500.00', amount_wan_1dp: '13.1', amount_wan_2dp: '13.05'}");
    }

    // ---- subsidies ----

    @Test
    void aWesternCountyHasItsOwnShares() {
        // 670 x 0.80 = 536, x 0.10 = 67; 67 x 0.60 = 40.20 -> 40, 67 - 40 = 27
        expect(
                "subsidy",
                "{\"total_per_head\": \"670.00\", \"central\": \"0.80\", \"province\": \"0.10\", "
                        + "\"city_and_county\": \"0.10\"}",
                "{\"persons\": 1}",
                "{central: '536.00', province: '67.00', city: '27.00', county: '40.00', city_plus_county: '67.00', "
                        + "total: '670.00'}");
        expect(
                "subsidy",
                "{\"total\": \"670.00\", \"county_kind\": \"western\"}",
                "{}",
                "{central: '536.00', province: '67.00', county_exact: '40.20', county_rounded: '40.00', "
                        + "city_rounded: '27.00'}");
        expect(
                "subsidy",
                "{\"total\": \"580.00\", \"ordinary\": {\"central\": \"60%\", \"province\": \"20%\"}, "
                        + "\"western\": {\"central\": \"0.80\", \"province\": \"0.10\"}}",
                "{}",
                "{ordinary: {central: '348.00', province: '116.00', local: '116.00'}, "
                        + "western: {central: '464.00', province: '58.00', local: '58.00'}}");
    }

    @Test
    void aSplitThatTheCaseStatesGoesBeforeTheLaw() {
        // 134 half and half
        String shares = "{\"total\": \"670.00\", \"shares\": \"60/20/20\", \"local_split\": \"50:50\"}";
        expect("subsidy", shares, "{\"persons\": 10}", "{central: '4020.00', city: '670.00', county: '670.00'}");
    }

    @Test
    void sharesThatMakeNoWholeAreRefused() {
        refused(
                FormulaError.CONTRADICTION,
                "subsidy",
                "{\"total\": \"670.00\", \"central\": \"0.60\", \"province\": \"0.20\", \"local\": \"0.19\"}",
                "{}");
    }

    // ---- special groups ----

    @Test
    void headCountsOfOtherTiers() {
        // 12,000 a + 9,000 b = 1,230,000 with a + b = 120: 3,000 a = 150,000, a = 50
        expect(
                "special-group",
                "{\"tiers\": [\"9000.00\", \"12000.00\"]}",
                "{\"planned_heads\": 120, \"planned_wan\": \"123.00\", "
                        + "\"actual_heads\": 117, \"paid_wan\": \"119.70\"}",
                "{planned_9000: 70, planned_12000: 50, actual_9000: 69, actual_12000: 48, deaths_in_9000_tier: 1, "
                        + "deaths_in_12000_tier: 2}");
    }

    @Test
    void aPrintedTotalStandsForAllThatPrintSo() {
        // 3,650 a + 2,915 b, a + b = 7: a = 3 gives 22,610, printed 2.26 (22,600 fits no whole heads)
        expect(
                "special-group",
                "{\"tiers\": [\"3650.00\", \"2915.00\"]}",
                "{\"actual_heads\": 7, \"paid_wan\": \"2.26\"}",
                "{actual_3650: 3, actual_2915: 4}");
    }

    @Test
    void headCountsWithoutOneSolutionAreRefused() {
        // 8,000 and 6,000 give even thousands only
        refused(
                FormulaError.HEADS_UNSOLVED,
                "special-group",
                "{\"tiers\": [\"8000.00\", \"6000.00\"]}",
                "{\"planned_heads\": 140, \"planned_wan\": \"90.10\"}");
        // 1 + 3 = 2 + 2: one head at 10,000 and one at 6,000 cost as much as two at 8,000
        refused(
                FormulaError.HEADS_UNSOLVED,
                "special-group",
                "{\"tiers\": [\"10000.00\", \"8000.00\", \"6000.00\"]}",
                "{\"planned_heads\": 10, \"planned_wan\": \"8.00\"}");
        refused(
                FormulaError.HEADS_UNSOLVED,
                "special-group",
                "{\"tiers\": [\"8000.00\", \"6000.00\"]}",
                "{\"planned_heads\": 10, \"planned_wan\": \"5.00\"}");
    }

    @Test
    void threeTiersMayHaveOneSolution() {
        // all at the highest: 10 x 10,000
        expect(
                "special-group",
                "{\"tiers\": [\"10000.00\", \"8000.00\", \"6000.00\"]}",
                "{\"planned_heads\": 10, \"planned_wan\": \"10.00\"}",
                "{planned_10000: 10, planned_8000: 0, planned_6000: 0}");
    }

    @Test
    void aRatioThatNeverEndsIsAFraction() {
        // 11 / 15 = 73.33 %
        expect(
                "special-group",
                "{\"per_head_year\": \"3000.00\"}",
                "{\"planned\": 15, \"actual\": 11}",
                "{planned_wan: '4.50', paid_wan: '3.30', execution_rate_exact: 11/15, execution_rate_4dp: '0.7333', "
                        + "execution_printed: 73%, execution_score_printed: '7.3'}");
    }

    // ---- the agency's own money ----

    @Test
    void staffOfTwoGrades() {
        // (10 x 1,980 + 5 x 1,480) x 12 = 326,400
        expect(
                "agency-budget",
                "{\"monthly\": [\"1980.00\", \"1480.00\"], \"months\": 12}",
                "{\"heads\": [10, 5], \"executed_wan\": \"32.64\"}",
                "{year_wan: '32.64', budget_wan: '32.64', execution_rate_4dp: '1.0000', execution_printed: 100%}");
    }

    @Test
    void spendingThatPrintsAsHeadsTimesFeeIsConsistent() {
        // 20 x 9,559 = 191,180, printed 19.12
        String policy = "{\"fee_per_head\": \"20.00\"}";
        String bill = "{\"project_a\": {\"heads\": 24000, \"executed_wan\": \"48.00\"}, "
                + "\"project_b\": {\"heads\": 9559, \"executed_wan\": \"%s\"}}";
        expect("agency-budget", policy, bill.formatted("19.12"), "{project_b_implied_wan: '19.12', consistent: true}");
        expect("agency-budget", policy, bill.formatted("19.13"), "{project_b_implied_wan: '19.12', consistent: false}");
    }

    // ---- incentives and allowances ----

    @Test
    void bothIncentivesTogetherStopAtTheCeiling() {
        String policy = "{\"cap\": \"300000.00\", \"step_continuous\": \"3000.00\", \"step_zero_claim\": \"3000.00\", "
                + "\"max_share\": \"0.20\"}";
        expect(
                "cap-incentive",
                policy,
                "{\"continuous_years\": 4, \"zero_claim_years\": 0}",
                "{raise_continuous: '0.00', raise_total: '0.00', cap_after: '300000.00'}");
        expect(
                "cap-incentive",
                policy,
                "{\"continuous_years\": 16, \"zero_claim_years\": 9}",
                "{raise_continuous: '36000.00', raise_zero: '27000.00', raise_total: '60000.00', "
                        + "cap_after: '360000.00'}");
    }

    @Test
    void theDailyAllowanceIsCarriedUnrounded() {
        // 6,615.01 x 158 / 30 = 34,839.0526...
        expect(
                "maternity",
                "{\"formula\": \"avg_month / 30 x days\"}",
                "{\"avg_month\": \"6615.01\", \"days\": 158}",
                "{per_day: '220.50', allowance: '34839.05'}");
    }

    // ---- rounding and the turn of the year ----

    @Test
    void linesMayBeCutOff() {
        // 1.005 each: cut to 1.00; 3.015 cut to 3.01
        expect(
                "rounding",
                "{\"rule\": \"DOWN, cut to the cent on every line\"}",
                "{\"lines\": [\"10.05\", \"10.05\", \"10.05\"], \"prop\": \"0.10\"}",
                "{per_line: ['1.00', '1.00', '1.00'], sum_per_line: '3.00', sum_then_round: '3.01'}");
    }

    @Test
    void eachYearMayHaveItsOwnRatio() {
        String policy = "{\"deductible\": \"800.00\", \"ratio_2024\": \"0.85\", \"ratio_2025\": \"0.87\"}";
        // (23,000 - 800) x 0.87 = 19,314; 13,200 x 0.85 = 11,220; 9,000 x 0.87 = 7,830
        expect(
                "cross-year",
                policy,
                "{\"in_scope_2024\": \"14000.00\", \"in_scope_2025\": \"9000.00\"}",
                "{BY_DISCHARGE: {year_2025: {pool: '19314.00'}}, "
                        + "SPLIT: {year_2024: {pool: '11220.00'}, year_2025: {pool: '7830.00'}, "
                        + "total_pool: '19050.00'}}");
    }

    // ---- what has no answer ----

    @Test
    void aCaseWithoutWhatItNeedsIsRefused() {
        refused(FormulaError.INPUT_MISSING, "subsidy", "{\"county_per_head\": \"80.00\"}", "{}");
        refused(FormulaError.INPUT_MISSING, "clearing", "{}", "{\"declared_fund\": \"1.00\"}");
        refused(FormulaError.OUT_OF_RANGE, "premium", "{\"per_head\": \"-130.00\"}", "{\"heads\": 1023}");
        refused(
                FormulaError.CONTRADICTION,
                "clearing",
                "{\"deposit\": \"0.05\"}",
                "{\"declared\": \"1.00\", \"refused\": \"1.01\"}");
    }

    @Test
    void aBillBelongsToAnotherEngine() {
        refused(FormulaError.KIND_UNKNOWN, "settlement", "{}", "{}");
    }

    @Test
    void whatTheLawStandsInForIsTold() {
        expect(
                "subsidy",
                "{\"total\": \"670.00\", \"central\": \"0.60\", \"province\": \"0.20\"}",
                "{}",
                "{county: '80.00', taken_from_law: [140525-zezhou SubsidySharing.functionCode, "
                        + "140525-zezhou SubsidySharing.localSplit]}");
    }

    @Test
    void whatACaseExpectsIsNeverRead() {
        Node node = Node.parse(
                "case.json",
                "{kind: premium, policy: {per_head: 130.00}, bill: {}, expected: {heads: 1023}, notes: {heads: 7}}");

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new CaseComputation(CaseComputationTest.LAW).compute(node));

        assertThat(refusal.complaints().getFirst().code()).isEqualTo(FormulaError.INPUT_MISSING);
    }
}

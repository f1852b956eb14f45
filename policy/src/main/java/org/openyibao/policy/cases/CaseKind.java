package org.openyibao.policy.cases;

import java.util.Map;

/// The kinds of cases that are no bills.
enum CaseKind {
    PROVIDER_STATEMENT("provider-statement", ClearingCases::providerStatement),
    SUBSIDY("subsidy", SubsidyCases::subsidy),
    SPECIAL_GROUP("special-group", GroupCases::specialGroup),
    PREMIUM("premium", ContributionCases::premium),
    AGENCY_BUDGET("agency-budget", GroupCases::agencyBudget),
    CAP_INCENTIVE("cap-incentive", BenefitCases::capIncentive),
    WAITING_PERIOD("waiting-period", BenefitCases::waitingPeriod),
    CONTRIBUTION("contribution", ContributionCases::contribution),
    PERSONAL_ACCOUNT("personal-account", ContributionCases::personalAccount),
    MATERNITY("maternity", BenefitCases::maternity),
    CLEARING("clearing", ClearingCases::clearing),
    ROUNDING("rounding", BenefitCases::rounding),
    CROSS_YEAR("cross-year", BenefitCases::crossYear);

    private final String word;
    private final Computation computation;

    CaseKind(String word, Computation computation) {
        this.word = word;
        this.computation = computation;
    }

    /// The fields of the kind's `expected` under their names, and whatever else the inputs allow.
    interface Computation {
        Map<String, Object> fields(CaseInputs inputs, CaseLaw law);
    }

    Map<String, Object> fields(CaseInputs inputs, CaseLaw law) {
        return computation.fields(inputs, law);
    }

    @Override
    public String toString() {
        return word;
    }
}

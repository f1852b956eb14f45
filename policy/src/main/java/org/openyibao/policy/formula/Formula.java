package org.openyibao.policy.formula;

import org.openyibao.policy.reading.Node;

/// A rule with its numbers, read from a law file, that answers a request.
public sealed interface Formula
        permits CapIncentive,
                ContributionBounds,
                ContributionRate,
                CrossYearStay,
                DepositReturn,
                DipPayment,
                DrgPayment,
                EnrolmentAssistance,
                ExecutionScore,
                FamilyContribution,
                LateFee,
                MaternityAllowance,
                MonthlyClearing,
                PersonalAccountCredit,
                ProviderSheet,
                ResidentContribution,
                SubsidySharing,
                WaitingPeriod,
                YearlyContribution {

    /// Unknown keys of the request are refused.
    FormulaAnswer answer(Node request);
}

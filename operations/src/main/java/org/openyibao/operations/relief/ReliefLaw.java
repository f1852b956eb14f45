package org.openyibao.operations.relief;

import org.openyibao.kernel.RegionCode;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;

/// The law of a region on the day of the claim, as the desk asks it.
@FunctionalInterface
public interface ReliefLaw {
    AllowanceDecision decide(RegionCode region, AllowanceClaim claim);
}

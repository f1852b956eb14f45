package org.openyibao.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.RegionCode;
import org.openyibao.operations.relief.ReliefLaw;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;
import org.openyibao.policy.Plans;

/// The law folder as the desks ask it: read when the first of them does, so that whoever asks nothing needs
/// none.
final class HouseLaw implements ReliefLaw {
    private final Path folder;
    private @Nullable Plans plans;

    HouseLaw(Path folder) {
        this.folder = folder;
    }

    @Override
    public AllowanceDecision decide(RegionCode region, AllowanceClaim claim) {
        return plans().of(region.code(), claim.on()).decide(claim);
    }

    private synchronized Plans plans() {
        if (plans == null) {
            plans = new Plans(Plans.read(folder));
        }
        return plans;
    }
}

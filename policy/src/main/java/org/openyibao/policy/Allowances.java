package org.openyibao.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openyibao.kernel.Money;
import org.openyibao.policy.PlanRule.Basis;
import org.openyibao.policy.law.AllowanceLaw;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;

/// Decides fixed allowances by the law files of their groups.
final class Allowances {
    private record Held(Basis basis, AllowanceLaw law) {}

    private final LawBook book;
    private final RegionLaw region;

    Allowances(LawBook book, RegionLaw region) {
        this.book = book;
        this.region = region;
    }

    AllowanceDecision decide(AllowanceClaim claim) {
        Optional<Held> held = held(claim, claim.group());
        if (held.isEmpty()) {
            return new AllowanceDecision.Referred(List.of(LawBook.FIXED_ALLOWANCE));
        }
        Basis basis = held.get().basis();
        AllowanceLaw law = held.get().law();
        var reasons = new ArrayList<String>();
        if (claim.diedOn() != null && claim.on().isAfter(claim.diedOn())) {
            reasons.add("Deceased");
        }
        for (String other : claim.groups()) {
            if (!other.equals(claim.group()) && excludes(claim, law, other)) {
                reasons.add("ExclusiveGroups:" + other);
            }
        }
        Long amount = law.tiers().get(claim.tier());
        if (amount == null) {
            reasons.add("TierUnknown");
        }
        if (amount == null || !reasons.isEmpty()) {
            return new AllowanceDecision.Refused(reasons, basis.words());
        }
        return new AllowanceDecision.Granted(
                new Money(amount),
                law.words(claim.tier(), amount) + "；" + basis.words(),
                basis.value().confidence().toString());
    }

    /// Either of the two may name the other.
    private boolean excludes(AllowanceClaim claim, AllowanceLaw law, String other) {
        return law.excludes().contains(other)
                || held(claim, other)
                        .map(theirs -> theirs.law().excludes().contains(claim.group()))
                        .orElse(false);
    }

    private Optional<Held> held(AllowanceClaim claim, String group) {
        for (ParameterFile file : book.files(region)) {
            if (file.parameter().equals(LawBook.FIXED_ALLOWANCE)) {
                var value = file.on(claim.on()).filter(dated -> dated.unknownReason() == null);
                if (value.isPresent()) {
                    var law = AllowanceLaw.read(value.get().value());
                    if (law.group().equals(group)) {
                        return Optional.of(new Held(new Basis(file, value.get()), law));
                    }
                }
            }
        }
        return Optional.empty();
    }
}

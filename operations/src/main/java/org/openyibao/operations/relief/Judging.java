package org.openyibao.operations.relief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.RegionCode;
import org.openyibao.operations.relief.PersonDecision.Outcome;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;

/// 认定. Asks the law of the day for each person of a roster. Knows no amount and no rule of its own, but that
/// nobody is paid twice for one year.
final class Judging {
    private static final String DECEASED = "Deceased";
    private static final String EXCLUSIVE = "ExclusiveGroups:";
    private static final String TIER_UNKNOWN = "TierUnknown";

    private final ReliefLaw law;
    private final RegionCode region;
    private final ReliefState state;

    Judging(ReliefLaw law, RegionCode region, ReliefState state) {
        this.law = law;
        this.region = region;
        this.state = state;
    }

    /// One decision for each person on the roster of a group, by person number.
    List<PersonDecision> judge(AgencyYear year, String group, LocalDate on) {
        var decisions = new ArrayList<PersonDecision>();
        for (RosterEntry rosterEntry : state.roster(group, on)) {
            PaidAllowance paid = state.paid(year, group, rosterEntry.personNo());
            decisions.add(paid == null ? judge(rosterEntry, on) : alreadyPaid(rosterEntry, paid));
        }
        return decisions;
    }

    private static PersonDecision alreadyPaid(RosterEntry rosterEntry, PaidAllowance paid) {
        return PersonDecision.refused(
                rosterEntry,
                Outcome.REFUSED,
                "",
                new Complaint(
                        ReliefError.ALREADY_PAID,
                        who(rosterEntry),
                        paid.year().year() + " 年度已于 " + paid.on() + " 发放 " + paid.amount() + " 元（凭证 " + paid.voucherNo()
                                + "）",
                        "每人每年度发放一次",
                        "不再发放"));
    }

    private static String who(RosterEntry rosterEntry) {
        return "人员 " + rosterEntry.personNo();
    }

    private AllowanceDecision ask(RosterEntry rosterEntry, LocalDate on) {
        Death death = state.death(rosterEntry.personNo());
        return law.decide(
                region,
                new AllowanceClaim(
                        rosterEntry.group(),
                        rosterEntry.tier(),
                        on,
                        death == null ? null : death.diedOn(),
                        state.groupsOf(rosterEntry.personNo(), on)));
    }

    private PersonDecision judge(RosterEntry rosterEntry, LocalDate on) {
        return switch (ask(rosterEntry, on)) {
            case AllowanceDecision.Granted(var yearly, var basis, var confidence) ->
                new PersonDecision(
                        rosterEntry.personNo(), rosterEntry.tier(), Outcome.GRANTED, yearly, basis, confidence, "");
            case AllowanceDecision.Refused(var reasons, var basis) ->
                PersonDecision.refused(
                        rosterEntry, Outcome.REFUSED, basis, refusal(rosterEntry, on, reasons.getFirst(), basis));
            case AllowanceDecision.Referred _ ->
                PersonDecision.refused(rosterEntry, Outcome.REFERRED, "", unknownLaw(rosterEntry, on));
        };
    }

    private Complaint refusal(RosterEntry rosterEntry, LocalDate on, String reason, String basis) {
        Death death = state.death(rosterEntry.personNo());
        if (reason.equals(DECEASED) && death != null) {
            return new Complaint(
                    ReliefError.DEAD_ON_THE_DAY,
                    who(rosterEntry),
                    "认定日 " + on + " 之前已于 " + death.diedOn() + " 去世",
                    death.evidence(),
                    "不发放；去世日期有误的，登记正确的日期后重新认定");
        }
        if (reason.startsWith(EXCLUSIVE)) {
            return new Complaint(
                    ReliefError.EXCLUSIVE_GROUPS,
                    who(rosterEntry),
                    "同时在“" + rosterEntry.group() + "”和“" + reason.substring(EXCLUSIVE.length()) + "”的名册上",
                    basis,
                    "只保留应享的一类，更正名册后重新认定");
        }
        boolean tier = reason.equals(TIER_UNKNOWN);
        return new Complaint(
                tier ? ReliefError.TIER_UNKNOWN : ReliefError.LAW_UNKNOWN,
                who(rosterEntry),
                tier ? "“" + rosterEntry.group() + "”没有“" + rosterEntry.tier() + "”这一档" : reason,
                basis,
                tier ? "按规定更正名册上的档次" : "由业务科核定");
    }

    private static Complaint unknownLaw(RosterEntry rosterEntry, LocalDate on) {
        return new Complaint(
                ReliefError.LAW_UNKNOWN,
                who(rosterEntry),
                "没有收录“" + rosterEntry.group() + "”在 " + on + " 的规定",
                "金额只能出自规定",
                "在 law/ 下收录该类别的规定，或由业务科核定");
    }

    /// What a payment should have been by what is known now; empty if the law cannot tell.
    Optional<Money> due(PaidAllowance paid) {
        RosterEntry rosterEntry = state.rosterEntry(paid.group(), paid.personNo());
        if (rosterEntry == null || !rosterEntry.isInForce(paid.on())) {
            return Optional.of(Money.ZERO);
        }
        return switch (ask(rosterEntry, paid.on())) {
            case AllowanceDecision.Granted granted -> Optional.of(granted.yearly());
            case AllowanceDecision.Refused _ -> Optional.of(Money.ZERO);
            case AllowanceDecision.Referred _ -> Optional.empty();
        };
    }

    /// Why a payment is not what it should have been.
    String reason(PaidAllowance paid) {
        Death death = state.death(paid.personNo());
        if (death != null && death.diedOn().isBefore(paid.on())) {
            return "发放后登记：" + death.diedOn() + " 去世，早于认定日 " + paid.on();
        }
        return "发放后更正名册：认定日 " + paid.on() + " 应发数与已发数不同";
    }

    static String digest(String group, LocalDate on, List<PersonDecision> decisions, @Nullable ReliefGroup line) {
        var text = new StringBuilder(group).append(on).append(line == null ? "" : Payloads.of(line));
        for (PersonDecision decision : decisions) {
            text.append('\n').append(Payloads.of(0, group, decision)).append(decision.reason());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

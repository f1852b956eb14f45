package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One bill on its way through the layers, in the order of `policy-model.md` 3.2. Each layer answers null, or the
/// name of what it would have to know and does not: there the way ends.
final class Course {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final String region;
    private final LocalDate date;
    private final Facts facts;
    private final FiveSums sums;

    private final List<String> unknown = new ArrayList<>();
    private final Map<String, BigDecimal> funds = new LinkedHashMap<>();
    private BigDecimal crossRegionSelfPayment = ZERO;
    private BigDecimal deductible = ZERO;

    /// What the pool's ratios are multiplied by.
    private BigDecimal factor = BigDecimal.ONE;

    /// Eligible cost that nobody has paid so far and cross-region self-pay is not part of.
    private BigDecimal left;

    /// Eligible cost above the pool cap, kept as a fraction: the scope that the room is used on is a quotient.
    private BigDecimal aboveCap = ZERO;

    private BigDecimal aboveCapDivisor = BigDecimal.ONE;

    private BigDecimal leftByPool = ZERO;
    private BigDecimal leftByInsurance = ZERO;
    private BigDecimal leftBySubsidy = ZERO;

    Course(String region, LocalDate date, Facts facts) {
        this.region = region;
        this.date = date;
        this.facts = facts;
        this.sums = FiveSums.of(facts.bill());
        this.left = sums.eligible();
    }

    Map<String, Object> run() {
        if (!LawByHand.holds(region, facts.scheme(), date)) {
            unknown.add("Law");
            return answer(false);
        }
        if (facts.scheme().equals("VeteranCadre")) {
            pay("veteranCadre", sums.total().subtract(sums.excluded()).subtract(sums.overLimit()));
            return answer(true);
        }
        if (left.signum() > 0) {
            List<Supplier<@Nullable String>> layers = List.of(
                    this::crossRegion,
                    this::pooledFund,
                    this::largeExpense,
                    this::criticalIllness,
                    this::civilServant,
                    this::assistance);
            for (Supplier<@Nullable String> layer : layers) {
                String missing = layer.get();
                if (missing != null) {
                    unknown.add(missing);
                    return answer(false);
                }
            }
        }
        return answer(true);
    }

    private void pay(String fund, BigDecimal amount) {
        if (amount.signum() > 0) {
            funds.put(fund, amount);
        }
    }

    private BigDecimal paid(String fund) {
        return funds.getOrDefault(fund, ZERO);
    }

    /// Pays an amount rounded once, held to what is left of the year's cap; that a cap is not held is noted where it
    /// would be read.
    private void payWithin(String fund, BigDecimal exact, LawByHand.Cap cap, String name, String accumulator) {
        BigDecimal rounded = FiveSums.cents(exact);
        if (rounded.signum() > 0 && !cap.held()) {
            unknown.add(name + ".annualCap");
        }
        BigDecimal room = cap.room(facts.before(accumulator));
        pay(fund, room == null ? rounded : rounded.min(room));
    }

    // ---- 3.2(1) ----

    private @Nullable String crossRegion() {
        String filing = facts.filing();
        if (!facts.crossRegion(region) || "ResidentElsewhere".equals(filing)) {
            return null;
        }
        LawByHand.Reduction law = LawByHand.crossRegion(region, facts.scheme());
        BigDecimal value = "Referral".equals(filing) ? law.referral() : law.unregistered();
        if (value == null) {
            return "CrossRegionCare";
        }
        if (law.mode().equals("TIMES")) {
            factor = value;
        } else {
            crossRegionSelfPayment = FiveSums.cents(left.multiply(value));
            left = left.subtract(crossRegionSelfPayment);
        }
        return null;
    }

    // ---- 3.2(2) to (4) ----

    private @Nullable String pooledFund() {
        String missing = switch (facts.kind()) {
            case "Inpatient" -> hospital();
            case "Outpatient" -> outpatient();
            case "ChronicSpecialDisease" -> "ChronicSpecialDisease";
            default -> throw new IllegalArgumentException("no kind " + facts.kind());
        };
        left = left.subtract(paid("pooledFund"));
        leftByPool = left;
        leftByInsurance = left;
        leftBySubsidy = left;
        return missing;
    }

    private @Nullable String hospital() {
        LawByHand.Stay law =
                LawByHand.stay(region, facts.scheme(), facts.column(), facts.level(), facts.seat(), facts.stayNumber());
        if (!LawByHand.withoutDeductible(region, facts.treatment())) {
            if (law.deductible() == null) {
                return "PooledFund.deductible";
            }
            deductible = law.deductible().min(left);
        }
        if (left.compareTo(deductible) <= 0) {
            return null;
        }
        if (law.bands() == null || !LawByHand.rateHeld(region, facts.treatment())) {
            return "PooledFund.reimbursementRate";
        }
        payBands(law.bands(), LawByHand.poolCap(region, facts.scheme()));
        return null;
    }

    private void payBands(List<LawByHand.Band> bands, LawByHand.Cap cap) {
        // bounds with the deductible in them begin to be used up by it; others begin after it
        BigDecimal shift = LawByHand.boundsWithDeductible(region) ? ZERO : deductible;
        BigDecimal room = cap.room(facts.before("pooledFund"));
        BigDecimal from = deductible;
        BigDecimal exact = ZERO;
        for (LawByHand.Band band : bands) {
            BigDecimal to = band.upTo() == null ? left : left.min(band.upTo().add(shift));
            BigDecimal scope = to.subtract(from).max(ZERO);
            from = from.max(to);
            BigDecimal rate = band.rate().multiply(factor);
            BigDecimal before = exact;
            exact = exact.add(scope.multiply(rate));
            if (room != null && exact.compareTo(room) > 0) {
                if (before.compareTo(room) <= 0) {
                    // the band in which the room ends: scope beyond it is (exact - room) / rate
                    aboveCap = exact.subtract(room);
                    aboveCapDivisor = rate;
                } else {
                    aboveCap = aboveCap.add(scope.multiply(aboveCapDivisor));
                }
            }
        }
        payWithin("pooledFund", exact, cap, "PooledFund", "pooledFund");
    }

    private @Nullable String outpatient() {
        LawByHand.Visit law = LawByHand.visit(region, facts.scheme(), facts.column(), facts.level());
        if (law == null) {
            return "OutpatientPooling";
        }
        deductible = law.perVisit().min(left);
        if (law.perYear() != null) {
            BigDecimal restOfYear =
                    law.perYear().subtract(facts.before("outpatientDeductible")).max(ZERO);
            deductible = deductible.min(restOfYear);
        }
        if (left.compareTo(deductible) <= 0) {
            return null;
        }
        BigDecimal exact = left.subtract(deductible).multiply(law.rate()).multiply(factor);
        payWithin("pooledFund", exact, law.cap(), "OutpatientPooling", "outpatientPooling");
        return null;
    }

    // ---- 3.2(5) ----

    private @Nullable String largeExpense() {
        if (!facts.inpatient() || !facts.scheme().equals("EmployeeScheme") || left.signum() == 0) {
            return null;
        }
        LawByHand.LargeAmount law = LawByHand.largeAmount(region);
        if (law.rate() == null) {
            return "LargeExpenseSubsidy";
        }
        BigDecimal exact;
        if (law.threshold() == null) {
            exact = aboveCap.multiply(law.rate()).divide(aboveCapDivisor, 2, RoundingMode.HALF_UP);
        } else {
            BigDecimal before = facts.before("eligibleAfterPool");
            BigDecimal overBefore = before.subtract(law.threshold()).max(ZERO);
            BigDecimal overAfter = before.add(left).subtract(law.threshold()).max(ZERO);
            exact = overAfter.subtract(overBefore).multiply(law.rate());
        }
        payWithin("largeExpenseSubsidy", exact, law.cap(), "LargeExpenseSubsidy", "largeExpenseSubsidy");
        afterInsurance("largeExpenseSubsidy");
        return null;
    }

    private void afterInsurance(String fund) {
        left = left.subtract(paid(fund));
        leftByInsurance = left;
        leftBySubsidy = left;
    }

    // ---- 3.2(6) ----

    private @Nullable String criticalIllness() {
        if (!facts.inpatient() || !facts.scheme().equals("ResidentScheme") || left.signum() == 0) {
            return null;
        }
        LawByHand.Tiers best = LawByHand.criticalIllness(region, null);
        BigDecimal most = BigDecimal.ONE.negate();
        for (String category : facts.categories()) {
            LawByHand.Tiers law = LawByHand.criticalIllness(region, category);
            BigDecimal pays = criticalIllnessBy(law);
            BigDecimal room = law.cap().room(facts.before("criticalIllnessInsurance"));
            pays = room == null ? pays : pays.min(room);
            if (pays.compareTo(most) > 0) {
                most = pays;
                best = law;
            }
        }
        payWithin(
                "criticalIllnessInsurance",
                criticalIllnessBy(best),
                best.cap(),
                "CriticalIllnessInsurance",
                "criticalIllnessInsurance");
        afterInsurance("criticalIllnessInsurance");
        return null;
    }

    private BigDecimal criticalIllnessBy(LawByHand.Tiers law) {
        BigDecimal before = facts.before("eligibleAfterPool");
        return onYear(law, before.add(left)).subtract(onYear(law, before));
    }

    /// The tier function F of a yearly base; bounds are on the base itself.
    private static BigDecimal onYear(LawByHand.Tiers law, BigDecimal base) {
        BigDecimal sum = ZERO;
        for (int i = 0; i < law.tiers().size(); i++) {
            BigDecimal from = law.tiers().get(i).from();
            BigDecimal to =
                    i + 1 < law.tiers().size() ? base.min(law.tiers().get(i + 1).from()) : base;
            sum = sum.add(
                    to.subtract(from).max(ZERO).multiply(law.tiers().get(i).rate()));
        }
        return sum;
    }

    // ---- 3.2(7) ----

    private @Nullable String civilServant() {
        boolean reached = facts.inpatient()
                && facts.scheme().equals("EmployeeScheme")
                && facts.civilServant()
                && left.signum() > 0;
        return reached && !LawByHand.civilServantsOnceAYear(region) ? "CivilServantSubsidy" : null;
    }

    // ---- 3.2(9) ----

    private @Nullable String assistance() {
        if (!facts.inpatient() || left.signum() == 0 || facts.categories().isEmpty()) {
            return null;
        }
        LawByHand.Assistance best = null;
        for (String category : facts.categories()) {
            LawByHand.Assistance law = LawByHand.assistance(category);
            if (law == null) {
                return "MedicalAssistance";
            }
            best = best == null || law.rate().compareTo(best.rate()) > 0 ? law : best;
        }
        payWithin(
                "medicalAssistance", left.multiply(best.rate()), best.cap(), "MedicalAssistance", "medicalAssistance");
        return null;
    }

    // ---- what is written ----

    private Map<String, Object> answer(boolean split) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("decision", unknown.isEmpty() ? "approve" : "refer");
        if (!unknown.isEmpty()) {
            answer.put("unknown", List.copyOf(unknown));
        }
        answer.put("totalExpense", yuan(sums.total()));
        answer.put("excludedExpense", yuan(sums.excluded()));
        answer.put("overLimitExpense", yuan(sums.overLimit()));
        answer.put("initialSelfPayment", yuan(sums.initialSelfPayment()));
        answer.put("eligibleExpense", yuan(sums.eligible()));
        if (split) {
            putSplit(answer);
        }
        return answer;
    }

    // 3.2(10): the person is what remains, the account pays first
    private void putSplit(Map<String, Object> answer) {
        BigDecimal fundPayment = funds.values().stream().reduce(ZERO, BigDecimal::add);
        BigDecimal patientShare = sums.total().subtract(fundPayment);
        BigDecimal own = patientShare.min(facts.before("personalAccountBalance"));
        BigDecimal family = patientShare.subtract(own).min(facts.before("familySharingBalance"));
        var paying = new LinkedHashMap<String, Object>();
        funds.forEach((fund, amount) -> paying.put(fund, yuan(amount)));
        answer.put("crossRegionSelfPayment", yuan(crossRegionSelfPayment));
        answer.put("deductible", yuan(deductible));
        answer.put("funds", paying);
        answer.put("fundPayment", yuan(fundPayment));
        answer.put("patientShare", yuan(patientShare));
        answer.put("personalAccount", yuan(own.add(family)));
        answer.put("familySharing", yuan(family));
        answer.put("cashPayment", yuan(patientShare.subtract(own).subtract(family)));
        answer.put("accumulatorsAfter", after(own, family));
    }

    private Map<String, Object> after(BigDecimal own, BigDecimal family) {
        boolean hospital = facts.inpatient();
        boolean visit = facts.kind().equals("Outpatient");
        var after = new LinkedHashMap<String, Object>();
        after.put("stays", Facts.whole(facts.accumulators(), "stays") + (hospital ? 1 : 0));
        moved(after, "deductible", hospital ? deductible : ZERO);
        moved(after, "pooledFund", hospital ? paid("pooledFund") : ZERO);
        moved(after, "outpatientDeductible", visit ? deductible : ZERO);
        moved(after, "outpatientPooling", visit ? paid("pooledFund") : ZERO);
        moved(after, "eligibleAfterPool", leftByPool);
        moved(after, "largeExpenseSubsidy", paid("largeExpenseSubsidy"));
        moved(after, "criticalIllnessInsurance", paid("criticalIllnessInsurance"));
        moved(after, "civilServantSubsidy", ZERO);
        moved(after, "medicalAssistance", paid("medicalAssistance"));
        moved(after, "eligibleAfterInsurance", leftByInsurance);
        moved(after, "eligibleAfterSubsidy", leftBySubsidy);
        moved(after, "personalAccountBalance", own.negate());
        moved(after, "familySharingBalance", family.negate());
        return after;
    }

    private void moved(Map<String, Object> after, String accumulator, BigDecimal by) {
        after.put(accumulator, yuan(facts.before(accumulator).add(by)));
    }

    private static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}

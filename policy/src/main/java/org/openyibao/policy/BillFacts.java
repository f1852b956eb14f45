package org.openyibao.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openyibao.policy.law.CareFiling;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.reading.Node;

/// From a bill's facts to the places of a plan: one, or one per category of the person.
final class BillFacts {
    /// Divisions that are one pool as a whole: their codes differ from each other in the first two digits only.
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    private final Plan plan;
    private final BillRequest request;

    BillFacts(Plan plan, BillRequest request) {
        this.plan = plan;
        this.request = request;
    }

    /// The number of a stay must follow from the stays of the year.
    ///
    /// @param stays the stays of the year before this bill
    static void mustFollow(BillRequest request, long stays) {
        var encounter = request.encounter();
        if (encounter.kind() == CareKind.INPATIENT && encounter.stayNumber() != stays + 1) {
            Node place = request.node().get("encounter");
            Node stated = place.find("stayNumber");
            throw (stated == null ? place : stated)
                    .wrong(
                            FactsError.STAY_NUMBER,
                            (stated == null ? "没有写 stayNumber" : "stayNumber 是 " + encounter.stayNumber()) + "，本年已有 "
                                    + stays + " 次住院",
                            "本次应是第 " + (stays + 1) + " 次",
                            "改正 stayNumber，或改正累计 stays");
        }
    }

    int[] places() {
        return combinations().stream().mapToInt(plan::fact).distinct().toArray();
    }

    /// The facts as ordinals, once for each category of the person.
    List<int[]> combinations() {
        return words(request.person().categories()).stream()
                .map(this::combination)
                .toList();
    }

    private static List<String> words(Set<String> categories) {
        return categories.isEmpty() ? List.of(FactSpace.NONE) : new ArrayList<>(categories);
    }

    private int[] combination(String category) {
        FactSpace space = plan.space();
        var person = request.person();
        var encounter = request.encounter();
        int[] facts = new int[Fact.values().length];
        facts[Fact.SCHEME.ordinal()] = person.scheme().ordinal();
        facts[Fact.KIND.ordinal()] = encounter.kind().ordinal();
        facts[Fact.LEVEL.ordinal()] = encounter.level() - 1;
        facts[Fact.RETIRED.ordinal()] = person.retired() ? 1 : 0;
        facts[Fact.CIVIL_SERVANT.ordinal()] = person.civilServant() ? 1 : 0;
        facts[Fact.CATEGORY.ordinal()] = space.ordinal(Fact.CATEGORY, category);
        facts[Fact.TREATMENT.ordinal()] = space.ordinal(Fact.TREATMENT, encounter.treatment());
        facts[Fact.FILING.ordinal()] = filing().ordinal();
        facts[Fact.STAY.ordinal()] =
                encounter.stayNumber() == 0 ? 0 : Math.min(encounter.stayNumber(), space.size(Fact.STAY)) - 1;
        facts[Fact.DISEASE.ordinal()] = space.ordinal(Fact.DISEASE, encounter.disease());
        seat(facts, encounter.seat());
        return facts;
    }

    /// The seat is needed only where the law tells county from city.
    private void seat(int[] facts, String seat) {
        facts[Fact.SEAT.ordinal()] = seat.equals("city") ? 1 : 0;
        if (seat.isEmpty()) {
            int[] other = Arrays.copyOf(facts, facts.length);
            other[Fact.SEAT.ordinal()] = 1;
            if (plan.rows().offset(plan.fact(other)) != plan.rows().offset(plan.fact(facts))) {
                throw request.node()
                        .get("encounter")
                        .wrong(
                                FactsError.SEAT_MISSING,
                                "没有 hospitalSeat",
                                plan.region().name() + "的政策在这一级医院区分县级和市级",
                                "写 hospitalSeat: county（县级）或 city（市级）");
            }
        }
    }

    CareFiling filing() {
        var encounter = request.encounter();
        if (!isElsewhere(plan.region().code(), encounter.treatmentRegion())) {
            return CareFiling.HOME;
        }
        if (encounter.filing() == CareFiling.RESIDENT_ELSEWHERE) {
            return CareFiling.RESIDENT_ELSEWHERE;
        }
        return encounter.emergency() || encounter.filing() == CareFiling.REFERRAL
                ? CareFiling.REFERRAL
                : CareFiling.UNREGISTERED;
    }

    private static boolean isElsewhere(String home, String treatment) {
        if (treatment.isEmpty() || home.length() != treatment.length()) {
            return false;
        }
        int digits = MUNICIPALITIES.contains(home.substring(0, 2)) ? 2 : 4;
        return !home.substring(0, digits).equals(treatment.substring(0, digits));
    }
}

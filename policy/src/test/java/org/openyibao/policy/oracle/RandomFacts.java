package org.openyibao.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who was treated where, as chance has it.
final class RandomFacts {
    private static final List<String> CATEGORIES = List.of("特困", "低保", "返贫致贫", "低保边缘", "因病致贫", "重度残疾");

    /// Places of treatment that are at home, by the first four digits of the region.
    private static final Map<String, List<String>> AT_HOME = Map.of(
            "1403", List.of("140302", "140300", "140303", "140321", "140322"),
            "1405", List.of("140525", "140502", "140581"),
            "4190", List.of("419001"),
            "3601", List.of("360102", "360121"),
            "1100", List.of("110105", "110101", "110118", "110000"),
            "1502", List.of("150202", "150203"));

    private static final List<String> ELSEWHERE = List.of(
            "310104", "120101", "410105", "140105", "140403", "360302", "130102", "500101", "430102", "440103",
            "150102");

    private final Dice dice;

    RandomFacts(Dice dice) {
        this.dice = dice;
    }

    LocalDate date() {
        return switch (dice.between(0, 39)) {
            case 0 -> LocalDate.of(2023, 12, 31);
            case 1 -> LocalDate.of(2024, 1, 1);
            case 2 -> LocalDate.of(2024, 2, 29);
            case 3 -> LocalDate.of(2024, 12, 31);
            case 4 -> LocalDate.of(2023, 1, 1).plusDays(dice.between(0, 364));
            default -> LocalDate.of(2024, 1, 1).plusDays(dice.between(0, 3 * 365));
        };
    }

    /// Rarely one that has no law there.
    String scheme(String region) {
        boolean veterans = region.equals("140300") || dice.oneIn(10);
        boolean residents = !region.equals("110000") || dice.oneIn(10);
        return switch (dice.between(0, 19)) {
            case 0, 1 -> veterans ? "VeteranCadre" : "EmployeeScheme";
            case 2, 3, 4, 5, 6, 7, 8, 9 -> residents ? "ResidentScheme" : "EmployeeScheme";
            default -> "EmployeeScheme";
        };
    }

    Map<String, Object> person(String scheme, LocalDate date) {
        var person = new LinkedHashMap<String, Object>();
        person.put("scheme", scheme);
        person.put("age", dice.between(0, 104));
        if (scheme.equals("EmployeeScheme")) {
            sometimes(person, "retired", dice.oneIn(3));
        }
        sometimes(person, "civilServant", dice.oneIn(scheme.equals("EmployeeScheme") ? 5 : 40));
        if (dice.oneIn(3)) {
            person.put("categories", categories());
        }
        if (!dice.oneIn(100)) {
            person.put("enrolment", enrolment(date));
        }
        if (dice.oneIn(30)) {
            person.put("diedOn", date.plusDays(dice.between(-2, 1)).toString());
        }
        return person;
    }

    /// A flag that is false may be written or left out.
    private void sometimes(Map<String, Object> map, String name, boolean flag) {
        if (flag || dice.oneIn(2)) {
            map.put(name, flag);
        }
    }

    List<String> categories() {
        var categories = new ArrayList<String>();
        int count = dice.pick(List.of(0, 1, 1, 1, 1, 2, 2, 3));
        List<String> likely = dice.oneIn(2) ? CATEGORIES.subList(0, 2) : CATEGORIES;
        while (categories.size() < Math.min(count, likely.size())) {
            String category = dice.pick(likely);
            if (!categories.contains(category)) {
                categories.add(category);
            }
        }
        return categories;
    }

    private Map<String, Object> enrolment(LocalDate date) {
        var enrolment = new LinkedHashMap<String, Object>();
        LocalDate from = dice.oneIn(20) ? date.plusDays(dice.between(-1, 1)) : LocalDate.of(2020, 1, 1);
        enrolment.put("validFrom", from.toString());
        if (dice.oneIn(20)) {
            enrolment.put("validUntil", date.plusDays(dice.between(-1, 1)).toString());
        }
        if (dice.oneIn(20)) {
            enrolment.put("benefitsFrom", date.plusDays(dice.between(-1, 1)).toString());
        }
        return enrolment;
    }

    /// @param stays of the year so far
    Map<String, Object> encounter(String region, String scheme, int stays) {
        var encounter = new LinkedHashMap<String, Object>();
        String kind = switch (dice.between(0, 29)) {
            case 0 -> "ChronicSpecialDisease";
            case 1, 2, 3, 4, 5, 6, 7 -> "Outpatient";
            default -> "Inpatient";
        };
        boolean hospital = kind.equals("Inpatient");
        int level = region.equals("110000") && !dice.oneIn(5) ? 3 : dice.between(1, 3);
        encounter.put("kind", kind);
        encounter.put("hospitalLevel", level);
        if (hospital) {
            encounter.put("stayNumber", stays + 1);
        }
        if (scheme.equals("ResidentScheme") && level == 2 || dice.oneIn(4)) {
            encounter.put("hospitalSeat", dice.pick(List.of("county", "city")));
        }
        place(region, encounter);
        if (dice.oneIn(region.equals("360100") ? 3 : 12)) {
            List<String> treatments = List.of("Psychiatric", "RepeatChemotherapy", "Delivery");
            encounter.put("treatment", dice.pick(hospital ? treatments : treatments.subList(0, 2)));
        }
        if (dice.oneIn(10)) {
            encounter.put("disease", dice.pick(List.of("F20.9", "I10", "E11.9", "O80.0", "C34.9")));
        }
        return encounter;
    }

    private void place(String region, Map<String, Object> encounter) {
        boolean away = dice.oneIn(3);
        List<String> home = AT_HOME.getOrDefault(region.substring(0, 4), List.of(region));
        encounter.put("treatmentRegion", dice.pick(away ? ELSEWHERE : home));
        if (away || dice.oneIn(8)) {
            switch (dice.between(0, 3)) {
                case 0 -> encounter.put("filing", "ResidentElsewhere");
                case 1 -> encounter.put("filing", "Referral");
                case 2 -> encounter.put("filing", null);
                default -> {}
            }
            sometimes(encounter, "emergency", dice.oneIn(5));
        }
    }
}

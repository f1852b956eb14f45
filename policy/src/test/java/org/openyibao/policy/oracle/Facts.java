package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of one request by the words of `cases/README.md`. What is not given is zero, false or null.
record Facts(
        Map<String, Object> person,
        Map<String, Object> encounter,
        Map<String, Object> bill,
        Map<String, Object> accumulators) {
    /// Regions of one pool for a whole municipality.
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    Facts {
        boolean hospital = "Inpatient".equals(encounter.get("kind"));
        if (hospital && whole(encounter, "stayNumber") != whole(accumulators, "stays") + 1) {
            throw new IllegalArgumentException("the stay is not the next one of the year");
        }
    }

    static Facts of(Map<String, Object> request) {
        return new Facts(
                inner(request, "person"),
                inner(request, "encounter"),
                inner(request, "bill"),
                inner(request, "accumulatorsBefore"));
    }

    // ---- the person ----

    String scheme() {
        return word(person, "scheme");
    }

    boolean retired() {
        return flag(person, "retired");
    }

    boolean civilServant() {
        return flag(person, "civilServant");
    }

    List<String> categories() {
        return person.get("categories") instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
    }

    /// How the tables of the law call this person.
    String column() {
        return !scheme().equals("EmployeeScheme") ? "any" : retired() ? "retired" : "active";
    }

    @Nullable
    LocalDate diedOn() {
        return date(person, "diedOn");
    }

    @Nullable
    LocalDate validFrom() {
        return date(inner(person, "enrolment"), "validFrom");
    }

    @Nullable
    LocalDate validUntil() {
        return date(inner(person, "enrolment"), "validUntil");
    }

    @Nullable
    LocalDate benefitsFrom() {
        return date(inner(person, "enrolment"), "benefitsFrom");
    }

    // ---- the encounter ----

    String kind() {
        return word(encounter, "kind");
    }

    boolean inpatient() {
        return kind().equals("Inpatient");
    }

    int level() {
        return whole(encounter, "hospitalLevel");
    }

    @Nullable
    String seat() {
        return wordOrNull(encounter, "hospitalSeat");
    }

    int stayNumber() {
        return whole(encounter, "stayNumber");
    }

    @Nullable
    String treatment() {
        return wordOrNull(encounter, "treatment");
    }

    boolean crossRegion(String region) {
        String where = wordOrNull(encounter, "treatmentRegion");
        int digits = MUNICIPALITIES.contains(region.substring(0, 2)) ? 2 : 4;
        return where != null && !where.substring(0, digits).equals(region.substring(0, digits));
    }

    /// `ResidentElsewhere`, `Referral`, or null: unregistered. An emergency is as good as a referral and takes
    /// nothing from the one who is registered as living there.
    @Nullable
    String filing() {
        String filing = wordOrNull(encounter, "filing");
        return filing == null && flag(encounter, "emergency") ? "Referral" : filing;
    }

    // ---- the year ----

    BigDecimal before(String accumulator) {
        return decimal(accumulators, accumulator);
    }

    // ---- reading ----

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> outer, String name) {
        Object value = outer.get(name);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static BigDecimal decimal(Map<String, Object> map, String name) {
        Object value = map.get(name);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    static int whole(Map<String, Object> map, String name) {
        return decimal(map, name).intValueExact();
    }

    private static boolean flag(Map<String, Object> map, String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    private static @Nullable String wordOrNull(Map<String, Object> map, String name) {
        Object value = map.get(name);
        return value == null ? null : value.toString();
    }

    private static String word(Map<String, Object> map, String name) {
        String word = wordOrNull(map, name);
        if (word == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return word;
    }

    private static @Nullable LocalDate date(Map<String, Object> map, String name) {
        String text = wordOrNull(map, name);
        return text == null ? null : LocalDate.parse(text);
    }
}

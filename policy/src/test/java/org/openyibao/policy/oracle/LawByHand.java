package org.openyibao.policy.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parameters of `policy-model.md` section 2, typed by hand as tables. The law files are not read: two typings
/// of one page are to agree. `?` is a value that is not held, `-` one that does not exist.
final class LawByHand {
    /// Region, scheme, person, hospital level (with its seat where the law tells them apart); deductible of the
    /// first, second, third and later stay; rate, or bands as `rate<bound`.
    private static final Table HOSPITAL = Table.of(4, """
            140300 EmployeeScheme active  1        300  150  0   0.90
            140300 EmployeeScheme active  2        500  250  0   0.86
            140300 EmployeeScheme active  3        800  400  0   0.82
            140300 EmployeeScheme retired 1        300  150  0   0.95
            140300 EmployeeScheme retired 2        500  250  0   0.93
            140300 EmployeeScheme retired 3        800  400  0   0.91
            140300 ResidentScheme any     1        100  50   50  0.85
            140300 ResidentScheme any     2/county 400  200  200 0.75
            140300 ResidentScheme any     2/city   500  250  250 0.70
            140300 ResidentScheme any     3        1000 500  500 0.60
            140525 EmployeeScheme active  1        300  150  0   0.92
            140525 EmployeeScheme active  2        600  300  0   0.88
            140525 EmployeeScheme active  3        800  400  0   0.85
            140525 EmployeeScheme retired 1        200  150  0   0.96
            140525 EmployeeScheme retired 2        500  300  0   0.94
            140525 EmployeeScheme retired 3        700  400  0   0.92
            140525 ResidentScheme any     1        100  50   50  0.85
            140525 ResidentScheme any     2/county 400  200  200 0.75
            140525 ResidentScheme any     2/city   500  250  250 0.70
            140525 ResidentScheme any     3        1000 500  500 0.60
            419001 EmployeeScheme active  1        200  100  100 0.92
            419001 EmployeeScheme active  2        450  350  350 0.88
            419001 EmployeeScheme active  3        750  650  650 0.85
            419001 EmployeeScheme retired 1        200  100  100 0.95
            419001 EmployeeScheme retired 2        450  350  350 0.91
            419001 EmployeeScheme retired 3        750  650  650 0.88
            419001 ResidentScheme any     1        150  50   50  0.85
            419001 ResidentScheme any     2        450  350  350 0.75
            419001 ResidentScheme any     3        900  800  800 0.65
            360100 EmployeeScheme active  1        200  200  200 0.95
            360100 EmployeeScheme active  2        500  500  500 0.90
            360100 EmployeeScheme active  3        800  800  800 0.85
            360100 EmployeeScheme retired 1        200  200  200 ?
            360100 EmployeeScheme retired 2        500  500  500 ?
            360100 EmployeeScheme retired 3        800  800  800 ?
            360100 ResidentScheme any     1        100  100  100 0.90
            360100 ResidentScheme any     2        400  400  400 0.80
            360100 ResidentScheme any     3        600  600  600 0.60
            110000 EmployeeScheme active  1        ?    ?    ?   ?
            110000 EmployeeScheme active  2        ?    ?    ?   ?
            110000 EmployeeScheme active  3        1300 650  650 0.85<30000,0.90<40000,0.95
            110000 EmployeeScheme retired 1        ?    ?    ?   ?
            110000 EmployeeScheme retired 2        ?    ?    ?   ?
            110000 EmployeeScheme retired 3        1300 650  650 0.91<30000,0.94<40000,0.97
            """);

    /// Region, scheme; yearly cap on what the pool pays for hospital bills.
    private static final Table POOL_CAP = Table.of(2, """
            140300 EmployeeScheme 100000
            140300 ResidentScheme 70000
            140525 EmployeeScheme 120000
            140525 ResidentScheme 70000
            419001 EmployeeScheme ?
            419001 ResidentScheme 150000
            360100 EmployeeScheme 100000
            360100 ResidentScheme ?
            110000 EmployeeScheme ?
            """);

    /// Regions whose band bounds are measured on the eligible cost with the deductible in it.
    private static final Set<String> BOUNDS_WITH_DEDUCTIBLE = Set.of("110000");

    private static final Map<String, Set<String>> WITHOUT_DEDUCTIBLE =
            Map.of("360100", Set.of("Delivery", "Psychiatric", "RepeatChemotherapy"));
    private static final Map<String, Set<String>> RATE_NOT_HELD = Map.of("360100", Set.of("Delivery"));

    /// Region, scheme, person, level; deductible of a visit, of a year, rate, yearly cap. What has no row is not held.
    private static final Table OUTPATIENT = Table.of(4, """
            140300 EmployeeScheme active  1  30 300 0.65 2500
            140300 EmployeeScheme active  2  50 300 0.60 2500
            140300 EmployeeScheme active  3  80 300 0.55 2500
            140300 EmployeeScheme retired 1  30 300 0.70 3000
            140300 EmployeeScheme retired 2  50 300 0.65 3000
            140300 EmployeeScheme retired 3  80 300 0.60 3000
            140525 EmployeeScheme active  1  30 300 0.65 2500
            140525 EmployeeScheme active  2  50 300 0.60 2500
            140525 EmployeeScheme active  3  80 300 0.55 2500
            140525 EmployeeScheme retired 1  30 300 0.70 3000
            140525 EmployeeScheme retired 2  50 300 0.65 3000
            140525 EmployeeScheme retired 3  80 300 0.60 3000
            419001 EmployeeScheme active  1  0  -   0.65 1800
            419001 EmployeeScheme active  2  30 -   0.60 1800
            419001 EmployeeScheme active  3  30 -   0.55 1800
            419001 EmployeeScheme retired 1  0  -   0.75 2300
            419001 EmployeeScheme retired 2  30 -   0.70 2300
            419001 EmployeeScheme retired 3  30 -   0.65 2300
            """);

    /// Region, scheme; how care elsewhere is reduced, with a referral, unregistered.
    private static final Table CROSS_REGION = Table.of(2, """
            140300 EmployeeScheme TIMES   0.90 0.70
            140300 ResidentScheme TIMES   0.85 0.60
            140525 EmployeeScheme ?       ?    ?
            140525 ResidentScheme TIMES   0.85 0.60
            419001 EmployeeScheme ?       ?    ?
            419001 ResidentScheme ?       ?    ?
            360100 EmployeeScheme PRESELF 0.10 0.20
            360100 ResidentScheme PRESELF 0.10 0.20
            110000 EmployeeScheme ?       ?    ?
            """);

    /// Region; what the large amount pays on, its threshold, rate, yearly cap.
    private static final Table LARGE_AMOUNT = Table.of(1, """
            140300 abovePoolCap  -      0.90 450000
            140525 abovePoolCap  -      0.90 480000
            419001 ?             ?      ?    ?
            360100 overThreshold 100000 0.90 ?
            110000 abovePoolCap  -      0.80 ?
            """);

    /// Region, set; yearly cap, then tiers as `from:rate`.
    private static final Table CRITICAL_ILLNESS = Table.of(2, """
            140300 ordinary 400000 10000:0.60 50000:0.65 100000:0.75
            140300 poor     -       5000:0.65 50000:0.70 100000:0.80
            140525 ordinary 400000 10000:0.60 50000:0.65 100000:0.75
            140525 poor     -       5000:0.65 50000:0.70 100000:0.80
            419001 ordinary 300000 15000:0.60 50000:0.70 100000:0.80
            419001 poor     -       7500:0.65 50000:0.75 100000:0.85
            360100 ordinary ?      17000:0.60
            360100 poor     -       8500:0.65
            """);

    private static final Set<String> POOR = Set.of("特困", "低保", "返贫致贫");

    /// Category; rate and yearly cap of assistance. What has no row is not held.
    private static final Table ASSISTANCE = Table.of(1, """
            特困 0.70 ?
            低保 0.70 ?
            """);

    /// Where the subsidy of civil servants is paid once a year against vouchers and never at the bedside.
    private static final Set<String> CIVIL_SERVANTS_ONCE_A_YEAR = Set.of("140300");

    private static final Set<String> VETERAN_CADRES = Set.of("140300");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private LawByHand() {}

    /// 封顶线.
    ///
    /// @param held whether the law knows it
    /// @param amount null where there is none or none is known
    record Cap(boolean held, @Nullable BigDecimal amount) {
        private static Cap of(String word) {
            return new Cap(!word.equals(Table.NOT_HELD), Table.amount(word));
        }

        /// What is left of it this year; null without limit.
        @Nullable
        BigDecimal room(BigDecimal paid) {
            return amount == null ? null : amount.subtract(paid).max(BigDecimal.ZERO);
        }
    }

    /// @param upTo null in the last band
    record Band(@Nullable BigDecimal upTo, BigDecimal rate) {}

    /// @param deductible null where it is not held
    /// @param bands null where they are not held
    record Stay(@Nullable BigDecimal deductible, @Nullable List<Band> bands) {}

    /// @param perYear null where the year has no ceiling
    record Visit(BigDecimal perVisit, @Nullable BigDecimal perYear, BigDecimal rate, Cap cap) {}

    /// @param mode `TIMES`, `PRESELF`, or `?`
    record Reduction(
            String mode,
            @Nullable BigDecimal referral,
            @Nullable BigDecimal unregistered) {}

    /// @param basis `abovePoolCap`, `overThreshold`, or `?`
    record LargeAmount(
            String basis,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal rate,
            Cap cap) {}

    record Tier(BigDecimal from, BigDecimal rate) {}

    record Tiers(List<Tier> tiers, Cap cap) {}

    record Assistance(BigDecimal rate, Cap cap) {}

    static boolean holds(String region, String scheme, LocalDate date) {
        boolean known = scheme.equals("VeteranCadre") ? VETERAN_CADRES.contains(region) : POOL_CAP.has(region, scheme);
        return known && !date.isBefore(FIRST_DAY);
    }

    /// @param level 1 to 3
    /// @param seat of the hospital, null where it is not told
    static Stay stay(String region, String scheme, String person, int level, @Nullable String seat, int number) {
        String column = Integer.toString(level);
        if (!HOSPITAL.has(region, scheme, person, column)) {
            column = level + "/" + seat;
        }
        List<String> row = HOSPITAL.row(region, scheme, person, column);
        return new Stay(Table.amount(row.get(Math.min(number, 3) - 1)), bands(row.get(3)));
    }

    private static @Nullable List<Band> bands(String text) {
        if (text.equals(Table.NOT_HELD)) {
            return null;
        }
        var bands = new ArrayList<Band>();
        for (String band : text.split(",")) {
            String[] rateAndBound = band.split("<");
            bands.add(new Band(
                    rateAndBound.length == 1 ? null : new BigDecimal(rateAndBound[1]),
                    new BigDecimal(rateAndBound[0])));
        }
        return bands;
    }

    static boolean boundsWithDeductible(String region) {
        return BOUNDS_WITH_DEDUCTIBLE.contains(region);
    }

    static boolean withoutDeductible(String region, @Nullable String treatment) {
        return treatment != null
                && WITHOUT_DEDUCTIBLE.getOrDefault(region, Set.of()).contains(treatment);
    }

    static boolean rateHeld(String region, @Nullable String treatment) {
        return treatment == null
                || !RATE_NOT_HELD.getOrDefault(region, Set.of()).contains(treatment);
    }

    static Cap poolCap(String region, String scheme) {
        return Cap.of(POOL_CAP.row(region, scheme).getFirst());
    }

    /// Null where nothing is held.
    static @Nullable Visit visit(String region, String scheme, String person, int level) {
        String column = Integer.toString(level);
        if (!OUTPATIENT.has(region, scheme, person, column)) {
            return null;
        }
        List<String> row = OUTPATIENT.row(region, scheme, person, column);
        return new Visit(
                new BigDecimal(row.get(0)), Table.amount(row.get(1)), new BigDecimal(row.get(2)), Cap.of(row.get(3)));
    }

    static Reduction crossRegion(String region, String scheme) {
        List<String> row = CROSS_REGION.row(region, scheme);
        return new Reduction(row.get(0), Table.amount(row.get(1)), Table.amount(row.get(2)));
    }

    static LargeAmount largeAmount(String region) {
        List<String> row = LARGE_AMOUNT.row(region);
        return new LargeAmount(row.get(0), Table.amount(row.get(1)), Table.amount(row.get(2)), Cap.of(row.get(3)));
    }

    /// @param category null for a person of none
    static Tiers criticalIllness(String region, @Nullable String category) {
        boolean poor = category != null && POOR.contains(category);
        List<String> row = CRITICAL_ILLNESS.row(region, poor ? "poor" : "ordinary");
        var tiers = new ArrayList<Tier>();
        for (String tier : row.subList(1, row.size())) {
            String[] fromAndRate = tier.split(":");
            tiers.add(new Tier(new BigDecimal(fromAndRate[0]), new BigDecimal(fromAndRate[1])));
        }
        return new Tiers(tiers, Cap.of(row.getFirst()));
    }

    static boolean civilServantsOnceAYear(String region) {
        return CIVIL_SERVANTS_ONCE_A_YEAR.contains(region);
    }

    /// Null where the category's assistance is not held.
    static @Nullable Assistance assistance(String category) {
        if (!ASSISTANCE.has(category)) {
            return null;
        }
        List<String> row = ASSISTANCE.row(category);
        return new Assistance(new BigDecimal(row.get(0)), Cap.of(row.get(1)));
    }
}

package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.check.LawCases;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.oracle.Json;
import org.openyibao.policy.reading.LoadedNode;
import org.openyibao.policy.reading.Node;

/// Requests of the worked bills spoiled by chance: each is decided, or refused with a place; nothing else happens.
class MutatedFactsTest {
    private static final long SEED = Long.getLong("bills.seed", 990_100L);
    private static final int MUTATIONS = Integer.getInteger("facts.mutations", 30_000);
    private static final int AS_TEXT = 10;

    private static final List<@Nullable Object> ODD = Arrays.asList(
            null,
            "",
            "-1",
            "0",
            "abc",
            "1e9",
            "0.005",
            "1.00",
            "999999999",
            "999999999999999",
            "1234567890123456789012",
            "true",
            "none",
            "other",
            "2024-02-30",
            "0000-01-01",
            "9999-12-31",
            "１",
            List.of(),
            List.of("abc"),
            Arrays.asList("低保", null),
            Map.of(),
            Map.of("a", "b"));

    private record Given(String region, String date, Object request) {}

    @Test
    void everyRequestIsDecidedOrRefusedWithAPlace() {
        System.err.println("mutated facts: -Dbills.seed=" + SEED);
        List<Given> all = given();
        assertThat(all).hasSizeGreaterThan(150);
        var random = new Random(SEED);
        var outcomes = new TreeMap<String, Integer>();
        for (int i = 0; i < MUTATIONS; i++) {
            Given one = all.get(random.nextInt(all.size()));
            Object spoilt = Objects.requireNonNull(spoilt(one.request(), random));
            try {
                outcomes.merge(outcome(one, spoilt, i % AS_TEXT == 0), 1, Integer::sum);
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + SEED + ", mutation " + i + ": " + Json.text(spoilt), broken);
            }
        }
        System.err.println("mutated facts: " + outcomes);
        assertThat(outcomes.keySet())
                .contains("approve", "refuse", "refer", "YB-DEC-0001", "YB-DEC-0003", "YB-DEC-0004", "YB-RDG-0004");
    }

    private static String outcome(Given one, Object request, boolean asText) {
        try {
            Node node = asText ? Node.parse("bill", Json.text(request)) : LoadedNode.of("bill", request);
            List<BillDecision> decisions = BillHistory.decide(
                    node, LocalDate.parse(one.date()), on -> TestLaw.plans().of(one.region(), on));
            decisions.forEach(decision -> assertThat(Explanation.of(decision)).isNotEmpty());
            return decisions.isEmpty()
                    ? "nothing"
                    : decisions.getFirst().outcome().toString();
        } catch (Refusal refusal) {
            var complaint = refusal.complaints().getFirst();
            assertThat(complaint.where()).startsWith("bill");
            assertThat(complaint.why()).isNotBlank();
            return complaint.code().code();
        }
    }

    // ---- what is spoiled ----

    private static List<Given> given() {
        var all = new ArrayList<Given>();
        for (RegionLaw region : TestLaw.plans().book().regions()) {
            for (Node one : LawCases.of(TestLaw.plans().book(), region)) {
                if (one.find("parameter") == null) {
                    all.add(new Given(
                            region.code(), one.get("date").text(), Objects.requireNonNull(value(one.get("request")))));
                }
            }
        }
        return all;
    }

    private static @Nullable Object value(Node node) {
        if (node.isMapping()) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            node.fields().forEach((key, inner) -> map.put(key, value(inner)));
            return map;
        }
        if (node.isList()) {
            return node.items().stream().map(MutatedFactsTest::value).toList();
        }
        return node.isNull() ? null : node.text();
    }

    // ---- how ----

    /// One value on a way chosen by chance taken away, written under another name, or exchanged for an odd one.
    private static @Nullable Object spoilt(@Nullable Object value, Random random) {
        return switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> spoiltMap(map, random);
            case List<?> list
            when !list.isEmpty() -> {
                var copy = new ArrayList<@Nullable Object>(list);
                int at = random.nextInt(copy.size());
                copy.set(at, spoilt(copy.get(at), random));
                yield copy;
            }
            case null, default -> ODD.get(random.nextInt(ODD.size()));
        };
    }

    private static Object spoiltMap(Map<?, ?> map, Random random) {
        var copy = new LinkedHashMap<Object, @Nullable Object>(map);
        Object key = List.copyOf(copy.keySet()).get(random.nextInt(copy.size()));
        switch (random.nextInt(8)) {
            case 0 -> copy.remove(key);
            case 1 -> copy.put(key, ODD.get(random.nextInt(ODD.size())));
            case 2 -> copy.put(key + (random.nextBoolean() ? "s" : ""), copy.get(key));
            default -> copy.put(key, spoilt(copy.get(key), random));
        }
        return copy;
    }
}

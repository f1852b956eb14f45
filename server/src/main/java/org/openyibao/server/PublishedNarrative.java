package org.openyibao.server;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openyibao.statements.NarrativeValue;

/// The figures that a reference agency printed in its narrative, and how the recomputed ones stand to them: as
/// multisets of section, kind, value and unit, values being numbers.
final class PublishedNarrative {
    private static final Set<String> KINDS =
            Set.of("amount", "share", "increase", "decrease", "growth_rate", "completion", "start_budget", "budget");

    /// A rate of counts, and a share of nothing that is printed as 100.
    private static final Set<String> RATES_OF_COUNTS = Set.of("done_pct", "g_pct");

    private final List<Printed> figures;

    PublishedNarrative(String id) {
        this.figures = PublishedFile.rows(id, "narrative.tsv").stream()
                .filter(PublishedNarrative::isDetermined)
                .map(Printed::of)
                .toList();
    }

    /// @param text the value as printed
    /// @param line of the document
    record Printed(String section, String kind, String text, String unit, String line) {
        static Printed of(Map<String, String> row) {
            return new Printed(
                    row.getOrDefault("section", ""),
                    row.getOrDefault("kind", ""),
                    row.getOrDefault("value", ""),
                    row.getOrDefault("unit", ""),
                    row.getOrDefault("src_line", ""));
        }

        BigDecimal value() {
            return new BigDecimal(text.replace(",", ""));
        }
    }

    /// A printed figure that no computed one is left for.
    ///
    /// @param computed the computed one that says something else in its place, if one can be told
    record Difference(Printed printed, Optional<NarrativeValue> computed) {}

    /// @param published how many figures are printed
    /// @param unprinted computed, and neither printed nor in the place of a printed one
    record Comparison(long published, List<Difference> differences, List<NarrativeValue> unprinted) {}

    /// Whether the records of a year determine the figure: no count, no threshold of a rule, nothing by type.
    private static boolean isDetermined(Map<String, String> row) {
        String key = row.getOrDefault("key", "");
        boolean isThreshold = key.equals("dev_thr")
                || key.startsWith("over30")
                || row.getOrDefault("before", "").endsWith("价值");
        boolean isByType = key.contains("_op") || key.contains("_sp");
        return KINDS.contains(row.getOrDefault("kind", ""))
                && !isThreshold
                && !isByType
                && !RATES_OF_COUNTS.contains(key);
    }

    /// Compares; what is known of contradictions decides no more than which of two equal figures is the one
    /// that differs, and in whose place it stands.
    ///
    /// @param known the printed value of known contradictions by address
    Comparison compare(List<NarrativeValue> computed, Map<String, String> known) {
        var pool = new HashMap<String, Deque<NarrativeValue>>();
        computed.stream()
                .sorted(Comparator.comparing((NarrativeValue figure) ->
                        known.containsKey(figure.address().toString())))
                .forEach(figure -> pool.computeIfAbsent(
                                key(figure.section(), figure.kind(), figure.value(), figure.unit()),
                                _ -> new ArrayDeque<>())
                        .add(figure));
        var missing = new ArrayList<Printed>();
        for (Printed figure : figures) {
            Deque<NarrativeValue> equal = pool.get(key(figure.section(), figure.kind(), figure.value(), figure.unit()));
            if (equal == null || equal.poll() == null) {
                missing.add(figure);
            }
        }
        var left = new ArrayList<NarrativeValue>();
        computed.stream()
                .filter(figure -> pool.get(key(figure.section(), figure.kind(), figure.value(), figure.unit()))
                        .contains(figure))
                .forEach(left::add);
        var differences = new ArrayList<Difference>();
        for (Printed figure : missing) {
            Optional<NarrativeValue> inItsPlace = inPlaceOf(figure, left, known);
            inItsPlace.ifPresent(left::remove);
            differences.add(new Difference(figure, inItsPlace));
        }
        return new Comparison(figures.size(), List.copyOf(differences), List.copyOf(left));
    }

    private static Optional<NarrativeValue> inPlaceOf(
            Printed printed, List<NarrativeValue> left, Map<String, String> known) {
        List<NarrativeValue> candidates = left.stream()
                .filter(figure -> figure.section().equals(printed.section())
                        && figure.kind().equals(printed.kind())
                        && figure.unit().equals(printed.unit()))
                .toList();
        return candidates.stream()
                .filter(figure -> isSaidOf(figure, printed, known))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(figure -> !known.containsKey(figure.address().toString()))
                        .findFirst());
    }

    private static boolean isSaidOf(NarrativeValue figure, Printed printed, Map<String, String> known) {
        String said = known.get(figure.address().toString());
        return said != null && new BigDecimal(said).compareTo(printed.value()) == 0;
    }

    private static String key(String section, String kind, BigDecimal value, String unit) {
        return String.join("|", section, kind, value.stripTrailingZeros().toPlainString(), unit);
    }
}

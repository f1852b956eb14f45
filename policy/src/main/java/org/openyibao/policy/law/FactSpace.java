package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every combination of facts that a law can tell apart: for each fact its words in order. Categories and diseases
/// are those that the law names, with one more word for all others; stays count up to the last that it names.
public final class FactSpace {
    /// No category, or a disease that the law does not name.
    public static final String NONE = "none";

    /// A category that the law does not name.
    public static final String OTHER = "other";

    private final Map<Fact, List<String>> words = new EnumMap<>(Fact.class);
    private final int[] sizes = new int[Fact.values().length];

    FactSpace(SortedSet<String> categories, SortedSet<String> diseases, int stays) {
        words.put(Fact.SCHEME, Stream.of(Scheme.values()).map(Scheme::toString).toList());
        words.put(
                Fact.KIND, Stream.of(CareKind.values()).map(CareKind::toString).toList());
        words.put(Fact.LEVEL, List.of("1", "2", "3"));
        words.put(Fact.SEAT, List.of("county", "city"));
        words.put(Fact.RETIRED, List.of("false", "true"));
        words.put(Fact.CIVIL_SERVANT, List.of("false", "true"));
        words.put(Fact.CATEGORY, framed(categories, OTHER));
        words.put(Fact.TREATMENT, List.of("None", "Delivery", "Psychiatric", "RepeatChemotherapy"));
        words.put(
                Fact.FILING,
                Stream.of(CareFiling.values()).map(CareFiling::toString).toList());
        words.put(
                Fact.STAY,
                IntStream.rangeClosed(1, Math.max(1, stays))
                        .mapToObj(String::valueOf)
                        .toList());
        words.put(Fact.DISEASE, framed(diseases, ""));
        words.forEach((fact, list) -> sizes[fact.ordinal()] = list.size());
    }

    private static List<String> framed(SortedSet<String> named, String last) {
        var list = new ArrayList<String>();
        list.add(NONE);
        list.addAll(named);
        if (!last.isEmpty()) {
            list.add(last);
        }
        return List.copyOf(list);
    }

    /// A space for tests and cases: nothing named, one stay.
    public static FactSpace plain() {
        return new FactSpace(new TreeSet<>(), new TreeSet<>(), 1);
    }

    public int size(Fact fact) {
        return sizes[fact.ordinal()];
    }

    public List<String> words(Fact fact) {
        return words.get(fact);
    }

    /// The ordinal of a word; a category or disease that the law does not name is the word for all others, a later
    /// stay the last one.
    public int ordinal(Fact fact, String word) {
        int found = words(fact).indexOf(word);
        if (found >= 0) {
            return found;
        }
        return switch (fact) {
            case CATEGORY, STAY -> size(fact) - 1;
            case DISEASE -> 0;
            default -> throw new IllegalArgumentException(fact + " has no word " + word);
        };
    }

    /// The combination as messages say it, in words and as `when` would name it.
    ///
    /// @param named the facts that matter
    String describe(int[] facts, Set<Fact> named) {
        var words = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (Fact fact : named) {
            String word = words(fact).get(facts[fact.ordinal()]);
            words.add(LawWords.of(fact, word));
            keys.add(fact + ": " + word);
        }
        return named.isEmpty() ? "所有情形" : String.join("、", words) + "（" + String.join(", ", keys) + "）";
    }
}

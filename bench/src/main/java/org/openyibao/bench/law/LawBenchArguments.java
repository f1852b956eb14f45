package org.openyibao.bench.law;

import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param claims how many at most; an engine that is slow takes the first of them
/// @param turns that count, of each engine and variant
/// @param warmUps turns before these
/// @param turnMillis how long a turn lasts at least
/// @param engines the names of those that take part beside [ByHand]
record LawBenchArguments(int claims, int turns, int warmUps, int turnMillis, List<String> engines) {
    private static final LawBenchArguments DEFAULT = new LawBenchArguments(1_000_000, 11, 3, 250, Engines.names());

    /// Nothing if the words are none that the bench knows.
    static Optional<LawBenchArguments> parse(String[] words) {
        var arguments = Optional.of(DEFAULT);
        for (int i = 0; i < words.length; i += 2) {
            String option = words[i];
            String value = i + 1 < words.length ? words[i + 1] : "";
            arguments = arguments.flatMap(sofar -> sofar.with(option, value));
        }
        return arguments;
    }

    private Optional<LawBenchArguments> with(String option, String value) {
        if (option.equals("--engines")) {
            var names = List.of(value.split(","));
            return Engines.names().containsAll(names)
                    ? Optional.of(new LawBenchArguments(claims, turns, warmUps, turnMillis, names))
                    : Optional.empty();
        }
        if (!value.matches("[1-9][0-9]{0,7}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        return Optional.ofNullable(
                switch (option) {
                    case "--claims" -> new LawBenchArguments(number, turns, warmUps, turnMillis, engines);
                    case "--turns" -> new LawBenchArguments(claims, number, warmUps, turnMillis, engines);
                    case "--warm-ups" -> new LawBenchArguments(claims, turns, number, turnMillis, engines);
                    default -> null;
                });
    }
}

package org.openyibao.bench.law;

import java.util.Optional;

/// What the rule set comes to, as it was known before this bench was written.
final class KnownSums {
    private KnownSums() {}

    /// The check value of so many claims, if it is known.
    static Optional<Long> check(Variant variant, int claims) {
        return Optional.ofNullable(
                switch (variant) {
                    case GIVEN ->
                        switch (claims) {
                            case 50_000 -> 123476218387979L;
                            case 200_000 -> 493108120345124L;
                            case 1_000_000 -> 2468424966698844L;
                            default -> null;
                        };
                    case CARRIED -> claims == 1_000_000 ? 2498074922742145L : null;
                });
    }
}

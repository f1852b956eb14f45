package org.openyibao.bench.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The frame around the engines: what it prints, and that it lets nothing wrong pass.
class LawBenchTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int compare(Engine engine, int claims) throws SQLException {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return LawBench.compare(out, List.of(new ByHand(), engine), new LawBenchArguments(claims, 1, 1, 1, List.of()));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /// An engine of ours: by hand under another name, with so many fen added to what the pool pays for one claim.
    private record Ours(long wrongBy) implements ColumnEngine {
        @Override
        public String name() {
            return "ours";
        }

        @Override
        public Set<Variant> variants() {
            return EnumSet.of(Variant.GIVEN);
        }

        @Override
        public Optional<Pace> pace(Variant variant) {
            return Optional.of(new Pace(0.000_001, 1e9, 0.000_001, 1e9));
        }

        @Override
        public void decide(Claims claims, Variant variant, Decisions decisions) {
            new ByHand().decide(claims, variant, decisions);
            decisions.pool()[claims.count() / 2] += wrongBy;
        }
    }

    @Test
    void aRightEnginePassesAndIsComparedWithByHandAndItsPace() throws SQLException {
        assertThat(compare(new Ours(0), 50_000)).isZero();
        assertThat(text())
                .containsPattern("by-hand +A +50,000 .* 123476218387979 +as known")
                .containsPattern("ours +A +50,000 .* 123476218387979 +as known")
                .containsPattern("by-hand +B +50,000 .* as by hand")
                .containsPattern("ours A: million claims/s [0-9.]+ \\(bar 0.0 reached, goal 1000000000.0 missed\\)")
                .containsPattern("ours A: of by-hand [0-9.]+ \\(bar 0.0 reached")
                .doesNotContain("WRONG");
    }

    @Test
    void oneFenOnOneClaimFailsTheBench() throws SQLException {
        assertThat(compare(new Ours(1), 1_000)).isEqualTo(1);
        assertThat(text()).containsPattern("ours +A .* WRONG");
    }

    @Test
    void anUnknownWordIsNoBench() {
        assertThat(LawBenchArguments.parse(new String[] {"--claims", "5", "--turns", "2", "--engines", "plpgsql"}))
                .contains(new LawBenchArguments(5, 2, 3, 250, List.of("plpgsql")));
        assertThat(LawBenchArguments.parse(new String[] {"--claims", "many"})).isEmpty();
        assertThat(LawBenchArguments.parse(new String[] {"--engines", "abacus"}))
                .isEmpty();
        assertThat(LawBenchArguments.parse(new String[] {"--help"})).isEmpty();
    }
}

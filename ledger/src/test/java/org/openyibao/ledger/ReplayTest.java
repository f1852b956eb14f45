package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.ledger.database.ScratchDatabase;

/// Same events, same books. The seed is printed; `-Dopenyibao.seed=N` runs the same histories again.
class ReplayTest {
    private static final int HOLDERS = 60;
    private static final int HISTORIES = 1_000;

    private final long seed = Long.getLong("openyibao.seed", System.nanoTime() % 1_000_000);

    @TempDir
    private Path folder;

    @Test
    void aThousandHistoriesReplayedInAnotherProcessGiveTheSameExport() throws Exception {
        System.out.println("seed " + seed);
        Path theirs = folder.resolve("theirs.tsv");
        Process other = otherProcess(theirs);
        try (var database = ScratchDatabase.create()) {
            var player = new HistoryPlayer(database.application(), new RandomHistories(seed, HOLDERS));
            for (int history = 0; history < HISTORIES; history++) {
                player.play(history, Instant.parse("2026-01-02T03:04:05Z"), 3);
            }
            player.closeSome(Instant.parse("2026-01-02T03:04:06Z"));
            Path ours = folder.resolve("ours.tsv");
            HistoryPlayer.export(database.application(), ours);

            assertThat(other.waitFor())
                    .as(() -> "the other process: " + String.join("\n", lines(folder.resolve("other.log"))))
                    .isZero();
            assertThat(Files.mismatch(ours, theirs))
                    .as(() -> "seed " + seed + ": " + firstDifference(ours, theirs))
                    .isEqualTo(-1);
            assertThat(Files.readAllLines(ours)).hasSizeGreaterThan(HISTORIES);
            assertThat(new LedgerProof(database.application()).check())
                    .as("seed " + seed)
                    .allMatch(finding -> finding.broken() == 0);
        }
    }

    @Test
    void theOrderOfIndependentEventsDoesNotMatter() throws SQLException {
        System.out.println("seed " + seed);
        Path inOrder = folder.resolve("in-order.tsv");
        Path shuffled = folder.resolve("shuffled.tsv");
        var histories = new RandomHistories(seed, 7);
        try (var database = ScratchDatabase.create()) {
            var player = new HistoryPlayer(database.application(), histories);
            for (int history = 0; history < 60; history++) {
                player.play(history, Instant.EPOCH, 4);
            }
            HistoryPlayer.export(database.application(), inOrder);
        }
        try (var database = ScratchDatabase.create()) {
            new HistoryPlayer(database.application(), histories).playShuffled(60, Instant.EPOCH, new Random(seed));
            HistoryPlayer.export(database.application(), shuffled);
        }
        assertThat(firstDifference(inOrder, shuffled)).as("seed " + seed).isEmpty();
    }

    private Process otherProcess(Path export) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HistoryPlayer.class.getName(),
                        Long.toString(seed),
                        Integer.toString(HOLDERS),
                        Integer.toString(HISTORIES),
                        export.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.log").toFile())
                .start();
    }

    private static String firstDifference(Path one, Path other) {
        List<String> ours = lines(one);
        List<String> theirs = lines(other);
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            String a = i < ours.size() ? ours.get(i) : "";
            String b = i < theirs.size() ? theirs.get(i) : "";
            if (!a.equals(b)) {
                return "line " + (i + 1) + "\n" + a + "\n" + b;
            }
        }
        return "";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

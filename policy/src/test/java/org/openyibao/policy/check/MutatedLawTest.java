package org.openyibao.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Law files spoiled by chance: whatever is written in them, `check law` says something about it or finds it sound;
/// it never breaks.
class MutatedLawTest {
    private static final long SEED = Long.getLong("law.seed", 990_100L);
    private static final int MUTATIONS = Integer.getInteger("law.mutations", 2_000);

    private static final List<String> ODD = List.of(
            "",
            "null",
            "~",
            "-1",
            "0",
            "1.5",
            "1e9",
            "999999999999999",
            "123456789012345678901234567890",
            "abc",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{a: 1}",
            "true",
            "unknown",
            "none",
            "2024-01-01",
            "9999-12-31",
            "0000-00-00",
            "\"\"",
            "'",
            "&a b",
            "*a",
            "!!binary aGk=",
            "|",
            "0.000000000001",
            "-0.0",
            "１２",
            "级");

    @TempDir
    Path folder;

    @Test
    void noMistakeOfWritingBreaksTheCheck() throws IOException {
        System.err.println("mutated law: -Dlaw.seed=" + SEED);
        BrokenLaw.layNothing(folder);
        List<Path> files = files();
        var random = new Random(SEED);
        var codes = new TreeMap<String, Integer>();
        for (int i = 0; i < MUTATIONS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String sound = Files.readString(file);
            String spoilt = spoil(sound, random);
            Files.writeString(file, spoilt, StandardOpenOption.TRUNCATE_EXISTING);
            try {
                String said = BrokenLaw.said(folder);
                said.lines().forEach(line -> codes.merge(line.substring(0, 11), 1, Integer::sum));
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError("seed " + SEED + ", mutation " + i + " of " + file + ":\n" + spoilt, broken);
            }
            Files.writeString(file, sound, StandardOpenOption.TRUNCATE_EXISTING);
        }
        System.err.println("mutated law: " + codes);
        assertThat(codes).containsKeys("YB-RDG-0001", "YB-RDG-0002", "YB-RDG-0003", "YB-RDG-0004", "YB-LAW-0006");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// One or two lines taken away, written twice, exchanged, moved to the side, or given another value.
    private static String spoil(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(9)) {
                case 0 -> lines.set(at, "");
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
                case 3 -> lines.set(at, " ".repeat(random.nextInt(3)) + line.strip());
                case 4 -> lines.set(at, inserted(line, random));
                default -> lines.set(at, replaced(line, random));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String inserted(String line, Random random) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + ODD.get(random.nextInt(ODD.size())) + line.substring(at);
    }

    /// The value of one key of the line.
    private static String replaced(String line, Random random) {
        List<Integer> colons = new ArrayList<>();
        for (int at = line.indexOf(": "); at >= 0; at = line.indexOf(": ", at + 1)) {
            colons.add(at + 2);
        }
        if (colons.isEmpty()) {
            return inserted(line, random);
        }
        int from = colons.get(random.nextInt(colons.size()));
        int end = from;
        while (end < line.length() && ",]}".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, from) + ODD.get(random.nextInt(ODD.size())) + line.substring(end);
    }
}

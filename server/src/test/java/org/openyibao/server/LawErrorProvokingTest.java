package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.BillHistory;
import org.openyibao.policy.FactsError;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.reading.ReadingError;

/// Provokes every refusal of the law and of the facts at the command line, with the broken files of the policy
/// module, and finds what the program says on the page of its code.
class LawErrorProvokingTest {
    private static final Path RESOURCES = ProjectFiles.at("policy/src/test/resources");

    @TempDir
    Path folder;

    static Stream<Arguments> brokenLaw() {
        return Stream.of(
                Arguments.of(ReadingError.UNREADABLE, "file-brace-open"),
                Arguments.of(ReadingError.KEY_UNKNOWN, "key-unknown"),
                Arguments.of(ReadingError.KEY_MISSING, "key-missing"),
                Arguments.of(ReadingError.VALUE_WRONG, "value-percent"),
                Arguments.of(LawError.PARAMETER_TWICE, "parameter-twice"),
                Arguments.of(LawError.DATES_BROKEN, "dates-with-a-gap"),
                Arguments.of(LawError.SOURCE_INCOMPLETE, "source-missing"),
                Arguments.of(LawError.RULES_OVERLAP, "rules-overlap"),
                Arguments.of(LawError.RULES_GAP, "rules-gap-of-two-facts"),
                Arguments.of(LawError.BANDS_BROKEN, "bands-with-a-gap"),
                Arguments.of(LawError.RATIO_OUT_OF_RANGE, "ratio-with-minus-below-zero"),
                Arguments.of(LawError.RATIO_TOO_FINE, "ratio-too-fine"),
                Arguments.of(LawError.AMOUNT_OUT_OF_RANGE, "amount-negative"),
                Arguments.of(LawError.PARAMETER_MISSING, "parameter-missing"),
                Arguments.of(LawError.REASON_MISSING, "reason-missing"),
                Arguments.of(LawError.CASE_DIFFERS, "case-differs"),
                Arguments.of(LawError.CASE_MISSING, "case-missing"),
                Arguments.of(LawError.REGION_HEAD, "region-unsaid"),
                Arguments.of(LawError.TOO_MANY_COMBINATIONS, "too-many-combinations"),
                Arguments.of(LawError.CASE_TWICE, "case-twice"));
    }

    @ParameterizedTest
    @MethodSource("brokenLaw")
    void brokenLawIsRefusedWithItsPage(ErrorCode error, String name) throws IOException {
        copy(RESOURCES.resolve("law-sound"));
        copy(RESOURCES.resolve("law-broken").resolve(name));

        Answer answer = run(folder, "check", "law");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).isEqualTo(Files.readString(folder.resolve("expected.txt")));
        assertOnItsPage(error, answer);
    }

    @Test
    void soundLawPasses() throws IOException {
        copy(RESOURCES.resolve("law-sound"));

        assertThat(run(folder, "check", "law")).isEqualTo(new Answer(0, ""));
        assertOnItsPage(LawError.REGION_UNKNOWN, run(folder, "check", "law", "990200"));
    }

    @Test
    void severalMistakesAreCounted() throws IOException {
        copy(RESOURCES.resolve("law-sound"));
        copy(RESOURCES.resolve("law-broken/several-files-at-once"));

        assertThat(run(folder, "check", "law").err())
                .isEqualTo(Files.readString(folder.resolve("expected.txt")) + "共 2 处；说明见 docs/errors/\n");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertOnItsPage(LawError.FOLDER_MISSING, run(folder.resolve("no-such-folder"), "check", "law"));
    }

    static Stream<Arguments> brokenFacts() {
        return Stream.of(
                Arguments.of(FactsError.STAY_NUMBER, "stay-number-wrong"),
                Arguments.of(FactsError.SEAT_MISSING, "seat-missing"),
                Arguments.of(FactsError.SUMS_DIFFER, "parts-above-the-total"),
                Arguments.of(FactsError.AMOUNT_OUT_OF_RANGE, "amount-negative"));
    }

    @ParameterizedTest
    @MethodSource("brokenFacts")
    void brokenFactsAreRefusedWithTheirPage(ErrorCode error, String name) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.copy(RESOURCES.resolve("facts-broken").resolve(name + ".json"), file);

        Answer answer =
                run(ProjectFiles.at("law"), "decide", "--region", "140300", "--date", "2024-03-18", file.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertOnItsPage(error, answer);
    }

    @Test
    void whatWasNotSettledIsNotReversed() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new BillHistory().reverseLast(LocalDate.of(2024, 3, 1)));

        assertOnItsPage(
                FactsError.NOTHING_TO_REVERSE,
                new Answer(1, refusal.complaints().getFirst().line() + "\n"));
    }

    // ---- the command line ----

    private record Answer(int status, String err) {}

    private static Answer run(Path law, String... words) {
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Map.of("OPENYIBAO_LAW", law.toString()),
                Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC));
        int status = new Openyibao().run(List.of(words), console);
        console.flush();
        return new Answer(status, err.toString(StandardCharsets.UTF_8));
    }

    /// The example of the page is what the program says first, without the folder of this test.
    private void assertOnItsPage(ErrorCode error, Answer answer) {
        String first = answer.err().lines().findFirst().orElse("").replace(folder + "/", "");

        assertThat(first).startsWith(error.code() + " ");
        assertThat(ProjectFiles.text(ProjectFiles.at("docs/errors/" + error.code() + ".md")))
                .contains("\n" + first + "\n");
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (target.toString().endsWith(".removed")) {
                    Files.delete(Path.of(target.toString().replace(".removed", "")));
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

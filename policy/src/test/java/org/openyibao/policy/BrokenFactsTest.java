package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// What `decide` says of every mistake in a file of bills: file, line, what, why and what to do.
class BrokenFactsTest {
    private static final Path FOLDER = TestLaw.resources().resolve("facts-broken");
    private static final String ENDING = ".json";

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path expected(String name) {
        return FOLDER.resolve(name.replace(ENDING, ".txt"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBrokenFileIsToldAsItsGoldenSays(String name) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            Node file = Node.read(name, FOLDER.resolve(name));
            BillHistory.decide(
                    file, LocalDate.of(2024, 3, 18), on -> TestLaw.plans().of("140300", on));
        });

        assertThat(refusal).as(name + " is decided").isNotNull();
        Golden.check(
                expected(name),
                refusal.complaints().stream()
                        .map(complaint -> complaint.line() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void everyMessageHasPlaceReasonAndRemedy() {
        assertThat(names())
                .allSatisfy(name -> assertThat(text(expected(name)))
                        .as(name)
                        .matches("YB-(RDG|DEC)-[0-9]{4} " + name + "( 第 [0-9]+ 行)?[^：]*：.+。原因：.+。处理：.+\n"));
    }

    @Test
    void everyCodeOfFactsHasABrokenFile() {
        String said = names().stream().map(name -> text(expected(name))).collect(Collectors.joining());

        assertThat(FactsError.values())
                .filteredOn(error -> error != FactsError.NOTHING_TO_REVERSE)
                .allSatisfy(error -> assertThat(said).contains(error.code() + " "));
    }

    @Test
    void whatWasNotSettledIsNotReversed() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new BillHistory().reverseLast(LocalDate.of(2024, 3, 1)));

        assertThat(refusal.complaints()).extracting(Complaint::code).containsExactly(FactsError.NOTHING_TO_REVERSE);
        assertThat(refusal.complaints().getFirst().line()).isEqualTo("YB-DEC-0005 没有可以撤销的结算。原因：已撤销的不能再撤销。处理：核对结算的次序");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.openyibao.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.Golden;
import org.openyibao.policy.TestLaw;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.reading.ReadingError;

/// What `check law` says of every mistake that we could think of: file, line, what, why and what to do.
class BrokenLawTest {
    @TempDir
    Path folder;

    static List<String> names() {
        return BrokenLaw.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBrokenFileIsToldAsItsGoldenSays(String name) {
        BrokenLaw.lay(name, folder);

        Golden.check(BrokenLaw.expected(name), BrokenLaw.said(folder));
    }

    @Test
    void everyMessageHasPlaceReasonAndRemedy() {
        assertThat(names())
                .allSatisfy(name -> assertThat(text(BrokenLaw.expected(name)).lines())
                        .as(name)
                        .isNotEmpty()
                        .allMatch(line -> line.matches("YB-(RDG|LAW|DEC)-[0-9]{4} law/[^：]+：.+。原因：.+。处理：.+")));
    }

    @Test
    void everyCodeOfTheLawHasABrokenFile() {
        String said = names().stream()
                .map(BrokenLaw::expected)
                .map(BrokenLawTest::text)
                .collect(Collectors.joining());
        // of the words of the command, not of a file
        var elsewhere = List.of(LawError.FOLDER_MISSING, LawError.REGION_UNKNOWN);

        assertThat(Stream.of(LawError.values(), ReadingError.values())
                        .flatMap(Stream::of)
                        .map(ErrorCode.class::cast))
                .filteredOn(error -> !elsewhere.contains(error))
                .allSatisfy(error -> assertThat(said).contains(error.code() + " "));
    }

    @Test
    void aFolderOrARegionThatIsNotThereIsTold() {
        BrokenLaw.lay("case-missing", folder);

        assertRefused(LawError.FOLDER_MISSING, () -> TestLaw.book(folder.resolve("elsewhere")));
        assertRefused(LawError.REGION_UNKNOWN, () -> TestLaw.book(folder).known("990200"));
    }

    private static void assertRefused(LawError error, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);

        assertThat(refusal.complaints()).extracting("code").containsExactly(error);
        assertThat(refusal.complaints().getFirst().why()).isNotBlank();
        assertThat(refusal.complaints().getFirst().remedy()).isNotBlank();
    }

    // ---- what lies in a folder besides law ----

    @Test
    void whatIsSoundIsNotComplainedOf() throws IOException {
        BrokenLaw.layNothing(folder);
        Path cap = folder.resolve("990100-sound/employee/annual-cap.yaml");
        Files.writeString(cap, "\uFEFF" + Files.readString(cap));
        Files.createDirectory(folder.resolve(".git"));
        Files.createDirectory(folder.resolve("990100-sound/not-a-file.yaml"));
        Files.createSymbolicLink(folder.resolve("990100-sound/loop"), folder);
        Files.createSymbolicLink(folder.resolve("itself"), Path.of("itself"));
        Files.writeString(folder.resolve("990100-sound/README.md"), "# 示例市");

        assertThat(BrokenLaw.said(folder)).isEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        BrokenLaw.layNothing(folder);
        Files.createSymbolicLink(folder.resolve("990100-sound/lost.yaml"), Path.of("nowhere"));

        assertThat(BrokenLaw.said(folder)).startsWith("YB-RDG-0001 law/990100-sound/lost.yaml：没有这个文件");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

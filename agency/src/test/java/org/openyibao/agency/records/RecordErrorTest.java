package org.openyibao.agency.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.agency.template.AgencyTemplate;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;

/// Each kind of mistake is provoked, told once and alone, and has a page whose example is what the program
/// says.
class RecordErrorTest {
    private static final Path PAGES =
            Path.of("").toAbsolutePath().resolveSibling("docs").resolve("errors");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.openyibao.agency.records.ErrorCases#all")
    void aFolderWithOneMistakeGetsOneComplaint(ErrorCases.Case bad) throws IOException {
        bad.folder().writeTo(folder);

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).extracting(Complaint::line).hasSize(1);
        assertThat(summary.isGood()).isFalse();
        assertToldOnItsPage(bad.error(), summary.complaints().getFirst());
    }

    @Test
    void everyKindOfMistakeOfAFolderIsProvoked() {
        var provoked = EnumSet.of(
                RecordError.FOLDER_MISSING,
                RecordError.FILE_NOT_OPENED,
                RecordError.TEMPLATE_FOLDER_NOT_EMPTY,
                RecordError.TEMPLATE_ARGUMENT_INVALID);
        ErrorCases.all().forEach(bad -> provoked.add(bad.error()));

        assertThat(provoked).containsExactlyInAnyOrder(RecordError.values());
    }

    @Test
    void theGoodFolderThatTheMistakesAreMadeInIsGood() throws IOException {
        SmallFolder.good().writeTo(folder);

        assertThat(FolderReader.read(folder, CodeLists.published(), _ -> {}).complaints())
                .isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsComplainedOf() throws IOException {
        FolderSummary summary = FolderReader.read(folder.resolve("own-2024"), CodeLists.published(), _ -> {});

        assertThat(summary.complaints()).hasSize(1);
        assertToldOnItsPage(RecordError.FOLDER_MISSING, summary.complaints().getFirst());
    }

    @Test
    void aFolderWhereAFileShouldBeIsComplainedOf() throws IOException {
        SmallFolder.good().without("payments.tsv").writeTo(folder);
        Files.createDirectory(folder.resolve("payments.tsv"));
        Files.createDirectory(folder.resolve("facts.xlsx"));

        FolderSummary summary = FolderReader.read(folder, CodeLists.published(), _ -> {});

        assertThat(summary.complaints())
                .extracting(Complaint::code)
                .containsExactly(RecordError.FILE_NOT_OPENED, RecordError.FILE_NOT_OPENED);
        assertToldOnItsPage(RecordError.FILE_NOT_OPENED, summary.complaints().getFirst());
    }

    @Test
    void theRootOfTheDiskIsNoFolderOfRecords() {
        for (String root : new String[] {"/", "/.", "/x/.."}) {
            FolderSummary summary = FolderReader.read(Path.of(root), CodeLists.published(), _ -> {});

            assertThat(summary.complaints())
                    .as(root)
                    .extracting(Complaint::code)
                    .containsExactly(RecordError.FOLDER_MISSING);
        }
    }

    @Test
    void aNewFolderIsOnlyMadeWhereNothingIsAndOfKnownForms() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own-2024"));
        Files.writeString(own.resolve("notes.txt"), "");

        Refusal full = catchThrowableOfType(Refusal.class, () -> AgencyTemplate.write(own, "shanxi-final", 2024));
        Refusal unknown = catchThrowableOfType(Refusal.class, () -> AgencyTemplate.write(folder, "hunan-final", 2024));

        assertToldOnItsPage(
                RecordError.TEMPLATE_FOLDER_NOT_EMPTY, full.complaints().getFirst());
        assertToldOnItsPage(
                RecordError.TEMPLATE_ARGUMENT_INVALID, unknown.complaints().getFirst());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAPageUnderItsTitle(RecordError error) throws IOException {
        assertThat(PAGES.resolve(error.code() + ".md"))
                .content()
                .startsWith("# " + error.code() + " " + error.title() + "\n")
                .contains("## 何时出现", "## 例", "## 怎么办");
    }

    @Test
    void noPageIsLeftOfACodeThatIsGone() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> name.startsWith("YB-REC-")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordError.values())
                            .map(error -> error.code() + ".md")
                            .toList());
        }
    }

    private void assertToldOnItsPage(RecordError error, Complaint complaint) throws IOException {
        assertThat(complaint.code()).isEqualTo(error);
        assertThat(complaint.remedy()).isNotEmpty();
        assertThat(PAGES.resolve(error.code() + ".md"))
                .content()
                .contains(complaint.line().replace(folder + "/", ""));
    }
}

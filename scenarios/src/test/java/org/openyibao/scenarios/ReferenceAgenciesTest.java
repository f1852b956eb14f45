package org.openyibao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceAgenciesTest {
    /// The acceptance data lies beside the repository where the project is developed, and nowhere else.
    private static final Path ACCEPTANCE = Path.of("../../shared/acceptance");

    private static final List<String> FILES_WITH_PROJECTS =
            List.of("budget_lines", "adjustments", "payments", "releases", "obligations");

    @TempDir
    Path folder;

    @Test
    void theFourReferencesAreListed() {
        assertThat(ReferenceAgencies.ids())
                .containsExactly("baotou-2024", "jiyuan-2023", "yangquan-2024", "zezhou-2024");
    }

    @Test
    void aCopyHoldsTheRecordsAndNoPrintedFigure() throws IOException {
        ReferenceAgencies.copyTo("yangquan-2024", folder.resolve("y"));
        assertThat(folder.resolve("y/agency.yaml")).content().startsWith("id: yangquan-2024\n");
        assertThat(Files.readAllLines(folder.resolve("y/payments.tsv"))).hasSizeGreaterThan(300);
        assertThat(folder.resolve("y/published")).doesNotExist();
    }

    @Test
    void printedFiguresAreReadFromTheClassPath() throws IOException {
        int cells = 0;
        for (String id : ReferenceAgencies.ids()) {
            cells += lines(id, "cells.tsv").size() - 1;
            assertThat(lines(id, "narrative.tsv").getFirst()).startsWith("doc\tsrc_line\tnth");
        }
        assertThat(cells).isEqualTo(2220);
    }

    @Test
    void anUnknownReferenceOrFileIsRefused() {
        assertThatThrownBy(() -> ReferenceAgencies.copyTo("nowhere-2024", folder))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReferenceAgencies.published("zezhou-2024", "payments.tsv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noProjectBeginsWithTheTranscribersBracketAndEachHasItsLine() throws IOException {
        for (String id : ReferenceAgencies.ids()) {
            ReferenceAgencies.copyTo(id, folder.resolve(id));
            var budgeted = new TreeSet<String>();
            budgeted.addAll(projects(id, "budget_lines"));
            budgeted.addAll(projects(id, "adjustments"));
            for (String file : FILES_WITH_PROJECTS) {
                assertThat(projects(id, file))
                        .as("%s/%s", id, file)
                        .noneMatch(name -> name.startsWith("（"))
                        .isSubsetOf(budgeted);
            }
        }
    }

    @Test
    void copiesEqualTheAcceptanceDataApartFromTheStrippedBrackets() throws IOException {
        assumeAcceptanceData("copies are not compared");
        for (String id : ReferenceAgencies.ids()) {
            Path copy = folder.resolve(id);
            ReferenceAgencies.copyTo(id, copy);
            try (var files = Files.list(copy)) {
                for (Path file : files.filter(file -> !isOurs(file)).toList()) {
                    String name = file.getFileName().toString();
                    // further rows of the overlay are ours, and say so
                    assertThat(Files.readAllLines(file).stream()
                                    .filter(line -> !line.contains("\theading\t"))
                                    .toList())
                            .as("%s/%s", id, name)
                            .isEqualTo(withoutPaidByDesks(
                                    id,
                                    stripped(Files.readAllLines(
                                            ACCEPTANCE.resolve(id).resolve(name)))));
                }
            }
            for (String name : List.of("cells.tsv", "narrative.tsv")) {
                assertThat(lines(id, name))
                        .isEqualTo(Files.readAllLines(ACCEPTANCE.resolve(id).resolve(name)));
            }
        }
    }

    private static boolean isOurs(Path file) {
        return Set.of("roster.tsv", "relief_groups.tsv")
                .contains(file.getFileName().toString());
    }

    /// Without the vouchers that a desk pays from its own records; `ours/` lists them.
    private static List<String> withoutPaidByDesks(String id, List<String> lines) throws IOException {
        Path list = Path.of("ours", id, "paid_by_desks.tsv");
        if (!Files.exists(list)) {
            return lines;
        }
        List<String> left = Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        return lines.stream()
                .filter(line -> !left.contains(line.substring(0, Math.max(0, line.indexOf('\t')))))
                .toList();
    }

    @Test
    void theRostersAreAsTheirProgramWritesThem() throws IOException {
        YangquanRoster.write(folder);
        ReferenceAgencies.copyTo(YangquanRoster.ID, folder.resolve("copy"));
        for (String file : List.of("roster.tsv", "relief_groups.tsv")) {
            assertThat(folder.resolve("copy").resolve(file))
                    .hasSameTextualContentAs(folder.resolve(file))
                    .hasSameTextualContentAs(Path.of("ours", YangquanRoster.ID, file));
        }
        List<String> roster = Files.readAllLines(folder.resolve("roster.tsv"));
        assertThat(roster.stream().skip(1)).allMatch(line -> line.split("\t")[1].startsWith("990101"));
        assertThat(roster.stream().skip(1).map(line -> line.split("\t")[1]).distinct())
                .hasSize(156);
    }

    @Test
    void strippingMergesNoTwoProjects() throws IOException {
        assumeAcceptanceData("names of projects are not compared");
        for (String id : ReferenceAgencies.ids()) {
            Map<String, String> before = new HashMap<>();
            for (String file : FILES_WITH_PROJECTS) {
                Path source = ACCEPTANCE.resolve(id).resolve(file + ".tsv");
                for (String name : Files.exists(source) ? projects(Files.readAllLines(source)) : List.<String>of()) {
                    String other = before.putIfAbsent(withoutLeadingBracket(name), name);
                    assertThat(other == null ? name : other).isEqualTo(name);
                }
            }
        }
    }

    private static void assumeAcceptanceData(String consequence) {
        boolean isThere = Files.isDirectory(ACCEPTANCE);
        if (!isThere) {
            System.err.println("SKIPPED: " + ACCEPTANCE.toAbsolutePath().normalize() + " is not there; " + consequence);
        }
        assumeTrue(isThere, "no acceptance data beside the repository");
    }

    private static List<String> stripped(List<String> lines) {
        int column = List.of(lines.getFirst().split("\t", -1)).indexOf("project");
        var result = new ArrayList<String>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (column >= 0) {
                cells[column] = withoutLeadingBracket(cells[column]);
            }
            result.add(String.join("\t", cells));
        }
        return result;
    }

    private static String withoutLeadingBracket(String name) {
        return name.replaceFirst("^（[^）]*）", "");
    }

    private List<String> projects(String id, String file) throws IOException {
        Path path = folder.resolve(id).resolve(file + ".tsv");
        return Files.exists(path) ? projects(Files.readAllLines(path)) : List.of();
    }

    private static List<String> projects(List<String> lines) {
        int column = List.of(lines.getFirst().split("\t", -1)).indexOf("project");
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1)[column])
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> lines(String id, String file) throws IOException {
        try (InputStream in = ReferenceAgencies.published(id, file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

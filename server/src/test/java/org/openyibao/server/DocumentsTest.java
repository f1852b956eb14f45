package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.agency.YearEnd;
import org.openyibao.agency.records.FolderColumn;
import org.openyibao.agency.records.FolderFile;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.statements.Statements;

/// What the documents say is there: links lead somewhere, every error code has its page and its test, every
/// decision its five headings, every command and every test that a page names exists.
class DocumentsTest {
    // ---- links ----

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Test
    void everyRelativeLinkLeadsToAFile() {
        var dead = new ArrayList<String>();
        for (Path page : ProjectFiles.markdown()) {
            Matcher link = LINK.matcher(ProjectFiles.text(page).replaceAll("(?s)```.*?```", ""));
            while (link.find()) {
                String target = link.group(1).replaceAll("#.*", "");
                boolean outside = target.matches("[a-z]+:.*");
                if (!target.isEmpty() && !outside && !Files.exists(page.resolveSibling(target))) {
                    dead.add(ProjectFiles.name(page) + ": " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    // ---- commands ----

    @Test
    void everyCommandThatAPageNamesIsACommandOfTheScript() {
        var known = new TreeSet<String>();
        Matcher command = Pattern.compile("(?m)^([a-z]+)[|]").matcher(ProjectFiles.text(ProjectFiles.at("openyibao")));
        while (command.find()) {
            known.add(command.group(1));
        }
        assertThat(known).contains("demo", "test", "import", "approve", "trace");
        for (Path page : ProjectFiles.markdown()) {
            Matcher used = Pattern.compile("\\./openyibao +([a-z]+)").matcher(ProjectFiles.text(page));
            while (used.find()) {
                assertThat(known).as(ProjectFiles.name(page)).contains(used.group(1));
            }
        }
    }

    @Test
    void theScriptListsEveryCommandOfTheProgramAsItIs() {
        String script = ProjectFiles.text(ProjectFiles.at("openyibao"));
        Stream.of(
                        SystemCommands.all(),
                        ImportCommands.all(),
                        FigureCommands.all(),
                        LawCommands.all(),
                        ReliefCommands.all())
                .flatMap(List::stream)
                .forEach(command -> assertThat(script).contains("|" + command.usage() + "|"));
    }

    @Test
    void everyTestThatAPageNamesExists() {
        Set<String> tests = ProjectFiles.java(true).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (Path page : ProjectFiles.markdown()) {
            Matcher named = Pattern.compile("`([A-Z][A-Za-z]*Test)\\b").matcher(ProjectFiles.text(page));
            while (named.find()) {
                assertThat(tests).as(ProjectFiles.name(page)).contains(named.group(1));
            }
        }
    }

    @Test
    void theCodeMapHasEveryModule() throws IOException {
        String map = ProjectFiles.text(ProjectFiles.at("ARCHITECTURE.md"));
        Matcher module =
                Pattern.compile("<module>([a-z]+)</module>").matcher(ProjectFiles.text(ProjectFiles.at("pom.xml")));
        while (module.find()) {
            assertThat(map).contains("| `" + module.group(1) + "/` |");
        }
        assertThat(map).contains("| `web/` |");
    }

    // ---- decisions ----

    private static final List<String> HEADINGS = List.of(
            "## Context", "## Options", "## Decision", "## Consequences", "## How we would notice that it was wrong");

    static List<Path> decisions() {
        return ProjectFiles.files(name -> name.matches("docs/decisions/[0-9]{4}-.*[.]md"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionHasItsFiveHeadingsAndABecause(Path decision) {
        String text = ProjectFiles.text(decision);
        String number = decision.getFileName().toString().substring(0, 4);
        assertThat(text).startsWith("# " + number + " ");
        assertThat(text).containsSubsequence(HEADINGS);
        assertThat(text.substring(text.indexOf("## Decision"), text.indexOf("## Consequences")))
                .contains("because");
        assertThat(ProjectFiles.text(ProjectFiles.at("docs/decisions/README.md")))
                .contains("](" + decision.getFileName() + ")");
    }

    @Test
    void decisionsAreNumberedWithoutGaps() {
        var numbers = decisions().stream()
                .map(file -> Integer.parseInt(file.getFileName().toString().substring(0, 4)))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }

    // ---- the format of a folder ----

    private static final String RECORDS = "docs/user/records.md";

    /// The tables of columns are generated: `-Dopenyibao.golden=write` writes them anew between their marks.
    @ParameterizedTest
    @EnumSource
    void theFormatOfAFileIsWrittenAsTheReaderReadsIt(FolderFile file) throws IOException {
        String page = ProjectFiles.text(ProjectFiles.at(RECORDS));
        String from = "<!-- columns " + file.stem() + " -->\n";
        String expected = from + table(file) + "<!-- end -->";
        assertThat(page).contains(from);
        String written = page.substring(page.indexOf(from), page.indexOf("<!-- end -->", page.indexOf(from)) + 12);
        if ("write".equals(System.getProperty("openyibao.golden"))) {
            Files.writeString(ProjectFiles.at(RECORDS), page.replace(written, expected));
        } else {
            assertThat(written).isEqualTo(expected);
        }
    }

    private static String table(FolderFile file) {
        var rows = new StringBuilder("| 列名 | 中文表头 | 必填 | 内容 | 例 |\n|---|---|---|---|---|\n");
        for (FolderColumn column : file.columns()) {
            String must = switch (column.presence()) {
                case VALUE -> "必填";
                case COLUMN -> "列必有，值可空";
                case OPTIONAL -> "";
            };
            boolean listed = !column.choices().isEmpty() && column.choices().size() <= 12;
            String note = column.note() + (listed ? "。取值：" + String.join("、", column.choices()) : "");
            rows.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(column.name(), column.head(), must, note, column.example()));
        }
        return rows.toString();
    }

    // ---- the first day ----

    @TempDir
    Path parent;

    /// The example of the first day is a folder that imports, and its figure comes out and traces as the page
    /// says.
    @Test
    void theFirstDayGoesAsItIsWritten() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("my-agency-2025"));
        String page = ProjectFiles.text(ProjectFiles.at("docs/user/first-day.md"));
        Matcher block = Pattern.compile("`([a-z_]+[.](?:yaml|tsv))`[^\\n]*\\n\\n```\\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        while (block.find()) {
            Files.writeString(folder.resolve(block.group(1)), block.group(2));
        }
        try (var house = new ReferenceFigures()) {
            house.load(folder);
            var address = Statements.address("my-agency-2025/03/2101506/3");
            var trace = house.statement("my-agency-2025").trace(address, 0);
            assertThat(page)
                    .contains(address.toString(), trace.formula(), trace.exact() + " 元", trace.result() + " 万元");
            assertThat(trace.operands().getFirst().postings())
                    .hasSize(2)
                    .allSatisfy(
                            signed -> assertThat(page).contains(signed.posting().documentNo()));
            correctAndClose(house, folder);
        }
    }

    private static void correctAndClose(ReferenceFigures house, Path folder) throws IOException {
        String general = "一般公共预算财政拨款";
        Files.writeString(
                folder.resolve("payments.tsv"),
                "P2025-00004|2025-07-01|2101506|30201|项目支出|便民服务经费|%s|-345.00|冲 P2025-00002||\n"
                        .formatted(general)
                        .replace('|', '\t'),
                StandardOpenOption.APPEND);
        Files.writeString(
                folder.resolve("balances.tsv"), "item\tamount_yuan\tfunc_code\n年末结转和结余（财政拨款）\t345.00\t2101506\n");
        house.load(folder);
        var year = AgencyYear.parse("my-agency-2025");
        var yearEnd = new YearEnd(house.database.application(), house.ledger, house.books);
        yearEnd.close(year, "张三", "李四", ReferenceFigures.NOON);
        assertThat(yearEnd.isClosed(year)).isTrue();
        assertThat(house.statement("my-agency-2025")
                        .trace(Statements.address("my-agency-2025/03/2101506/3"), 0)
                        .exact())
                .isEqualTo("62050.00");
    }

    // ---- dependencies ----

    @Test
    void everyDependencyHasItsReason() {
        String list = ProjectFiles.text(ProjectFiles.at("docs/decisions/0021-dependencies.md"));
        var libraries = new TreeSet<String>();
        for (Path pom : ProjectFiles.files(name -> name.matches("([a-z]+/)?pom[.]xml"))) {
            Matcher library = Pattern.compile(
                            "<dependency>\\s*<groupId>(?!org[.]openyibao)[^<]+</groupId>\\s*<artifactId>([^<]+)")
                    .matcher(ProjectFiles.text(pom));
            while (library.find()) {
                libraries.add(library.group(1));
            }
        }
        Matcher packages = Pattern.compile("\"(@?[a-z/-]+)\": \"[0-9]+[.][0-9]")
                .matcher(ProjectFiles.text(ProjectFiles.at("web/package.json"))
                        .replaceAll("\"version\": \"[^\"]*\"", ""));
        while (packages.find()) {
            libraries.add(packages.group(1));
        }
        assertThat(libraries).contains("postgresql", "vue");
        assertThat(libraries).allSatisfy(library -> assertThat(list).contains("`" + library + "`"));
    }

    // ---- error codes ----

    private static final String INDEX = "docs/errors/README.md";

    /// What cannot be provoked in a test that any machine can run, and why.
    private static final Map<String, String> UNPROVOKED = Map.of(
            "DatabaseError.FOLDER_OF_ANOTHER", "needs a second user of the machine",
            "DatabaseError.FOLDER_UNREACHABLE", "needs root, and a folder that nobody may enter",
            "DatabaseError.FOLDER_NOT_EXECUTABLE", "needs a file system mounted noexec",
            "DatabaseError.PLATFORM", "needs another platform than Linux x86_64");

    /// Every constant of every enum of error codes, by `Enum.CONSTANT`.
    private static Map<String, ErrorCode> errors() {
        var errors = new TreeMap<String, ErrorCode>();
        for (ParsedSource source : ParsedSource.of(ProjectFiles.java(false))) {
            if (Pattern.compile("enum \\w+ implements .*\\bErrorCode\\b")
                    .matcher(ProjectFiles.text(source.file()))
                    .find()) {
                constants(source)
                        .forEach(constant ->
                                errors.put(source.types().getFirst() + "." + ((Enum<?>) constant).name(), constant));
            }
        }
        assertThat(errors).hasSizeGreaterThan(70);
        return errors;
    }

    private static List<ErrorCode> constants(ParsedSource source) {
        try {
            Class<?> type =
                    Class.forName(source.packageName() + "." + source.types().getFirst());
            return List.of((ErrorCode[]) type.getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyErrorCodeHasAPage() {
        errors().forEach((name, error) -> {
            String text = ProjectFiles.text(existing("docs/errors/" + error.code() + ".md", name));
            assertThat(text)
                    .as(name)
                    .startsWith("# " + error.code() + " " + error.title() + "\n")
                    .containsSubsequence("## 何时出现", "## 例", "## 怎么办")
                    .contains("\n" + error.code() + " ");
        });
    }

    private static Path existing(String file, String name) {
        assertThat(ProjectFiles.at(file)).as(name).exists();
        return ProjectFiles.at(file);
    }

    @Test
    void everyPageHasItsErrorCode() {
        var codes = errors().values().stream().map(ErrorCode::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(ProjectFiles.files(name -> name.matches("docs/errors/YB-.*")))
                .extracting(file -> file.getFileName().toString().replace(".md", ""))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    /// `-Dopenyibao.golden=write` writes the list anew.
    @Test
    void theIndexListsEveryErrorCode() throws IOException {
        String index = ProjectFiles.text(ProjectFiles.at(INDEX));
        String expected = errors().values().stream()
                .sorted(Comparator.comparing(ErrorCode::code))
                .map(error -> "| [%1$s](%1$s.md) | %2$s |".formatted(error.code(), error.title()))
                .collect(Collectors.joining("\n"));
        String listed = index.lines().filter(line -> line.startsWith("| [YB-")).collect(Collectors.joining("\n"));
        if ("write".equals(System.getProperty("openyibao.golden"))) {
            String head =
                    index.lines().takeWhile(line -> !line.startsWith("| [YB-")).collect(Collectors.joining("\n"));
            Files.writeString(ProjectFiles.at(INDEX), head + "\n" + expected + "\n");
        } else {
            assertThat(listed).isEqualTo(expected);
        }
    }

    @Test
    void everyErrorCodeIsProvokedByATest() {
        String tests = ProjectFiles.java(true).stream()
                .filter(file -> !file.endsWith("DocumentsTest.java"))
                .map(ProjectFiles::text)
                .collect(Collectors.joining("\n"));
        errors().forEach((name, error) -> {
            boolean provoked = Pattern.compile("\\b(" + name + "|" + error.code() + ")\\b")
                    .matcher(tests)
                    .find();
            String excuse = UNPROVOKED.containsKey(name) ? " is provoked: take its excuse away" : " has no test";
            assertThat(provoked).as(name + excuse).isEqualTo(!UNPROVOKED.containsKey(name));
        });
        assertThat(errors().keySet()).containsAll(UNPROVOKED.keySet());
    }
}

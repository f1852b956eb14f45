package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openyibao.agency.records.FolderColumn;
import org.openyibao.agency.records.FolderFile;

/// Habits that a compiler does not see, read from the files as they lie in the project: names, sizes,
/// migrations, paths.
class TidyTest {
    private static final List<ParsedSource> SOURCES = ParsedSource.of(ProjectFiles.java());

    @Test
    void theProjectIsWhatIsRead() {
        assertThat(ProjectFiles.java(false)).hasSizeGreaterThan(100);
        assertThat(ProjectFiles.java(true)).hasSizeGreaterThan(10);
        assertThat(SOURCES).hasSameSizeAs(ProjectFiles.java());
    }

    // ---- tests ----

    private static final Set<String> MARKS_A_TEST =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

    @Test
    void everyClassThatHoldsTestsIsOneThatTheRunnerFinds() {
        assertThat(SOURCES)
                .filteredOn(source -> source.annotations().stream().anyMatch(MARKS_A_TEST::contains))
                .extracting(source -> ProjectFiles.name(source.file()))
                .as("surefire runs *Test and passes over everything else without a word")
                .allMatch(name -> name.endsWith("Test.java"));
    }

    // ---- names ----

    private static final Set<String> EMPTY_WORDS = Set.of(
            "Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Dto", "DTO", "Vo", "VO", "Impl",
            "Misc");
    private static final Set<String> EMPTY_ENDINGS = Set.of("Data", "Info");
    private static final Set<String> NEVER_BARE =
            Set.of("Budget", "Fund", "Project", "Audit", "Benefit", "Cell", "Account");

    @Test
    void noTypeHasAWordThatSaysNothing() {
        assertThat(types()).allSatisfy((name, where) -> {
            List<String> words = List.of(name.split("(?<=[a-z0-9])(?=[A-Z])"));
            assertThat(words).as(name + " in " + where).doesNotContainAnyElementsOf(EMPTY_WORDS);
            assertThat(EMPTY_ENDINGS).as(name + " in " + where).doesNotContain(words.getLast());
        });
    }

    @Test
    void noPackageHasAWordThatSaysNothing() {
        for (ParsedSource source : SOURCES) {
            assertThat(source.packageName().split("[.]"))
                    .as(ProjectFiles.name(source.file()))
                    .doesNotContain(
                            "util", "utils", "common", "base", "helper", "dto", "vo", "impl", "manager", "misc");
        }
    }

    /// `Account` is the ledger's; the others always say which: `BudgetLine`, `FundSource`, `BudgetProject`,
    /// `LedgerCell`.
    @Test
    void aWordOfManyMeaningsNeverStandsAlone() {
        var bare = new ArrayList<String>();
        for (ParsedSource source : SOURCES) {
            for (String type : source.types()) {
                boolean ofTheLedger =
                        type.equals("Account") && source.packageName().equals("org.openyibao.ledger");
                if (NEVER_BARE.contains(type) && !ofTheLedger) {
                    bare.add(type + " in " + ProjectFiles.name(source.file()));
                }
            }
        }
        assertThat(bare).as("names with one meaning: docs/glossary.tsv").isEmpty();
    }

    private static Map<String, String> types() {
        var types = new TreeMap<String, String>();
        for (ParsedSource source : SOURCES) {
            source.types().forEach(type -> types.put(type, ProjectFiles.name(source.file())));
        }
        return types;
    }

    // ---- columns ----

    private static final Pattern SYLLABLES = Pattern.compile("(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
            + "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er"
            + "|a|o|e|i|u)){2,}");

    /// English words that can be read as two syllables of pinyin.
    private static final Set<String> ENGLISH_ALL_THE_SAME = Set.of(
            "code", "date", "file", "line", "measure", "memo", "name", "note", "payee", "rate", "release", "side",
            "yuan");

    @Test
    void columnsHaveEnglishNames() {
        List<String> contractions = nationalContractions();
        for (String column : columns()) {
            assertThat(contractions)
                    .as("a name of the national interface: " + column)
                    .doesNotContain(column);
            for (String word : column.split("_")) {
                boolean pinyin = SYLLABLES.matcher(word).matches() && !ENGLISH_ALL_THE_SAME.contains(word);
                boolean initials = word.matches("[b-df-hj-np-tv-xz]{3,}") && !word.equals("src");
                assertThat(pinyin || initials)
                        .as("pinyin in a column: " + column)
                        .isFalse();
            }
        }
    }

    private static Set<String> columns() {
        var columns = new TreeSet<String>();
        migrations().columns().values().forEach(columns::addAll);
        Stream.of(FolderFile.values())
                .flatMap(file -> file.columns().stream())
                .map(FolderColumn::name)
                .forEach(columns::add);
        assertThat(columns).contains("bucket", "event_key", "voucher_no");
        return columns;
    }

    /// Field names of the national interface, in backticks in the glossary's notes.
    private static List<String> nationalContractions() {
        var names = new ArrayList<String>();
        Matcher quoted = Pattern.compile("`([a-z]+(?:_[a-z]+)+)`")
                .matcher(ProjectFiles.text(ProjectFiles.at("docs/glossary.tsv")));
        while (quoted.find()) {
            names.add(quoted.group(1));
        }
        assertThat(names).contains("hifp_pay");
        return names;
    }

    // ---- migrations ----

    private static MigrationScripts migrations() {
        var scripts = new LinkedHashMap<String, String>();
        ProjectFiles.files(name -> name.matches(".*/src/main/resources/db/migration/V[0-9_.]+__.*[.]sql")).stream()
                .sorted(java.util.Comparator.comparingLong(TidyTest::version))
                .forEach(file -> scripts.put(ProjectFiles.name(file), ProjectFiles.text(file)));
        assertThat(scripts).hasSizeGreaterThan(1);
        return new MigrationScripts(scripts);
    }

    private static long version(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("V([0-9]+).*", "$1"));
    }

    @Test
    void migrationsRunOnOneDatabaseAndOnADistributedOne() {
        assertThat(migrations().findings())
                .as("docs/decisions/0005-schema-for-one-and-many.md")
                .isEmpty();
    }

    @Test
    void theLedgersTablesAreNamedInTheLedgerAlone() {
        Pattern sql = Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE)\\s+"
                + "(event|decision|entry|posting|balance|year_close|ledger_cell|book_set|account|unit)\\b");
        var strangers = new ArrayList<String>();
        for (Path file : ProjectFiles.java(false)) {
            String name = ProjectFiles.name(file);
            if (!name.startsWith("ledger/") && !name.startsWith("bench/")) {
                Matcher matcher = sql.matcher(ProjectFiles.text(file));
                while (matcher.find()) {
                    strangers.add(name + ": " + matcher.group());
                }
            }
        }
        assertThat(strangers)
                .as("other rooms read the ledger through Books and Events, or the view booked_event")
                .isEmpty();
    }

    // ---- sizes ----

    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_FUNCTION = 40;
    private static final int MOST_COLUMNS = 120;
    private static final String EXCEPTIONS = "docs/decisions/size-exceptions.tsv";

    @Test
    void whatIsTooLongIsWrittenDownWithItsReason() {
        var outliers = new TreeSet<String>();
        for (ParsedSource source : SOURCES) {
            String name = ProjectFiles.name(source.file());
            List<String> lines = ProjectFiles.lines(source.file());
            if (lines.size() > MOST_LINES_OF_A_FILE) {
                outliers.add("file\t" + name);
            }
            if (lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > MOST_COLUMNS)) {
                outliers.add("line\t" + name);
            }
            source.functionLines().forEach((function, length) -> {
                if (length > MOST_LINES_OF_A_FUNCTION) {
                    outliers.add("function\t" + name + "#" + function.replaceAll("@.*", ""));
                }
            });
        }
        var unwritten = new TreeSet<>(outliers);
        unwritten.removeAll(exceptions().keySet());
        assertThat(unwritten)
                .as("longer than the habit and not in " + EXCEPTIONS)
                .isEmpty();
        var needless = new TreeSet<>(exceptions().keySet());
        needless.removeAll(outliers);
        assertThat(needless)
                .as("no longer too long: take the rows out of " + EXCEPTIONS)
                .isEmpty();
        assertThat(exceptions().values()).noneMatch(String::isBlank);
    }

    private static Map<String, String> exceptions() {
        var exceptions = new TreeMap<String, String>();
        for (String line :
                ProjectFiles.lines(ProjectFiles.at(EXCEPTIONS)).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(3);
            exceptions.put(cells[0] + "\t" + cells[1], cells[2]);
        }
        return exceptions;
    }

    // ---- what must not be in any file ----

    private static final Map<String, Pattern> NEVER = Map.of(
            "a path of one machine", Pattern.compile("(?<![\\w.:/-])/(work|root|home|Users|tmp)/[A-Za-z]"),
            "the host of a registry",
                    Pattern.compile(
                            "registry[.][a-z]+[.]|npm[m]irror|repo1?[.]maven[.]|maven[.]aliyun|pypi[.]|artifac[t]ory|"
                                    + "\"resolved\": \"https?:"),
            "an identity number outside the impossible division",
                    Pattern.compile("(?<![0-9A-Za-z.])(?!990101)[1-9][0-9]{5}(?:19|20)[0-9]{2}"
                            + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])"));

    @Test
    void noFileNamesAMachineARegistryOrAPerson() {
        for (Path file : ProjectFiles.files(name -> !name.matches(".*[.](png|jpg|xlsx|ico|ttf|woff2?|jar)"))) {
            String text = ProjectFiles.text(file);
            NEVER.forEach((what, pattern) -> {
                Matcher matcher = pattern.matcher(text);
                assertThat(matcher.find() ? matcher.group() : "")
                        .as(what + " in " + ProjectFiles.name(file))
                        .isEmpty();
            });
        }
    }

    @Test
    void noPageWaitsForWhatIsToBeFilledIn() {
        var places = new ArrayList<String>();
        for (Path page : ProjectFiles.markdown()) {
            Matcher place = Pattern.compile("@@(\\w*@@)?").matcher(ProjectFiles.text(page));
            while (place.find()) {
                places.add(ProjectFiles.name(page) + ": " + place.group());
            }
        }
        assertThat(places).as("places still to be filled in").isEmpty();
    }

    @Test
    void theRulesAboveCatchWhatTheyAreFor() {
        assertThat(NEVER.get("a path of one machine")
                        .matcher("see /" + "home/me/x")
                        .find())
                .isTrue();
        assertThat(NEVER.get("the host of a registry")
                        .matcher("https://registry" + ".npmjs.org/")
                        .find())
                .isTrue();
        Pattern identity = NEVER.get("an identity number outside the impossible division");
        assertThat(identity.matcher("'1403" + "0219800101123X'").find()).isTrue();
        assertThat(identity.matcher("'99010119800101123X'").find()).isFalse();
        assertThat(Files.isDirectory(ProjectFiles.at("docs"))).isTrue();
    }

    @Test
    void theRulesOfMigrationsCatchWhatTheyAreFor() {
        var bad = Map.of("V9__bad.sql", """
                CREATE TABLE visit (
                    visit_id bigserial NOT NULL,
                    bucket   integer   NOT NULL REFERENCES unit (unit_id),
                    PRIMARY KEY (visit_id, bucket)
                );
                CREATE TABLE loose (loose_id bigint NOT NULL);
                CREATE TRIGGER watch BEFORE INSERT ON visit EXECUTE FUNCTION watch();
                CREATE RULE quiet AS ON DELETE TO visit DO INSTEAD NOTHING;
                CREATE UNIQUE INDEX visit_ux ON visit (visit_id);
                ALTER TABLE posting ADD FOREIGN KEY (debit_cell) REFERENCES ledger_cell (cell_id);
                ALTER TABLE posting ADD CONSTRAINT p_fk FOREIGN KEY (debit_cell) REFERENCES ledger_cell (cell_id);
                GRANT UPDATE ON posting TO openyibao_app;
                """);
        assertThat(String.join("\n", new MigrationScripts(bad).findings()))
                .contains(
                        "a serial",
                        "a foreign key that is not added alone",
                        "a constraint without a name",
                        "does not begin with bucket: visit_id, bucket",
                        "neither a known reference table nor owned",
                        "without a primary key",
                        "a trigger",
                        "a rule",
                        "does not begin with bucket: visit_id\n",
                        "a foreign key on posting",
                        "a right to change what was recorded");
    }
}

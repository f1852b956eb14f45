package org.openyibao.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows of the house and what its rooms must never do, read from the compiled classes of every module. A
/// rule that finds no class to judge fails, so that a renamed package cannot silence it.
class ArchitectureTest {
    private static final String HOUSE = "org.openyibao.";

    /// What each module may use besides itself. A new arrow needs a decision record first.
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "kernel", Set.of(),
            "ledger", Set.of("kernel"),
            "forms", Set.of("kernel"),
            "policy", Set.of("kernel"),
            "agency", Set.of("kernel", "ledger", "forms"),
            "operations", Set.of("kernel", "policy", "ledger", "agency"),
            "statements", Set.of("kernel", "ledger", "forms"),
            "scenarios", Set.of("kernel"),
            "server", Set.of("kernel", "ledger", "forms", "policy", "agency", "operations", "statements", "scenarios"));

    private static final Map<String, String> REASONS = Map.of(
            "kernel", "the kernel is what all rooms speak; it knows no scheme, no table and no clock",
            "ledger", "the ledger knows no patient, scheme or form: an event's payload is opaque to it",
            "forms", "forms are data about tables; they compute no figure and read no books",
            "policy", "law is data and arithmetic: the same question has the same answer everywhere",
            "agency", "the agency's desk writes the books; who reads them for print must not be known to it",
            "operations", "a desk decides by the law and pays through the agency; it prints nothing",
            "statements", "statements read nothing but the ledger, so that every figure can be walked back",
            "scenarios", "scenarios are folders as a stranger would hand them in; they know no desk and no book",
            "server", "the server wires the rooms; bench and pages stand outside it");

    private static final String MONEY_IS_EXACT = "money is a long of fen: binary floating point gets 4.605 wrong";
    private static final String TIME_IS_PASSED_IN =
            "the same law and the same events must give the same books: time, chance and locale are passed in";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openyibao");

    private static String within(String module) {
        return HOUSE + module + "..";
    }

    private static String[] withinAll(Stream<String> modules) {
        return modules.map(ArchitectureTest::within).toArray(String[]::new);
    }

    static Stream<String> modules() {
        return ARROWS.keySet().stream().sorted();
    }

    @Test
    void everyModuleHasItsArrowsWrittenDown() {
        var found = new TreeSet<String>();
        for (JavaClass type : MAIN) {
            String rest = type.getPackageName().substring(HOUSE.length());
            found.add(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
        }
        assertThat(found).isEqualTo(new TreeSet<>(ARROWS.keySet()));
        assertThat(REASONS.keySet()).isEqualTo(ARROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesOnlyTheModulesBelowIt(String module) {
        Set<String> allowed = ARROWS.get(module);
        String[] forbidden = withinAll(modules().filter(other -> !other.equals(module) && !allowed.contains(other)));
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(within(module))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because(REASONS.get(module))
                    .check(MAIN);
        }
    }

    @Test
    void theKernelUsesNothingButJava() {
        classes()
                .that()
                .resideInAPackage(within("kernel"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(within("kernel"), "java..", "org.jspecify..")
                .because(REASONS.get("kernel"))
                .check(MAIN);
    }

    @Test
    void springStaysInTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("server"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .because("a framework is a guest of the outermost room: the others live longer than it")
                .check(MAIN);
    }

    @Test
    void formsAndStatementsKnowNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(within("forms"), within("statements"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .because("the ledger's SQL stays in the ledger; what a statement cannot read there it does not know")
                .check(MAIN);
    }

    @Test
    void statementsNeverWriteBooks() {
        noClasses()
                .that()
                .resideInAPackage(within("statements"))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "write the books",
                        type -> Set.of(HOUSE + "ledger.Ledger", HOUSE + "ledger.Recording")
                                .contains(type.getName().replaceAll("[$].*", ""))))
                .because("a statement keeps no state that cannot be rebuilt from the postings")
                .check(MAIN);
    }

    /// What a desk may know of the agency: the door to pay, and the reading and writing of a sheet.
    private static final Set<String> DOORS_OF_THE_AGENCY = Set.of(
            "PaymentDesk",
            "PaymentRequest",
            "BookedProfile",
            "records.SheetFormat",
            "records.SheetReader",
            "records.FolderColumn",
            "records.ColumnType",
            "records.CodeLists",
            "records.PublishedCodeLists",
            "records.Words",
            "template.BlankWorkbook");

    @Test
    void aDeskPaysThroughTheDoorOfTheAgency() {
        noClasses()
                .that()
                .resideInAPackage(within("operations"))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are of the agency and no door of it", type -> {
                    String name = type.getName().replaceAll("[$].*", "");
                    String agency = HOUSE + "agency.";
                    return name.startsWith(agency) && !DOORS_OF_THE_AGENCY.contains(name.substring(agency.length()));
                }))
                .because("budget control and the posting of a payment are the agency's, whoever asks for it")
                .check(MAIN);
    }

    @Test
    void theDatabaseUnderTheLedgerKnowsNoTableOfIt() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "ledger.database..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOUSE + "ledger")
                .because("opening a server and keeping books are two things, and tests use the first alone")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(HOUSE + "(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package that nobody can read alone")
                .check(MAIN);
    }

    /// Two workbooks are excused: they count widths of columns and heights of rows, which a workbook has in
    /// doubles.
    @Test
    void moneyCodeHasNoFloatingPoint() {
        classes()
                .that()
                .resideInAnyPackage(withinAll(
                        Stream.of("kernel", "ledger", "forms", "policy", "agency", "operations", "statements")))
                .and()
                .doNotHaveFullyQualifiedName(HOUSE + "agency.template.BlankWorkbook")
                .and()
                .doNotHaveFullyQualifiedName(HOUSE + "statements.sheet.SheetWorkbook")
                .should(holdNoFloatingPoint())
                .because(MONEY_IS_EXACT)
                .check(MAIN);
    }

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /// Fields, parameters and results, and conversions to floating point in between.
    private static ArchCondition<JavaClass> holdNoFloatingPoint() {
        return new ArchCondition<>("hold no double or float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> isFloating(field.getRawType()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    boolean inSignature = isFloating(unit.getRawReturnType())
                            || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating);
                    if (inSignature) {
                        events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
                    }
                    unit.getCallsFromSelf().stream()
                            .filter(call -> isFloating(call.getTarget().getRawReturnType())
                                    || FLOATING.contains(call.getTargetOwner().getName()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            }
        };
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    /// Who may ask the machine below the server, for what never reaches an entry. The generator of `scenarios`
    /// needs nothing here: it draws from a seed by arithmetic of its own.
    private static final Map<String, String> ASKS_THE_MACHINE = new TreeMap<>(Map.of(
            HOUSE + "ledger.database.Attendance", "waits for a lock, at most so long",
            HOUSE + "ledger.database.Cluster", "waits for the server to start, at most so long",
            HOUSE + "ledger.database.Login", "makes the passwords of the embedded server",
            HOUSE + "ledger.database.ScratchServer", "sweeps away folders of tests that were killed"));

    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> OTHER_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.Date.<init>");

    @Test
    void belowTheServerNobodyReadsClockChanceOrLocale() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("server"))
                .and(DescribedPredicate.describe(
                        "are not excused", type -> !ASKS_THE_MACHINE.containsKey(type.getName())))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("asks the machine", ArchitectureTest::asksTheMachine))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because(TIME_IS_PASSED_IN)
                .check(MAIN);
    }

    @Test
    void whoIsExcusedFromAskingTheMachineStillNeedsIt() {
        assertThat(ASKS_THE_MACHINE.keySet())
                .allSatisfy(name -> assertThat(MAIN.get(name).getCodeUnitCallsFromSelf())
                        .as(name + " no longer asks the machine: take its excuse away")
                        .anyMatch(ArchitectureTest::asksTheMachine));
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = owner + "." + call.getName();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now");
        boolean caseOfTheMachine = owner.equals("java.lang.String")
                && Set.of("toLowerCase", "toUpperCase").contains(call.getName())
                && call.getTarget().getRawParameterTypes().isEmpty();
        return now || caseOfTheMachine || CHANCE.contains(owner) || OTHER_CALLS.contains(method);
    }
}

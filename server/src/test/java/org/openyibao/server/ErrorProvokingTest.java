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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.agency.ImportError;
import org.openyibao.agency.YearEnd;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Account;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.LedgerError;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.Unit;
import org.openyibao.ledger.database.Database;
import org.openyibao.statements.StatementError;
import org.openyibao.statements.Statements;

/// Provokes every refusal of the ledger, the desk of imports and the statements, each in a database of its own,
/// and finds what the program says on the page of its code.
class ErrorProvokingTest {
    private static final AgencyYear YEAR = AgencyYear.parse("sample-2024");

    private final ReferenceFigures house = new ReferenceFigures();
    private YearEnd yearEnd;

    @TempDir
    Path parent;

    @BeforeEach
    void open() {
        yearEnd = new YearEnd(house.database.application(), house.ledger, house.books);
    }

    @AfterEach
    void close() {
        house.close();
    }

    // ---- the ledger ----

    @Test
    void aClosedYearTakesNoEntry() throws SQLException {
        BookSet set = bookSet();
        append(set, "first", OptionalLong.empty());
        try (var connection = house.database.application().getConnection()) {
            connection.setAutoCommit(false);
            long eventId = house.ledger.eventId(connection, set.bucket(), "first");
            house.ledger.close(connection, set, 2024, eventId, ReferenceFigures.NOON);
            connection.commit();
        }

        assertRefused(LedgerError.YEAR_CLOSED, () -> append(set, "second", OptionalLong.empty()));
    }

    @Test
    void anEventIsPostedOnce() throws SQLException {
        BookSet set = bookSet();
        append(set, "first", OptionalLong.empty());

        assertRefused(LedgerError.EVENT_KNOWN, () -> append(set, "first", OptionalLong.empty()));
    }

    @Test
    void onlyAnEntryThatIsThereIsReversed() {
        BookSet set = bookSet();

        assertRefused(LedgerError.ENTRY_UNKNOWN, () -> reversal(set, 7));
    }

    @Test
    void anEntryIsReversedOnce() throws SQLException {
        BookSet set = bookSet();
        long entry = append(set, "first", OptionalLong.empty());
        append(set, "second", OptionalLong.of(entry));

        assertRefused(LedgerError.ENTRY_REVERSED, () -> reversal(set, entry));
    }

    private BookSet bookSet() {
        var charts = house.ledger.charts();
        charts.declare(
                "test", List.of(new Account("money", "钱", "asset", "debit"), new Account("use", "用", "cost", "debit")));
        return charts.open("sample/test", "test", "990100", "sample", "示例账");
    }

    private long append(BookSet set, String key, OptionalLong reverses) throws SQLException {
        var date = LocalDate.of(2024, 3, 1);
        var posting = new Recording.Posting(cell(set, "use"), cell(set, "money"), 100, Unit.FEN, "");
        var entry = new Recording.Entry(set, Period.of(date), "test", "记-0001", date, "", reverses, List.of(posting));
        var event = new Recording.Event("test", key, date, "经办甲", "test", "{}");
        var decision = Recording.Decision.approved(ReferenceFigures.NOON, "复核乙");
        try (Connection connection = house.database.application().getConnection()) {
            connection.setAutoCommit(false);
            long entryId = house.ledger
                    .append(
                            connection,
                            set.bucket(),
                            ReferenceFigures.NOON,
                            List.of(new Recording(event, decision, List.of(entry))))
                    .getFirst();
            connection.commit();
            return entryId;
        }
    }

    private static LedgerCell cell(BookSet set, String account) {
        return new LedgerCell(set.id(), account, new TreeMap<>());
    }

    private void reversal(BookSet set, long entryId) throws SQLException {
        try (var connection = house.database.application().getConnection()) {
            house.ledger.reversal(connection, set, entryId, LocalDate.of(2024, 3, 2), "记-0002");
        }
    }

    // ---- the desk of imports ----

    private static final String GENERAL = "一般公共预算财政拨款";

    /// A year of one budget line, one income and one payment, which leaves nothing.
    private Path folder(int year) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("sample-" + year));
        Files.writeString(folder.resolve("agency.yaml"), """
                id: sample-%1$d
                name: 示例市医疗保险中心
                region: "990100"
                year: %1$d
                document: final-accounts
                forms: shanxi-final
                unit_kind: 参公
                """.formatted(year));
        rows(
                folder,
                "budget_lines",
                "line_no|func_code|kind|project|fund_source|start_yuan",
                "B1|2101501|基本支出||" + GENERAL + "|1000.00");
        rows(folder, "income", "func_code|fund_source|source|amount_yuan", "2101501|" + GENERAL + "|财政拨款收入|100.00");
        payment(folder, year, "P1", "100.00");
        return folder;
    }

    private static void payment(Path folder, int year, String number, String amount) throws IOException {
        rows(
                folder,
                "payments",
                "voucher_no|date|func_code|econ_code|kind|project|fund_source|amount_yuan",
                number + "|" + year + "-01-10|2101501|30201|基本支出||" + GENERAL + "|" + amount);
    }

    private static void rows(Path folder, String stem, String... lines) throws IOException {
        Files.writeString(
                folder.resolve(stem + ".tsv"), String.join("\n", lines).replace('|', '\t') + "\n");
    }

    @Test
    void aBookedRowIsNotRewritten() throws IOException {
        Path folder = folder(2024);
        house.load(folder);
        payment(folder, 2024, "P1", "99.00");

        assertRefused(ImportError.ROW_CHANGED, () -> enter(folder));
    }

    @Test
    void aProfileIsNotRewritten() throws IOException {
        Path folder = folder(2024);
        house.load(folder);
        Path profile = folder.resolve("agency.yaml");
        Files.writeString(profile, Files.readString(profile).replace("参公", "事业"));

        assertRefused(ImportError.PROFILE_CHANGED, () -> enter(folder));
    }

    @Test
    void onlyABatchThatIsThereIsDecided() {
        assertRefused(ImportError.BATCH_UNKNOWN, () -> house.desk.approve(7, "复核乙", ReferenceFigures.NOON));
    }

    @Test
    void aBatchIsDecidedOnce() throws IOException {
        long batch = enter(folder(2024));
        house.desk.approve(batch, "复核乙", ReferenceFigures.NOON);

        assertRefused(ImportError.BATCH_DECIDED, () -> house.desk.approve(batch, "复核丙", ReferenceFigures.NOON));
    }

    @Test
    void whoEntersDoesNotApprove() throws IOException {
        long batch = enter(folder(2024));

        assertRefused(ImportError.SAME_PERSON, () -> house.desk.approve(batch, "经办甲", ReferenceFigures.NOON));
        assertThat(house.statements.find(YEAR)).isEmpty();
    }

    @Test
    void everyStepNamesWhoTakesIt() throws IOException {
        Path folder = folder(2024);

        assertRefused(ImportError.USER_MISSING, () -> house.desk.enter(folder, " ", ReferenceFigures.NOON));
    }

    @Test
    void aBatchIsSentBackWithAReason() throws IOException {
        long batch = enter(folder(2024));

        assertRefused(ImportError.REASON_MISSING, () -> house.desk.reject(batch, "复核乙", "", ReferenceFigures.NOON));
    }

    @Test
    void aClosedYearTakesNoFolder() throws IOException {
        Path folder = folder(2024);
        house.load(folder);
        close(2024);
        payment(folder, 2024, "P2", "1.00");

        assertRefused(ImportError.YEAR_IS_CLOSED, () -> enter(folder));
    }

    @Test
    void aYearIsClosedOnWhatTheBooksComeTo() throws IOException {
        Path folder = folder(2024);
        rows(folder, "balances", "item|amount_yuan", "年末结转和结余（财政拨款）|5.00");
        house.load(folder);

        assertRefused(ImportError.CLOSING_DIFFERS, () -> close(2024));
    }

    @Test
    void whatTheBooksBroughtForwardIsNotEnteredAgain() throws IOException {
        house.load(folder(2024));
        close(2024);
        Path next = folder(2025);
        rows(next, "balances", "item|amount_yuan", "年初结转和结余（财政拨款）|5.00");

        assertRefused(ImportError.OPENING_DIFFERS, () -> enter(next));
    }

    private long enter(Path folder) {
        return house.desk.enter(folder, "经办甲", ReferenceFigures.NOON).batchId();
    }

    private void close(int year) {
        yearEnd.close(new AgencyYear("sample", year), "经办甲", "复核乙", ReferenceFigures.NOON);
    }

    // ---- the statements ----

    @Test
    void anAgencyYearThatIsNotInTheBooksHasNoStatement() {
        assertRefused(StatementError.AGENCY_YEAR_UNKNOWN, () -> house.statements.of(YEAR, false));
    }

    @Test
    void anAddressHasFourParts() {
        assertRefused(StatementError.ADDRESS_UNREADABLE, () -> Statements.address("sample-2024/03"));
    }

    @Test
    void onlyAFigureThatIsPrintedIsTraced() throws IOException {
        house.load(folder(2024));
        var address = Statements.address("sample-2024/03/2080109/3");

        assertRefused(
                StatementError.FIGURE_UNKNOWN,
                () -> house.statements.of(YEAR, false).trace(address, 0));
    }

    // ---- the command line ----

    @Test
    void aCommandThatIsMisusedIsToldItsUsage() {
        assertRefused(
                CommandError.MISUSED,
                () -> new Arguments("cells AGENCY-YEAR [--plain]", List.of(), Set.of(), Set.of()).positions(1));
    }

    @Test
    void aWordThatIsNoCommandIsTold() {
        assertThat(said(Map.of(), "audit")).containsExactly("2", firstLine(CommandError.UNKNOWN));
    }

    @Test
    void aPortThatNobodyCanHaveIsRefused() {
        assertRefused(CommandError.PORT_TAKEN, () -> Ports.freeFrom(65_536));
    }

    @Test
    void aYearWithoutRecordsIsNotClosed() {
        assertRefused(
                ImportError.YEAR_UNKNOWN,
                () -> new YearEnd(house.database.application(), house.ledger, house.books)
                        .close(AgencyYear.parse("nobody-2024"), "经办甲", "复核乙", ReferenceFigures.NOON));
    }

    @Test
    void aPostingWithoutItsEntryIsFoundByDoctor() throws SQLException {
        var environment = Map.of("OPENYIBAO_DATA", parent.toString());
        try (var database = Database.open(parent, environment);
                var owner = database.owner().getConnection();
                var insert =
                        owner.prepareStatement("INSERT INTO posting VALUES (1, 7, 1, 7, 202401, 7, 8, 100, 1, '')")) {
            insert.executeUpdate();
        }

        assertThat(said(environment, "doctor")).containsExactly("1", firstLine(CommandError.LEDGER_BROKEN));
    }

    /// What a command's status is, and what it says on standard error.
    private static List<String> said(Map<String, String> environment, String... words) {
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC));
        int status = new Openyibao().run(List.of(words), console);
        console.flush();
        return List.of(
                Integer.toString(status), err.toString(StandardCharsets.UTF_8).strip());
    }

    /// The example on a code's page.
    private static String firstLine(ErrorCode error) {
        return ProjectFiles.lines(ProjectFiles.at("docs/errors/" + error.code() + ".md")).stream()
                .filter(line -> line.startsWith(error.code() + " "))
                .findFirst()
                .orElseThrow();
    }

    // ---- the page ----

    private static void assertRefused(ErrorCode error, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);

        assertThat(refusal).as(error.code()).isNotNull();
        assertThat(refusal.complaints()).extracting("code").containsExactly(error);
        assertThat(refusal.complaints().getFirst().remedy()).isNotBlank();
        String page = ProjectFiles.text(ProjectFiles.at("docs/errors/" + error.code() + ".md"));
        assertThat(anyBatch(page))
                .contains(anyBatch(refusal.complaints().getFirst().line()));
    }

    /// Numbers of batches differ from run to run.
    private static String anyBatch(String text) {
        return text.replaceAll("批次 [0-9]+", "批次 #");
    }
}

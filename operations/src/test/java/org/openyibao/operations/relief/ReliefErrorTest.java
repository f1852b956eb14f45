package org.openyibao.operations.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openyibao.operations.relief.Office.CARERS;
import static org.openyibao.operations.relief.Office.DAY;
import static org.openyibao.operations.relief.Office.ELDERS;
import static org.openyibao.operations.relief.Office.NOON;
import static org.openyibao.operations.relief.Office.YEAR;
import static org.openyibao.operations.relief.Office.elder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.agency.YearEnd;
import org.openyibao.agency.records.RecordError;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.LedgerError;

/// Each refusal of the relief desk is provoked, and told as on the page of its code.
class ReliefErrorTest {
    private static final Path PAGES =
            Path.of("").toAbsolutePath().resolveSibling("docs").resolve("errors");

    @TempDir
    Path parent;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(parent).open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    // ---- the roster ----

    @Test
    void aPersonIsOnARosterOnce() throws IOException {
        office.roster(elder(1, ""), elder(2, ""), elder(1, ""));

        assertRefused(ReliefError.PERSON_TWICE, office::register);
    }

    @Test
    void aRosterWithOneBadRowLeavesNothing() {
        office.roster(elder(1, ""), elder(2, "").replace(Office.id(2), "990101193001010021"));

        assertThat(catchThrowableOfType(Refusal.class, office::register)).isNotNull();
        assertThat(office.desk.year(YEAR).isEmpty()).isTrue();
    }

    @Test
    void anIdentityNumberHasItsCheckDigit() throws IOException {
        office.roster(elder(1, "").replace(Office.id(1), Office.id(1).substring(0, 17) + "9"));

        assertRefused(ReliefError.ID_NUMBER_INVALID, office::register);
    }

    @Test
    void oneIdentityHasOnePersonNumber() throws IOException {
        office.roster(elder(1, ""), elder(2, "").replace(Office.id(2), Office.id(1)));

        assertRefused(ReliefError.PERSON_NUMBER_TAKEN, office::register);
    }

    @Test
    void aGroupSaysFromWhichLineItIsPaid() throws IOException {
        office.roster(elder(1, "").replace(ELDERS, "英模"));

        assertRefused(ReliefError.GROUP_UNKNOWN, office::register);
        assertCode(ReliefError.GROUP_UNKNOWN, () -> office.desk.decide(YEAR, "英模", DAY, "经办甲", NOON));
    }

    @Test
    void nobodyLeavesARosterBeforeComingOntoIt() throws IOException {
        office.roster(elder(1, "").replace("2024-01-01||", "2024-01-01|2024-01-01|"));

        assertRefused(ReliefError.SPAN_INVALID, office::register);
    }

    @Test
    void aKnownRowIsNotRewritten() throws IOException {
        office.roster(elder(1, ""));
        office.register();
        office.roster(elder(1, "").replace("老年证", "户口簿"));

        assertRefused(ReliefError.ENTRY_CHANGED, office::register);
        assertThat(office.desk
                        .register(YEAR, office.folder, "经办甲", "依据写错", NOON)
                        .entries())
                .isEqualTo(1);
    }

    @Test
    void aFolderWithoutARosterIsNone() throws IOException {
        assertRefused(
                ReliefError.ROSTER_MISSING,
                () -> office.desk.register(YEAR, Files.createDirectory(parent.resolve("empty")), "经办甲", "", NOON));
    }

    // ---- deaths ----

    @Test
    void onlyWhoIsOnARosterIsEnteredAsDead() throws IOException {
        assertRefused(ReliefError.PERSON_UNKNOWN, () -> office.desk.death("sample", "P7", DAY, "死亡证明", "经办甲", NOON));
    }

    @Test
    void aDeathIsNotOfTomorrow() throws IOException {
        office.roster(elder(1, ""));
        office.register();

        assertRefused(
                ReliefError.DEATH_DATE_INVALID,
                () -> office.desk.death("sample", "P1", LocalDate.of(2025, 3, 2), "死亡证明", "经办甲", NOON));
        assertCode(
                ReliefError.DEATH_DATE_INVALID,
                () -> office.desk.death("sample", "P1", LocalDate.of(1929, 3, 2), "死亡证明", "经办甲", NOON));
    }

    @Test
    void aDeathHasItsEvidence() throws IOException {
        assertRefused(ReliefError.REASON_MISSING, () -> office.desk.death("sample", "P1", DAY, " ", "经办甲", NOON));
    }

    @Test
    void everyStepNamesWhoTakesIt() throws IOException {
        assertRefused(ReliefError.OPERATOR_MISSING, () -> office.desk.decide(YEAR, ELDERS, DAY, " ", NOON));
    }

    // ---- persons ----

    @Test
    void whoIsDeadOnTheDayIsNotPaid() throws IOException {
        office.roster(elder(1, ""), elder(2, "|2024-11-30|死亡证明"));
        office.register();

        assertNotGranted(ReliefError.DEAD_ON_THE_DAY);
    }

    @Test
    void whoIsInTwoGroupsIsPaidInNone() throws IOException {
        office.roster(elder(1, ""), elder(2, ""), elder(2, "").replace(ELDERS, CARERS));
        office.register();

        assertNotGranted(ReliefError.EXCLUSIVE_GROUPS);
    }

    @Test
    void nobodyIsPaidTwiceForAYear() throws IOException {
        office.roster(elder(2, ""));
        office.register();
        office.pay();
        office.roster(elder(1, ""), elder(2, ""));
        office.register();

        assertNotGranted(ReliefError.ALREADY_PAID);
    }

    @Test
    void aTierThatTheLawDoesNotHaveIsRefused() throws IOException {
        office.roster(elder(1, ""), elder(2, "").replace("||2024-01-01", "|特|2024-01-01"));
        office.register();

        assertNotGranted(ReliefError.TIER_UNKNOWN);
    }

    /// The second person of the roster is the one who is not paid.
    private void assertNotGranted(ReliefError error) throws IOException {
        ReliefBatch batch = office.decide();
        assertThat(batch.granted()).hasSize(1);
        PersonDecision refused = batch.notGranted().getFirst();
        assertThat(refused.personNo()).isEqualTo("P2");
        assertThat(refused.code()).contains(error.code());
        assertThat(page(error)).contains(refused.reason());
    }

    // ---- decisions ----

    @Test
    void aYearWithoutBooksPaysNobody() throws IOException {
        var other = AgencyYear.parse("sample-2023");
        office.roster(elder(1, "").replace("2024-01-01", "2023-01-01"));
        office.desk.register(other, office.folder, "经办甲", "", NOON);

        assertRefused(
                ReliefError.AGENCY_YEAR_UNKNOWN,
                () -> office.desk.decide(other, ELDERS, LocalDate.of(2023, 12, 5), "经办甲", NOON));
    }

    @Test
    void aDayOfAnotherYearIsRefused() throws IOException {
        assertRefused(
                ReliefError.DAY_OUTSIDE_YEAR,
                () -> office.desk.decide(YEAR, ELDERS, LocalDate.of(2025, 1, 5), "经办甲", NOON));
    }

    @Test
    void aRosterOfNobodyMakesNoBatch() throws IOException {
        office.roster(elder(1, "|2024-11-30|死亡证明"));
        office.register();

        assertRefused(ReliefError.NOTHING_TO_PAY, office::decide);
    }

    @Test
    void withoutALawAnOfficerDecides() throws IOException {
        office.rows(
                "relief_groups.tsv",
                "group|func_code|econ_code|project|fund_source|purpose",
                "英模|2080699|30307|补助|一般公共预算财政拨款|英模补助");
        office.roster(elder(1, "").replace(ELDERS, "英模"));
        office.register();

        assertRefused(ReliefError.LAW_UNKNOWN, () -> office.desk.decide(YEAR, "英模", DAY, "经办甲", NOON));
    }

    @Test
    void aPaymentBeyondItsLineIsRefusedByTheAgency() {
        office.roster(elder(1, ""), elder(2, ""), elder(3, ""), elder(4, ""));
        office.register();

        Refusal refusal = assertCode(RecordError.PAYMENT_EXCEEDS_LINE, office::decide);
        assertThat(refusal.getMessage()).contains("12000.00", "10000.00", "B1");
        assertThat(office.desk.year(YEAR).batches()).isEmpty();
    }

    @Test
    void aLineThatSomebodyElseUsedUpSinceRefusesTheApproval() {
        office.roster(elder(1, ""), elder(2, ""));
        office.register();
        ReliefBatch batch = office.decide();
        office.rows(
                "payments.tsv",
                "voucher_no|date|func_code|econ_code|kind|project|fund_source|amount_yuan",
                "P1|2024-12-01|2080699|30307|项目支出|补助|一般公共预算财政拨款|5000.00");
        office.open();

        assertCode(RecordError.PAYMENT_EXCEEDS_LINE, () -> office.desk.approve(batch.id(), "复核乙", NOON));
        assertThat(office.desk.year(YEAR).batches().getFirst().isPending()).isTrue();
    }

    @Test
    void aClosedYearPaysNobody() {
        office.roster(elder(1, ""));
        office.register();
        ReliefBatch batch = office.decide();
        office.rows("income.tsv", "func_code|fund_source|source|amount_yuan", "2080699|一般公共预算财政拨款|财政拨款收入|0.01");
        office.rows("balances.tsv", "item|amount_yuan", "年末结转和结余（财政拨款）|0.01");
        office.open();
        new YearEnd(office.database.application(), office.ledger, office.books).close(YEAR, "经办甲", "复核乙", NOON);

        assertCode(LedgerError.YEAR_CLOSED, () -> office.desk.approve(batch.id(), "复核乙", NOON));
    }

    @Test
    void aYearIsNotClosedOverABatchThatWaits() {
        office.rows("balances.tsv", "item|amount_yuan", "年末结转和结余（财政拨款）|0.01");
        office.rows("income.tsv", "func_code|fund_source|source|amount_yuan", "2080699|一般公共预算财政拨款|财政拨款收入|0.01");
        office.open();
        ReliefBatch batch = waiting();
        var yearEnd = new YearEnd(office.database.application(), office.ledger, office.books, office.desk::unfinished);

        assertCode(ReliefError.BATCH_WAITS, () -> yearEnd.close(YEAR, "经办甲", "复核乙", NOON));
        assertThat(yearEnd.isClosed(YEAR)).isFalse();

        office.desk.reject(batch.id(), "复核乙", "下年再发", NOON);
        yearEnd.close(YEAR, "经办甲", "复核乙", NOON);
        assertThat(yearEnd.isClosed(YEAR)).isTrue();
    }

    // ---- batches ----

    private ReliefBatch waiting() {
        office.roster(elder(1, ""));
        office.register();
        return office.decide();
    }

    @Test
    void whoDecidesDoesNotApprove() throws IOException {
        ReliefBatch batch = waiting();

        assertRefused(ReliefError.SAME_PERSON, () -> office.desk.approve(batch.id(), " 经办甲 ", NOON));
        assertThat(office.books.hasPostings(office.bookSet("agency"), 2024)).isFalse();
    }

    @Test
    void onlyABatchThatIsThereIsDecided() throws IOException {
        assertRefused(ReliefError.BATCH_UNKNOWN, () -> office.desk.approve(7, "复核乙", NOON));
    }

    @Test
    void aBatchIsDecidedOnce() throws IOException {
        ReliefBatch batch = waiting();
        office.desk.approve(batch.id(), "复核乙", NOON);

        assertRefused(ReliefError.BATCH_DECIDED, () -> office.desk.reject(batch.id(), "复核乙", "名册不全", NOON));
    }

    @Test
    void aGroupHasOneWaitingBatch() throws IOException {
        waiting();

        assertRefused(ReliefError.BATCH_WAITS, () -> office.desk.decide(YEAR, ELDERS, DAY.plusDays(1), "经办甲", NOON));
    }

    @Test
    void whatIsApprovedIsWhatHoldsNow() throws IOException {
        ReliefBatch batch = waiting();
        office.desk.death("sample", "P1", LocalDate.of(2024, 11, 30), "死亡证明", "经办甲", NOON);

        assertRefused(ReliefError.BATCH_STALE, () -> office.desk.approve(batch.id(), "复核乙", NOON));
        assertThat(office.desk.reject(batch.id(), "复核乙", "有人去世", NOON).outcome())
                .isEqualTo("rejected");
        assertCode(ReliefError.NOTHING_TO_PAY, office::decide);
    }

    @Test
    void aLawThatChangedSinceStopsTheApproval() {
        ReliefBatch batch = waiting();
        office.tiers.put("", Money.ofYuan(3500));

        assertCode(ReliefError.BATCH_STALE, () -> office.desk.approve(batch.id(), "复核乙", NOON));
    }

    // ---- the pages ----

    @Test
    void everyRefusalIsProvokedHere() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/openyibao/operations/relief/ReliefErrorTest.java"));
        assertThat(Arrays.stream(ReliefError.values()).map(error -> "ReliefError." + error.name()))
                .allSatisfy(name -> assertThat(source).contains(name));
    }

    private static Refusal assertCode(ErrorCode error, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as(error.code()).isNotNull();
        assertThat(refusal.complaints()).extracting("code").containsExactly(error);
        assertThat(refusal.complaints().getFirst().remedy()).isNotBlank();
        return refusal;
    }

    private void assertRefused(ReliefError error, ThrowingCallable call) throws IOException {
        String line = assertCode(error, call).complaints().getFirst().line();
        assertThat(page(error)).contains(anyBatch(line).replace(parent + "/", ""));
    }

    private static String page(ReliefError error) throws IOException {
        String page = Files.readString(PAGES.resolve(error.code() + ".md"));
        assertThat(page).startsWith("# " + error.code() + " " + error.title() + "\n");
        return anyBatch(page);
    }

    /// Numbers of batches differ from run to run.
    private static String anyBatch(String text) {
        return text.replaceAll("批次 [0-9]+", "批次 #");
    }
}

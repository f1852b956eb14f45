package org.openyibao.operations.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openyibao.operations.relief.Office.CARERS;
import static org.openyibao.operations.relief.Office.DAY;
import static org.openyibao.operations.relief.Office.ELDERS;
import static org.openyibao.operations.relief.Office.NOON;
import static org.openyibao.operations.relief.Office.YEAR;
import static org.openyibao.operations.relief.Office.elder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.agency.records.CodeLists;
import org.openyibao.agency.records.SheetReader;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.ledger.CanonicalExport;
import org.openyibao.ledger.Events.DecidedEvent;

/// The relief desk from the roster to the payment and back. What a person is owed comes from the law that the
/// office brings; expected amounts are written here by hand.
class ReliefDeskTest {
    private static final Money YEARLY = Money.ofYuan(3000);

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

    private List<DecidedEvent> events(String kind) {
        return office.books.events().of(YEAR.bucket(), kind);
    }

    @Test
    void aBatchPaysEachPersonOnceUnderOneVoucher() {
        office.roster(elder(1, ""), elder(2, ""), elder(3, "|2024-11-30|死亡证明"));
        office.register();

        ReliefBatch batch = office.pay();

        assertThat(batch.granted()).extracting(PersonDecision::personNo).containsExactly("P1", "P2");
        assertThat(batch.total()).isEqualTo(Money.ofYuan(6000));
        List<TracedPosting> spent = office.postings("agency", "7201");
        assertThat(spent).extracting(TracedPosting::subject).containsExactly("person/P1", "person/P2");
        assertThat(spent).extracting(TracedPosting::amount).containsOnly(YEARLY.fen());
        assertThat(spent).extracting(TracedPosting::documentNo).containsOnly("RB2024-001");
        assertThat(spent)
                .extracting(TracedPosting::entryId)
                .hasSize(2)
                .containsOnly(spent.getFirst().entryId());
        assertThat(office.postings("agency", "5001")).hasSize(2);
        assertThat(office.postings("control", "heads-paid")).hasSize(2);
        assertThat(events("payment")).hasSize(1);
        assertThat(events("payment").getFirst().event().payload()).contains("\"amount_yuan\":\"6000.00\"");
    }

    @Test
    void everyPostingNamesItsDecisionAndEveryPersonHasOne() {
        office.roster(elder(1, ""), elder(2, "|2024-11-30|死亡证明"));
        office.register();
        office.pay();

        TracedPosting posting = office.postings("agency", "7201").getFirst();
        assertThat(posting.decision().by()).isEqualTo("复核乙");
        assertThat(posting.event().operator()).isEqualTo("经办甲");
        assertThat(events(ReliefState.CLAIM))
                .extracting(claim ->
                        claim.decision().outcome() + " " + claim.decision().by() + " "
                                + claim.decision().reason().split(" ")[0])
                .containsExactly("approved 经办甲 示例规定第一条", "refused 经办甲 YB-RLF-0002");
        assertThat(office.line(1).decision().confidence()).isEqualTo("sample");
    }

    @Test
    void nobodysNameOrIdentityNumberIsInTheLedgerOrOutOfThePackage() {
        office.roster(elder(1, ""), elder(2, "|2024-11-30|死亡证明"));
        office.register();
        office.pay();
        office.desk.death("sample", "P1", LocalDate.of(2024, 12, 1), "死亡证明", "经办甲", NOON);

        for (String kind : List.of(
                "relief_group",
                "relief_roster_entry",
                "relief_death",
                "relief_batch",
                "relief_claim",
                "relief_payment",
                "relief_recovery",
                "payment")) {
            assertThat(events(kind))
                    .as(kind)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(
                                    event.event().payload() + event.event().key() + event.decision())
                            .doesNotContain("张示例", "19300101"));
        }
        assertThat(office.desk.year(YEAR).toString()).doesNotContain("张示例", "19300101");
        assertThat(office.line(1).person().toString())
                .isEqualTo("张** 990101********" + Office.id(1).substring(14));
    }

    @Test
    void theSameStepAgainChangesNothing() {
        office.roster(elder(1, ""), elder(2, "|2024-11-30|死亡证明"));
        office.register();
        assertThat(office.register()).isEqualTo(new ReliefDesk.Receipt(YEAR, 0, 0, 0, 4, List.of()));
        ReliefBatch batch = office.decide();
        assertThat(office.decide().id()).isEqualTo(batch.id());
        office.desk.approve(batch.id(), "复核乙", NOON);
        assertThat(office.decide().id()).isEqualTo(batch.id());
        assertThatThrownBy(() -> office.desk.approve(batch.id(), "复核乙", NOON)).isInstanceOf(Refusal.class);

        assertThat(office.postings("agency", "7201")).hasSize(1);
        assertThat(events(ReliefState.ROSTER_ENTRY)).hasSize(2);
        assertThat(events(ReliefState.CLAIM)).hasSize(2);
    }

    @Test
    void whoJoinsLaterIsPaidByAFurtherBatch() {
        office.roster(elder(1, ""));
        office.register();
        office.pay();
        office.roster(elder(1, ""), elder(2, ""));
        office.register();

        ReliefBatch second = office.pay();

        assertThat(second.granted()).extracting(PersonDecision::personNo).containsExactly("P2");
        assertThat(second.notGranted().getFirst().code()).contains(ReliefError.ALREADY_PAID.code());
        assertThat(office.postings("agency", "7201"))
                .extracting(TracedPosting::documentNo)
                .containsExactly("RB2024-001", "RB2024-002");
        assertThat(office.line(1).decision().isGranted()).isTrue();
    }

    @Test
    void aDeathBeforeTheDayThatIsEnteredLaterOpensARecoveryAndDeletesNothing() {
        office.roster(elder(1, ""), elder(2, ""));
        office.register();
        office.pay();

        var receipt = office.desk.death("sample", "P1", LocalDate.of(2024, 12, 4), "死亡证明", "经办甲", NOON);

        assertThat(receipt.recoveries()).extracting(Recovery::amount).containsExactly(YEARLY);
        assertThat(office.postings("agency", "7201")).hasSize(2);
        TracedPosting memorandum = office.postings("control", "recoverable").getFirst();
        assertThat(memorandum.subject()).isEqualTo("person/P1");
        assertThat(memorandum.documentNo()).isEqualTo("RB2024-001");
        assertThat(memorandum.date()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(office.line(1).toRecover()).isEqualTo(YEARLY);
        assertThat(office.line(1).paid().amount()).isEqualTo(YEARLY);
        assertThat(office.line(2).toRecover()).isEqualTo(Money.ZERO);
        assertThat(office.desk
                        .death("sample", "P1", LocalDate.of(2024, 12, 4), "死亡证明", "经办甲", NOON)
                        .isNew())
                .isFalse();
        assertThat(events(ReliefState.RECOVERY)).hasSize(1);
    }

    @Test
    void aDeathOnTheDayOrLaterChangesNothingForThePaidYear() {
        office.roster(elder(1, ""), elder(2, ""));
        office.register();
        office.pay();

        assertThat(office.desk.death("sample", "P1", DAY, "死亡证明", "经办甲", NOON).recoveries())
                .isEmpty();
        assertThat(office.desk
                        .death("sample", "P2", DAY.plusDays(9), "死亡证明", "经办甲", NOON)
                        .recoveries())
                .isEmpty();
        assertThat(events(ReliefState.RECOVERY)).isEmpty();
    }

    @Test
    void aDeathThatWasEnteredWrongIsCorrectedAndItsRecoveryWithdrawn() {
        office.roster(elder(1, ""));
        office.register();
        office.pay();
        office.desk.death("sample", "P1", LocalDate.of(2024, 11, 1), "死亡证明", "经办甲", NOON);

        var receipt = office.desk.death("sample", "P1", LocalDate.of(2025, 1, 1), "更正证明", "经办甲", NOON);

        assertThat(receipt.recoveries()).extracting(Recovery::amount).containsExactly(YEARLY.negated());
        assertThat(office.line(1).toRecover()).isEqualTo(Money.ZERO);
        assertThat(office.line(1).recoveries()).hasSize(2);
        assertThat(office.postings("control", "recoverable")).hasSize(2);
    }

    @Test
    void aCorrectedTierOpensTheDifference() {
        office.roster(elder(1, "").replace("||2024-01-01", "|高|2024-01-01"));
        office.register();
        office.pay();
        office.roster(elder(1, ""));

        var receipt = office.desk.register(YEAR, office.folder, "经办甲", "档次登记错误", NOON);

        assertThat(receipt.recoveries()).extracting(Recovery::amount).containsExactly(Money.ofYuan(1000));
        assertThat(events(ReliefState.ROSTER_ENTRY)).hasSize(2);
        assertThat(office.line(1).tier()).isEmpty();
    }

    @Test
    void whoIsInTwoGroupsThatExcludeEachOtherIsRefusedInBoth() {
        office.roster(elder(1, ""), elder(2, ""), elder(1, "").replace(ELDERS, CARERS));
        office.register();

        ReliefBatch batch = office.decide();

        assertThat(batch.granted()).extracting(PersonDecision::personNo).containsExactly("P2");
        assertThat(batch.notGranted().getFirst().reason()).contains("YB-RLF-0003", ELDERS, CARERS);
    }

    @Test
    void anApprovalThatFailsHalfWayLeavesNothing() throws SQLException {
        office.roster(elder(1, ""), elder(2, ""));
        office.register();
        ReliefBatch batch = office.decide();
        try (var owner = office.database.owner().getConnection();
                var statement = owner.createStatement()) {
            // the last thing that an approval writes fails: nothing before it may stay
            statement.execute("ALTER TABLE event ADD CONSTRAINT broken CHECK (kind <> 'relief_payment') NOT VALID");
        }

        assertThatThrownBy(() -> office.desk.approve(batch.id(), "复核乙", NOON)).isInstanceOf(RuntimeException.class);

        assertThat(events("payment")).isEmpty();
        assertThat(office.desk.year(YEAR).batches().getFirst().isPending()).isTrue();
        assertThat(office.books.hasPostings(office.bookSet("agency"), 2024)).isFalse();
        try (var owner = office.database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("ALTER TABLE event DROP CONSTRAINT broken");
        }
        office.desk.approve(batch.id(), "复核乙", NOON);
        assertThat(office.postings("agency", "7201")).hasSize(2);
    }

    @Test
    void whatTheDeskPaidCountsWhenAFolderIsImportedLater() {
        office.roster(elder(1, ""), elder(2, ""), elder(3, ""));
        office.register();
        office.pay();
        office.rows(
                "payments.tsv",
                "voucher_no|date|func_code|econ_code|kind|project|fund_source|amount_yuan",
                "P1|2024-12-20|2080699|30307|项目支出|补助|一般公共预算财政拨款|1000.01");

        assertThatThrownBy(() -> office.imports.enter(office.folder, "经办甲", NOON))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1000.00");
    }

    @Test
    void theSameStepsGiveTheSameBooks() throws SQLException {
        var exports = new java.util.ArrayList<String>();
        for (String place : List.of("one", "other")) {
            try (var replayed = new Office(parent.resolve(place)).open()) {
                replayed.roster(elder(1, ""), elder(2, ""), elder(3, "|2024-11-30|死亡证明"));
                replayed.register();
                replayed.pay();
                replayed.desk.death("sample", "P1", LocalDate.of(2024, 12, 1), "死亡证明", "经办甲", NOON);
                var export = new StringBuilder();
                new CanonicalExport(replayed.database.application())
                        .lines(line -> export.append(line).append('\n'));
                exports.add(export.toString());
            }
        }
        assertThat(exports.getFirst()).contains("person/P1").isEqualTo(exports.getLast());
    }

    @Test
    void theBlankSheetsReadAsNobody() {
        RosterSheet.writeBlank(parent, 2025);

        for (RosterSheet sheet : RosterSheet.values()) {
            var read = SheetReader.read(parent, sheet, CodeLists.published());
            assertThat(read.fileName()).isEqualTo(sheet.stem() + ".xlsx");
            assertThat(read.complaints()).isEmpty();
            assertThat(read.rows()).isEmpty();
        }
    }

    @Test
    void aWorkbookIsReadLikeATsvFile() throws IOException {
        office.roster(elder(1, ""));
        Path tsv = office.folder.resolve("roster.tsv");
        List<String> lines = Files.readAllLines(tsv);
        Files.delete(tsv);
        try (var out = Files.newOutputStream(office.folder.resolve("roster.xlsx"));
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("补助名册");
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split("\t", -1);
                for (int column = 0; column < cells.length; column++) {
                    String head = RosterSheet.ROSTER.columns().get(column).head();
                    sheet.value(row, column, row == 0 ? head : cells[column]);
                }
            }
        }

        assertThat(office.register().entries()).isEqualTo(1);
    }
}

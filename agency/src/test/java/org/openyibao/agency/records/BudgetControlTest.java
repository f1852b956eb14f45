package org.openyibao.agency.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;

/// A payment beyond its line is refused, with the line, the amount left and what to do.
class BudgetControlTest {
    private static final String FUNC = "2101506";
    private static final String PROJECT = "医疗保险工作经费";

    private final BudgetControl control = new BudgetControl();
    private int row = 1;

    private SourceRow source(String date) {
        return new SourceRow("test.tsv", ++row, LocalDate.parse(date), "X" + row, new LinkedHashMap<>());
    }

    private void open(String no, String econ, String yuan) {
        control.open(new BudgetLine(
                source("2024-01-01"),
                no,
                FUNC,
                "",
                econ,
                Words.PROJECT_EXPENDITURE,
                PROJECT,
                Words.OTHER_MONEY,
                Money.parseYuan(yuan),
                Money.parseYuan("999999.00"),
                ""));
    }

    private Payment payment(String econ, String project, String date, String yuan) {
        return new Payment(
                source(date),
                "P" + row,
                FUNC,
                "",
                econ,
                "",
                Words.PROJECT_EXPENDITURE,
                project,
                Words.OTHER_MONEY,
                Money.parseYuan(yuan),
                "",
                "",
                "",
                "",
                "");
    }

    private boolean paid(String econ, String yuan) {
        return control.pay(payment(econ, PROJECT, "2024-06-01", yuan)).isEmpty();
    }

    private BudgetAdjustment adjustment(String lineNo, String econ, String yuan, String basis) {
        return new BudgetAdjustment(
                source("2024-05-01"),
                "T" + row,
                lineNo,
                FUNC,
                econ,
                Words.PROJECT_EXPENDITURE,
                PROJECT,
                Words.OTHER_MONEY,
                Money.parseYuan(yuan),
                "",
                basis);
    }

    private boolean adjusted(String lineNo, String econ, String yuan, String basis) {
        return control.adjust(adjustment(lineNo, econ, yuan, basis)).isEmpty();
    }

    @Test
    void aPaymentBeyondItsLineIsRefusedWithTheLineWhatIsLeftAndWhatToDo() {
        open("B1", "", "100.00");
        assertThat(paid("30201", "60.00")).isTrue();

        Complaint refusal =
                control.pay(payment("30202", PROJECT, "2024-06-01", "40.01")).orElseThrow();

        assertThat(refusal.code()).isEqualTo(RecordError.PAYMENT_EXCEEDS_LINE);
        assertThat(refusal.what()).contains("B1", "可用 100.00 元", "还剩 40.00 元", "40.01 元");
        assertThat(refusal.remedy()).contains("预算调整");
        assertThat(paid("30202", "40.00")).as("what was refused took nothing").isTrue();
    }

    @Test
    void anAmountOnASheetAddsNothingToTheLine() {
        open("B1", "", "100.00");

        assertThat(paid("30201", "100.01")).isFalse();
    }

    @Test
    void aRedEntryGivesBack() {
        open("B1", "", "100.00");

        assertThat(paid("30201", "100.00")).isTrue();
        assertThat(paid("30201", "-30.00")).isTrue();
        assertThat(paid("30201", "30.00")).isTrue();
        assertThat(paid("30201", "0.01")).isFalse();
    }

    @Test
    void aLineThatNamesAClassPaysOnlyThatClass() {
        open("B1", "30201", "100.00");

        assertThat(paid("30202", "1.00")).isFalse();
        assertThat(paid("30201", "100.00")).isTrue();
    }

    @Test
    void aPaymentTakesFromTheLineOfItsClassFirstAndThenFromTheGeneralOne() {
        open("B1", "30201", "100.00");
        open("B2", "", "50.00");

        assertThat(paid("30201", "120.00")).isTrue();
        assertThat(paid("30202", "30.00")).isTrue();
        assertThat(paid("30202", "0.01")).isFalse();
        assertThat(paid("30201", "-40.00")).as("gives 20 back to each line").isTrue();
        assertThat(paid("30202", "20.00")).isTrue();
        assertThat(paid("30202", "0.01")).isFalse();
        assertThat(paid("30201", "20.00")).isTrue();
        assertThat(paid("30201", "0.01")).isFalse();
    }

    @Test
    void linesOfEqualDimensionsAreOneAllotment() {
        open("B1", "", "100.00");
        open("B2", "", "50.00");

        assertThat(paid("30201", "150.00")).isTrue();
        assertThat(control.pay(payment("30201", PROJECT, "2024-06-01", "1.00")))
                .hasValueSatisfying(c -> assertThat(c.what()).contains("B1、B2"));
    }

    @Test
    void anAdjustmentMayNotLeaveLessThanWasPaid() {
        open("B1", "", "100.00");
        assertThat(paid("30201", "80.00")).isTrue();

        assertThat(adjusted("B1", "", "-20.01", "printed")).isFalse();
        assertThat(adjusted("B1", "", "-20.00", "printed")).isTrue();
        assertThat(control.leftFor(
                        payment("30201", PROJECT, "2024-06-01", "1.00").key()))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void onlyARebuiltAdjustmentCreatesALine() {
        assertThat(adjusted("", "", "10.00", "printed")).isFalse();
        assertThat(adjusted("", "", "10.00", Words.REBUILT)).isTrue();
        assertThat(paid("30201", "10.00")).isTrue();
        assertThat(adjusted("", "", "5.00", "printed"))
                .as("now there is a line")
                .isTrue();
        assertThat(paid("30201", "5.00")).isTrue();
        assertThat(paid("30201", "0.01")).isFalse();
    }

    @Test
    void anAdjustmentWithoutAClassMeansTheOnlyLineThatHasOne() {
        open("B1", "30201", "100.00");

        assertThat(adjusted("", "", "10.00", "printed")).isTrue();
        assertThat(adjusted("B1", "", "10.00", "printed")).isTrue();
        assertThat(paid("30201", "120.00")).isTrue();
        open("B2", "30202", "100.00");
        assertThat(adjusted("", "", "10.00", "printed")).as("which of the two").isFalse();
    }

    @Test
    void aProjectWithReleasesMayNotPayBeforeTheMoneyIsInPlace() {
        var releases = new ReleaseControl();
        releases.release(release("2024-07-01", "50.00"));
        releases.release(release("2024-03-01", "100.00"));

        assertThat(releases.pay(payment("30201", PROJECT, "2024-02-29", "0.01")))
                .isPresent();
        assertThat(releases.pay(payment("30201", PROJECT, "2024-03-01", "100.00")))
                .isEmpty();
        assertThat(releases.pay(payment("30201", PROJECT, "2024-06-30", "0.01")))
                .isPresent();
        assertThat(releases.pay(payment("30201", PROJECT, "2024-07-01", "50.00")))
                .isEmpty();
        assertThat(releases.pay(payment("30201", "别的项目", "2024-01-01", "1000.00")))
                .isEmpty();
    }

    private TreasuryRelease release(String date, String yuan) {
        return new TreasuryRelease(
                source(date),
                "R" + row,
                FUNC,
                Words.PROJECT_EXPENDITURE,
                PROJECT,
                Words.OTHER_MONEY,
                Money.parseYuan(yuan),
                null,
                null,
                null,
                null,
                "");
    }
}

package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.openyibao.operations.relief.ReliefBatch;
import org.openyibao.operations.relief.ReliefYear;
import org.openyibao.statements.Statement;
import org.openyibao.statements.Statements;

/// The sample agency lives two years: the second opens from the books of the first, and its comparative figures
/// come from them. Expected figures are summed here from the generated files, by plain decimal arithmetic.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleYearsGoldenTest {
    @TempDir
    static Path parent;

    private final ReferenceFigures world = new ReferenceFigures();

    @BeforeAll
    void live() {
        world.liveSample(parent);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private BigDecimal sum(String year, String file, Predicate<List<String>> rows) throws IOException {
        List<String> lines =
                Files.readAllLines(parent.resolve("example-" + year).resolve(file + ".tsv"));
        int amount = List.of(lines.getFirst().split("\t", -1)).indexOf("amount_yuan");
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .filter(rows)
                .map(cells -> new BigDecimal(cells.get(amount)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What the records leave to the relief desk: everybody on the roster who is not known to be dead.
    private static BigDecimal allowances(String year) throws IOException {
        long living = Files.readAllLines(parent.resolve("example-" + year + "/roster.tsv")).stream()
                .skip(1)
                .filter(line -> line.endsWith("\t\t"))
                .count();
        return BigDecimal.valueOf(3000 * living);
    }

    private static String wan(BigDecimal yuan) {
        return yuan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private String figure(String address) {
        var parsed = Statements.address(address);
        Statement statement = world.statement(parsed.agencyYear().toString());
        return parsed.isText()
                ? statement.figures().stream()
                        .filter(figure -> figure.address().equals(parsed))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .toPlainString()
                : statement.trace(parsed, 0).printed();
    }

    @Test
    void spendingOfBothYearsIsTheSumOfTheVouchersAndTheAllowances() throws IOException {
        for (String year : List.of("2024", "2025")) {
            assertThat(figure("example-" + year + "/03/1/1"))
                    .isEqualTo(wan(sum(year, "payments", _ -> true).add(allowances(year))));
        }
    }

    @Test
    void theSecondYearOpensWithTheCarryOverOfTheFirst() throws IOException {
        BigDecimal closing = sum("2024", "balances", row -> row.getFirst().startsWith("年末"));
        assertThat(closing).isPositive();
        assertThat(figure("example-2024/01/out-29/1")).isEqualTo(wan(closing));
        assertThat(figure("example-2025/01/in-29/1")).isEqualTo(wan(closing));
        assertThat(Files.readString(parent.resolve("example-2025/balances.tsv")))
                .doesNotContain("年初");
        // the government fund's carry-over stands on its own row of 公开07
        BigDecimal fund = sum(
                "2024",
                "balances",
                row -> row.getFirst().startsWith("年末") && row.getFirst().contains("政府性基金"));
        assertThat(figure("example-2025/07/2120899/1")).isEqualTo(wan(fund));
    }

    @Test
    void comparativeFiguresComeFromTheBooksOfTheYearBefore() throws IOException {
        assertThat(parent.resolve("example-2025/prior_year.tsv")).doesNotExist();
        Predicate<List<String>> general = row -> row.contains("一般公共预算财政拨款");
        BigDecimal change = sum("2025", "payments", general)
                .add(allowances("2025"))
                .subtract(sum("2024", "payments", general))
                .subtract(allowances("2024"));
        assertThat(change).isNegative();
        assertThat(figure("example-2025/text/gen_dec")).isEqualTo(wan(change.negate()));
        var trace = world.statement("example-2025").trace(Statements.address("example-2025/text/gen_dec"), 0);
        assertThat(trace.operands().getLast().postings())
                .isNotEmpty()
                .allMatch(signed -> signed.posting().date().getYear() == 2024);
    }

    @Test
    void everyCellAndFigureIsAsWeReadItOnce() throws IOException {
        for (String id : List.of("example-2024", "example-2025")) {
            var text = new StringBuilder();
            var statement = world.statement(id);
            statement.cells().stream()
                    .filter(cell -> !cell.text().isEmpty())
                    .forEach(cell -> text.append(cell.address())
                            .append('\t')
                            .append(cell.rowName())
                            .append('\t')
                            .append(cell.column())
                            .append('\t')
                            .append(cell.text())
                            .append('\n'));
            statement
                    .figures()
                    .forEach(figure -> text.append(figure.address())
                            .append('\t')
                            .append(figure.label())
                            .append('\t')
                            .append(figure.kind())
                            .append('\t')
                            .append(figure.value().toPlainString())
                            .append(' ')
                            .append(figure.unit())
                            .append('\n'));
            Golden.check(Golden.root().resolve("scenarios/golden/" + id + ".tsv"), text.toString());
        }
    }

    @Test
    void aPaymentBeyondItsLineIsRefusedWithTheLineAndTheAmountLeft() {
        Path refused = parent.resolve("example-2025-refused");
        assertThatThrownBy(() -> world.desk.enter(refused, "经办甲", ReferenceFigures.NOON))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("B0020")
                .hasMessageContaining("18800.00")
                .hasMessageContaining("21000.00");
        assertThat(world.desk.batches()).noneMatch(batch -> batch.isPending());
    }

    @Test
    void whoDiedBeforeThePaymentAndWasPaidPaysBackInTheNextYear() {
        ReliefYear then = world.relief.year(AgencyYear.parse("example-2024"));
        ReliefYear now = world.relief.year(AgencyYear.parse("example-2025"));

        assertThat(then.batches()).extracting(SampleYearsGoldenTest::said).containsExactly("2024-10-23 10 9 27000.00");
        assertThat(now.batches()).extracting(SampleYearsGoldenTest::said).containsExactly("2025-10-23 11 8 24000.00");
        assertThat(then.lines())
                .filteredOn(line -> !line.toRecover().isZero())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.person().personNo()).isEqualTo("LG-0007");
                    assertThat(line.toRecover()).isEqualTo(Money.ofYuan(3000));
                    assertThat(line.recoveries())
                            .singleElement()
                            .satisfies(
                                    recovery -> assertThat(recovery.openedOn()).isEqualTo("2025-03-10"));
                });
        assertThat(now.lines()).allMatch(line -> line.toRecover().isZero());
    }

    private static String said(ReliefBatch batch) {
        return batch.on() + " " + batch.decisions().size() + " "
                + batch.granted().size() + " " + batch.total();
    }

    @Test
    void livingTheYearsAgainChangesNothing() {
        var bucket = AgencyYear.parse("example-2024").bucket();
        var before = world.books.events().extent(bucket);
        new SampleLife(world.statements, world.desk, world.relief, world.yearEnd).live(parent);

        assertThat(world.books.events().extent(bucket)).isEqualTo(before);
    }

    @Test
    void nothingIsPostedToAClosedYear() throws IOException {
        Path late = Files.createDirectories(parent.resolve("late"));
        Files.copy(parent.resolve("example-2024/agency.yaml"), late.resolve("agency.yaml"));
        Files.writeString(
                late.resolve("facts.tsv"), "doc\tgroup\tfact\tvalue\tunit\tsrc_line\nexample-2024\t车辆\t新车\t1\t辆\t\n");
        assertThatThrownBy(() -> world.desk.enter(late, "经办甲", ReferenceFigures.NOON))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经结账");
    }
}

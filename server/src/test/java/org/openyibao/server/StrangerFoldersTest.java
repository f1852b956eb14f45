package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.statements.Statement;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.Trace;

/// Folders of agencies that nobody has seen come out right in every cell, and every figure is the sum of its
/// postings. What is expected was computed by an independent program; see the README beside the folders.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangerFoldersTest {
    private final ReferenceFigures figures = new ReferenceFigures();

    @AfterAll
    void close() {
        figures.close();
    }

    static Stream<String> folders() throws IOException {
        try (var folders = Files.list(strangers())) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path strangers() {
        try {
            return Path.of(Objects.requireNonNull(StrangerFoldersTest.class.getResource("/strangers"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void cellsAreAsComputedIndependently(String name) throws IOException {
        Path folder = strangers().resolve(name);
        var receipt = figures.desk.enter(folder, "经办甲", ReferenceFigures.NOON);
        figures.desk.approve(receipt.batchId(), "复核乙", ReferenceFigures.NOON);

        AgencyYear year = receipt.agencyYear();
        Statement statement = figures.statements.of(year, false);
        assertThat(printed(statement))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("expected.tsv")));
        Path plain = folder.resolve("expected-plain.tsv");
        if (Files.exists(plain)) {
            assertThat(printed(figures.statements.of(year, true)))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(plain));
        }
        assertTraces(statement);
    }

    private static List<String> printed(Statement statement) {
        var lines = new ArrayList<String>();
        lines.add("table\tseq\tside\tline_no\trow_code\trow_name\tcol_no\tcolumn\tvalue\tunit");
        var keys = new HashSet<String>();
        String zero = statement.family().zeroText();
        for (TableCell cell : statement.cells()) {
            String column = Integer.toString(cell.colNo());
            assertThat(keys.add(String.join("|", cell.table(), "" + cell.seq(), cell.side(), column)))
                    .isTrue();
            if (!cell.text().isEmpty() && !cell.text().equals(zero)) {
                lines.add(String.join(
                        "\t",
                        cell.table(),
                        Integer.toString(cell.seq()),
                        cell.side(),
                        cell.lineNo(),
                        cell.rowCode(),
                        cell.rowName(),
                        column,
                        cell.column(),
                        cell.text(),
                        cell.unit()));
            }
        }
        lines.add("cells\t" + keys.size());
        return lines;
    }

    private static void assertTraces(Statement statement) {
        for (TableCell cell : statement.cells()) {
            if (cell.formula().isPresent()) {
                Trace trace = statement.trace(cell.address(), 0);
                assertThat(trace.printed()).as(trace.address()).isEqualTo(cell.text());
                for (Trace.Operand operand : trace.operands()) {
                    long sum = operand.postings().stream()
                            .mapToLong(posting -> (posting.sign().equals("-") ? -1 : 1)
                                    * posting.posting().amount())
                            .sum();
                    assertThat(sum).as(trace.address() + " " + operand.label()).isEqualTo(operand.sum());
                }
            }
        }
    }
}

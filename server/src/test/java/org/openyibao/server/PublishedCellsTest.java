package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.statements.TableCell;

/// Every printed cell of the four documents, in every column, comes out of the records as printed, but the two
/// that contradict the records. Expected values are the transcriptions of the documents.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCellsTest {
    private ReferenceFigures references;

    @BeforeAll
    void load() throws IOException {
        references = ReferenceFigures.ofAll();
    }

    @AfterAll
    void close() {
        references.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yangquan-2024", "zezhou-2024", "baotou-2024", "jiyuan-2023"})
    void cellsAreAsPrinted(String id) {
        var printed = new TreeMap<String, String>();
        for (Map<String, String> row : PublishedFile.rows(id, "cells.tsv")) {
            printed.put(
                    joined(row, "table", "seq", "side", "col_no"),
                    joined(row, "line_no", "row_code", "row_name", "column", "value", "unit"));
        }
        var computed = new TreeMap<String, String>();
        for (TableCell cell : references.statement(id).cells()) {
            String key = String.join("|", cell.table(), "" + cell.seq(), cell.side(), "" + cell.colNo());
            assertThat(computed.put(
                            key,
                            String.join(
                                    "|",
                                    cell.lineNo(),
                                    cell.rowCode(),
                                    cell.rowName(),
                                    cell.column(),
                                    cell.text(),
                                    cell.unit())))
                    .as("cell twice: " + key)
                    .isNull();
        }
        if (id.equals("baotou-2024")) {
            // printed 22.75 and 75.12; the sheet of the project and every sum say 27.75 and so 61.59
            assertThat(printed.put("N05|5||1", "|2101505|医疗保障管理事务/医疗保障政策管理|年初预算|27.75|万元"))
                    .contains("22.75");
            assertThat(printed.put("N05|5||3", "|2101505|医疗保障管理事务/医疗保障政策管理|完成年初预算|61.59|%"))
                    .contains("75.12");
        }
        assertThat(differences(printed, computed)).isEmpty();
    }

    private static String joined(Map<String, String> row, String... columns) {
        return Stream.of(columns).map(row::get).collect(Collectors.joining("|"));
    }

    private static List<String> differences(TreeMap<String, String> printed, TreeMap<String, String> computed) {
        var differences = new ArrayList<String>();
        printed.forEach((key, value) -> {
            if (!value.equals(computed.get(key))) {
                differences.add(key + ": printed " + value + ", computed " + computed.get(key));
            }
        });
        computed.keySet().stream()
                .filter(key -> !printed.containsKey(key))
                .forEach(key -> differences.add(key + ": not printed"));
        return differences;
    }
}

package org.openyibao.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.statements.NarrativeValue;
import org.openyibao.statements.Statement;
import org.openyibao.statements.TableCell;

/// How many figures of a reference agency are printed, how many come out of its records as printed, and those
/// that contradict the records.
public record Conformance(long published, long recomputed, List<Contradiction> contradictions) {
    static final String KNOWN = "contradictions.tsv";

    public Conformance {
        contradictions = List.copyOf(contradictions);
    }

    /// @param reason why the print cannot be met, as the golden file says; "" for one that it does not know
    public record Contradiction(String address, String printed, String recomputed, String unit, String reason) {}

    /// Compares every printed cell and every printed figure of the narrative.
    static Conformance of(Statement statement) {
        String id = statement.card().id().toString();
        var reasons = new HashMap<String, String>();
        var printed = new HashMap<String, String>();
        for (Map<String, String> row : PublishedFile.rows(id, KNOWN)) {
            reasons.put(row.getOrDefault("address", ""), row.getOrDefault("reason", ""));
            printed.put(row.getOrDefault("address", ""), row.getOrDefault("printed", ""));
        }
        var contradictions = new ArrayList<Contradiction>();
        long published = compareCells(id, statement, reasons, contradictions);
        var narrative = new PublishedNarrative(id).compare(statement.figures(), printed);
        published += narrative.published();
        for (PublishedNarrative.Difference difference : narrative.differences()) {
            String line = id + " narrative.tsv " + difference.printed().line();
            String address = difference
                    .computed()
                    .map(figure -> figure.address().toString())
                    .orElse(line);
            contradictions.add(new Contradiction(
                    address,
                    difference.printed().text(),
                    difference
                            .computed()
                            .map(NarrativeValue::value)
                            .map(java.math.BigDecimal::toPlainString)
                            .orElse(""),
                    difference.printed().unit(),
                    reasons.getOrDefault(address, "")));
        }
        return new Conformance(published, published - contradictions.size(), contradictions);
    }

    private static long compareCells(
            String id, Statement statement, Map<String, String> reasons, List<Contradiction> contradictions) {
        var computed = new HashMap<String, TableCell>();
        statement
                .cells()
                .forEach(cell -> computed.put(
                        String.join("|", cell.table(), "" + cell.seq(), cell.side(), "" + cell.colNo()), cell));
        long published = 0;
        for (Map<String, String> row : PublishedFile.rows(id, "cells.tsv")) {
            String key = String.join("|", row.get("table"), row.get("seq"), row.get("side"), row.get("col_no"));
            String printed = row.getOrDefault("value", "");
            TableCell cell = computed.get(key);
            published++;
            if (cell == null || !cell.text().equals(printed)) {
                String address = cell == null ? key : cell.address().toString();
                contradictions.add(new Contradiction(
                        address,
                        printed,
                        cell == null ? "" : cell.text(),
                        row.getOrDefault("unit", ""),
                        reasons.getOrDefault(address, "")));
            }
        }
        return published;
    }
}

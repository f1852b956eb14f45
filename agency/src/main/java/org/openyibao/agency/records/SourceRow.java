package org.openyibao.agency.records;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where a record comes from and what stood there.
///
/// @param file the file's name in its folder
/// @param row the row in the file, the head being row 1; 0 for `agency.yaml`
/// @param date the day on which the record takes effect
/// @param identity what makes the record itself, unique within its agency-year and kind
/// @param columns the row's values by column name in the format's order, canonical, without the empty ones
public record SourceRow(String file, int row, LocalDate date, String identity, SequencedMap<String, String> columns) {
    public SourceRow {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }
}

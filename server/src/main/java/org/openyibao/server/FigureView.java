package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.openyibao.statements.TableCell;

/// A figure as printed, and where it leads.
record FigureView(
        String value,
        String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String address) {
    static FigureView of(TableCell cell) {
        return new FigureView(cell.text(), cell.unit(), cell.address().toString());
    }
}

package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.statements.sheet.Sheet;

/// A table drawn as the official form.
record SheetView(
        String table,
        String number,
        String title,
        String agencyLabel,
        String agencyName,
        String yearLabel,
        String unitLabel,
        @Nullable String notice,
        List<List<Sheet.HeadCell>> head,
        List<List<CellView>> body,
        List<String> notes) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(
            String kind,
            String text,
            int colspan,
            @Nullable String address,
            @Nullable String remark) {
        static CellView of(Sheet.BodyCell cell) {
            return new CellView(
                    cell.kind().name().toLowerCase(Locale.ROOT),
                    cell.text(),
                    cell.colspan(),
                    cell.address().map(FigureAddress::toString).orElse(null),
                    cell.remark().isEmpty() ? null : cell.remark());
        }
    }

    static SheetView of(Sheet sheet) {
        return new SheetView(
                sheet.table(),
                sheet.number(),
                sheet.title(),
                sheet.agencyLabel(),
                sheet.agencyName(),
                sheet.yearLabel(),
                sheet.unitLabel(),
                sheet.notice().orElse(null),
                sheet.head(),
                sheet.body().stream()
                        .map(row -> row.stream().map(CellView::of).toList())
                        .toList(),
                sheet.notes());
    }
}

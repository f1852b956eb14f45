package org.openyibao.statements.sheet;

import java.util.List;
import org.openyibao.forms.Form;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// A body row in the order that the form names.
final class Places {
    private Places() {}

    static List<BodyCell> draw(List<Form.Place> places, List<TableCell> cells) {
        return places.stream().map(place -> draw(place, cells)).toList();
    }

    private static BodyCell draw(Form.Place place, List<TableCell> cells) {
        return switch (place) {
            case Form.Place.Name(var colspan) ->
                BodyCell.of(Kind.NAME, cells.getFirst().rowName(), colspan);
            case Form.Place.Blank(var colspan) -> BodyCell.blank(colspan);
            case Form.Place.Figure(var columnNo) ->
                cells.stream()
                        .filter(cell -> cell.colNo() == columnNo)
                        .findFirst()
                        .map(Figures::figure)
                        .orElse(BodyCell.blank(1));
        };
    }
}

package org.openyibao.statements;

import java.util.List;
import java.util.Optional;
import org.openyibao.forms.Filter;
import org.openyibao.forms.Formula;

/// A row before its columns are filled.
///
/// @param key the code that overlays know it by, printed or not
/// @param code the printed code
/// @param formula the row's own formula, else the columns' are used
/// @param where what the row adds to every formula
/// @param silent prints no figure: a heading, or a row that this kind of unit leaves empty
record TableRow(
        int seq,
        String key,
        String side,
        String lineNo,
        String code,
        String name,
        String unit,
        Optional<Formula> formula,
        List<Filter> where,
        Silence silent,
        String dash,
        String remark) {
    enum Silence {
        NONE,
        HEADING,
        NOT_OURS
    }

    TableRow at(int newSeq) {
        return new TableRow(newSeq, key, side, lineNo, code, name, unit, formula, where, silent, dash, remark);
    }
}

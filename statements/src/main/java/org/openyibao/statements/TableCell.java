package org.openyibao.statements;

import java.util.Optional;
import org.openyibao.forms.Formula;
import org.openyibao.kernel.FigureAddress;

/// 表格单元. One figure of a filled table, as it is printed and as it came about.
///
/// @param seq the row's place on the form
/// @param lineNo 行次, "" for none
/// @param rowCode the printed code, "" for none
/// @param text as printed
/// @param formula what filled it; absent for headings
/// @param remark what an overlay changed and why, or what is only recalled; "" for nothing
public record TableCell(
        String table,
        int seq,
        String side,
        String lineNo,
        String rowCode,
        String rowName,
        int colNo,
        String column,
        String text,
        String unit,
        FigureAddress address,
        Optional<Formula> formula,
        String remark) {
    TableCell with(String newText, String newRemark) {
        return new TableCell(
                table, seq, side, lineNo, rowCode, rowName, colNo, column, newText, unit, address, formula, newRemark);
    }
}

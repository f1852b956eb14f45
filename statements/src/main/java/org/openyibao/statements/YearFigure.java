package org.openyibao.statements;

import java.util.Optional;
import org.openyibao.kernel.FigureAddress;

/// One figure of the year as a picture.
///
/// @param key `persons`, `vouchers`, `paid`, `income`, `budget` or `released`
/// @param value exact: yuan with two decimals, or a whole number
/// @param address of a figure of the forms that is the same, if there is one
public record YearFigure(String key, String label, String value, String unit, Optional<FigureAddress> address) {}

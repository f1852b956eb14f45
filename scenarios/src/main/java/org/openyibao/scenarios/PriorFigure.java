package org.openyibao.scenarios;

import org.openyibao.kernel.Money;

/// A figure of the year before the first year, which has no records of its own.
///
/// @param func 类 of the functional classification, or empty
/// @param fundSource as the file spells it, or empty
record PriorFigure(String measure, String func, String fundSource, Money amount) {}

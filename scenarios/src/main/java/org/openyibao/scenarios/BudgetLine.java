package org.openyibao.scenarios;

import org.openyibao.kernel.Money;

/// 预算指标 at the start of the year. A line that names an economic class controls that class; the line of the
/// same purpose without one controls the rest.
///
/// @param econ empty where the class is not controlled
record BudgetLine(Purpose purpose, String econ, Money start, String note) {}

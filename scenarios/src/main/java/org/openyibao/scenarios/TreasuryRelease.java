package org.openyibao.scenarios;

import java.time.LocalDate;
import org.openyibao.kernel.Money;

/// 用款到位 of a project.
///
/// @param applied what the project asked for in the year, repeated on each of its releases
record TreasuryRelease(LocalDate date, Purpose purpose, Money amount, Money applied, String note) {}

package org.openyibao.scenarios;

import java.time.LocalDate;
import org.openyibao.kernel.Money;

/// 预算调整: a supplement 追加 or, negative, a cut 核减.
///
/// @param basis `printed` changes a line of the budget and its 全年预算数; `rebuilt` may create a line
record BudgetAdjustment(LocalDate date, Purpose purpose, Money amount, String reason, String basis) {
    static final String PRINTED = "printed";
    static final String REBUILT = "rebuilt";
}

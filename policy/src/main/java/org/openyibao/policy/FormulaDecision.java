package org.openyibao.policy;

import org.openyibao.policy.formula.FormulaAnswer;

/// What a formula of the law came to, and the value that it read.
public record FormulaDecision(FormulaAnswer answer, PlanRule.Basis basis) {}

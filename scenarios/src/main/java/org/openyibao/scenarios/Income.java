package org.openyibao.scenarios;

import org.openyibao.kernel.Money;

/// 收入 of the year by functional code, fund source and source.
record Income(String func, FundSource fundSource, String source, Money amount) {}

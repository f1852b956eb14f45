package org.openyibao.ledger;

/// 会计科目 of a kind of book set.
///
/// @param category such as `expense 费用`
/// @param normalSide `debit`, `credit` or `both`
public record Account(String code, String name, String category, String normalSide) {}

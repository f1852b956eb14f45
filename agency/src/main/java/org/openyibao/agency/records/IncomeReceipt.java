package org.openyibao.agency.records;

import org.openyibao.kernel.Money;

/// 收入. A year's income of one function, money and source.
///
/// @param incomeSource 财政拨款收入, 其他收入 and so on, without its bracket
/// @param remark the text in the source's bracket; may be empty
public record IncomeReceipt(
        SourceRow source, String funcCode, String fundSource, String incomeSource, String remark, Money amount)
        implements AgencyRecord {
    @Override
    public String kind() {
        return FolderFile.INCOME.recordKind();
    }
}

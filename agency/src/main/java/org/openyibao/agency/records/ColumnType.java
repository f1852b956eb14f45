package org.openyibao.agency.records;

/// What a cell of a folder's file may hold; the reader checks it and brings it to one canonical text.
public enum ColumnType {
    TEXT,
    /// ISO date, or a date cell of a workbook.
    DATE,
    /// Yuan with at most two decimals, any sign.
    AMOUNT,
    AMOUNT_NOT_NEGATIVE,
    /// Any sign, because a red entry is negative, but never nothing.
    AMOUNT_NOT_ZERO,
    /// A whole number of persons, not negative.
    COUNT,
    /// Yuan per head, with as many decimals as it needs.
    RATE,
    /// 功能分类项级科目, seven digits.
    FUNCTION,
    /// 功能分类 of any level; only comparative figures are kept by class.
    FUNCTION_OR_CLASS,
    /// 部门预算支出经济分类款级科目, five digits.
    ECONOMIC,
    /// One of the column's choices.
    CHOICE,
    /// One of the choices, followed by any remark in brackets: `其他收入（银行存款利息）`.
    REMARKED_CHOICE,
    /// One of the choices, followed by the money it is of in brackets: `年初结转和结余（财政拨款）`.
    CHOICE_OF_MONEY,
    /// A code that a folder adds to the lists: 2… functional, 3… economic.
    OWN_CODE
}

package org.openyibao.kernel;

import java.time.LocalDate;

/// 会计期间. A month of a fiscal year, with the opening (0) before January and the closing (13) after December.
///
/// @param year four digits
/// @param month 0 opening, 1 to 12, 13 closing
public record Period(int year, int month) implements Comparable<Period> {
    public static final int OPENING = 0;
    public static final int CLOSING = 13;

    public Period {
        if (year < 1949 || year > 2999) {
            throw new IllegalArgumentException("no fiscal year: " + year);
        }
        if (month < OPENING || month > CLOSING) {
            throw new IllegalArgumentException("no fiscal month: " + month);
        }
    }

    public static Period of(LocalDate date) {
        return new Period(date.getYear(), date.getMonthValue());
    }

    public static Period opening(int year) {
        return new Period(year, OPENING);
    }

    public static Period closing(int year) {
        return new Period(year, CLOSING);
    }

    public static Period ofCode(int code) {
        return new Period(code / 100, code % 100);
    }

    /// `yyyymm`: sorts as a number, as it is stored.
    public int code() {
        return year * 100 + month;
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(code(), other.code());
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%04d%02d", year, month);
    }
}

package org.openyibao.forms;

import java.util.List;

/// A named selection over the books: which book set, which accounts, which side grows it, which part of the
/// year.
///
/// @param label the Chinese name that traces show
/// @param book `agency` or `control`
/// @param unit `fen`, or the name of what is counted
/// @param where filters that belong to the measure itself
/// @param prior what the comparative book calls it, added up; empty where last year is not recorded there
public record Measure(
        String name,
        String label,
        String book,
        List<String> accounts,
        Side side,
        Span span,
        String unit,
        List<Filter> where,
        List<String> prior) {
    public static final String FEN = "fen";

    public enum Side {
        DEBIT,
        CREDIT
    }

    /// Which periods of the year count.
    public enum Span {
        /// Opening to December.
        YEAR,
        /// January to December.
        FLOW,
        /// The opening period alone.
        OPENING
    }

    public Measure {
        accounts = List.copyOf(accounts);
        where = List.copyOf(where);
        prior = List.copyOf(prior);
    }

    public boolean isMoney() {
        return unit.equals(FEN);
    }
}

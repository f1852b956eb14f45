package org.openyibao.agency.records;

import java.time.LocalDate;
import java.util.SequencedMap;

/// One row of an agency's year as its finance office keeps it. The typed components are for the books;
/// `columns` is the row for the event's payload.
public sealed interface AgencyRecord
        permits AgencyProfile,
                CodeName,
                BudgetLine,
                BudgetAdjustment,
                IncomeReceipt,
                CarryOver,
                TreasuryRelease,
                Payment,
                Obligation,
                Procurement,
                ComparativeFigure,
                ThreePublicBudget,
                Fact,
                OverlayLine {
    SourceRow source();

    /// The stable English kind, such as `payment`.
    String kind();

    /// The row's number, else all its columns but the amount; unique within an agency-year and kind.
    default String identity() {
        return source().identity();
    }

    /// The row's non-empty values by column name, in the order of the format: amounts in yuan with two
    /// decimals, dates in ISO. The same row gives the same map whether it was a TSV or an XLSX row.
    default SequencedMap<String, String> columns() {
        return source().columns();
    }

    /// The row's own date; 1 January for profile, code names, budget, opening and comparative rows; 31 December
    /// for other rows without a date.
    default LocalDate date() {
        return source().date();
    }

    default String file() {
        return source().file();
    }

    default int row() {
        return source().row();
    }
}

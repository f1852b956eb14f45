package org.openyibao.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.BookSet;

/// The plainest way to the same sums: one grouping per book set over the span that the statement needs, read
/// into a map and nothing more.
final class RawSums {
    static final String SQL = """
            SELECT debit_cell, credit_cell, sum(amount) FROM posting
            WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ? GROUP BY debit_cell, credit_cell""";

    private RawSums() {}

    static Map<List<Long>, Long> read(DataSource application, List<BookSet> sets, int year) throws SQLException {
        var sums = new HashMap<List<Long>, Long>();
        try (var connection = application.getConnection();
                var select = connection.prepareStatement(SQL)) {
            for (BookSet set : sets) {
                select.setInt(1, set.bucket().number());
                select.setLong(2, set.id());
                select.setInt(3, Period.opening(year).code());
                select.setInt(4, new Period(year, 12).code());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.put(List.of(rows.getLong(1), rows.getLong(2)), rows.getLong(3));
                    }
                }
            }
        }
        return sums;
    }
}

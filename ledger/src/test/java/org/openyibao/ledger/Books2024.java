package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.Recording.Decision;
import org.openyibao.ledger.Recording.Entry;
import org.openyibao.ledger.Recording.Event;
import org.openyibao.ledger.Recording.Posting;

/// A small set of books to test with: one holder, two book sets, one year.
final class Books2024 {
    static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);
    static final Instant NOW = Instant.parse("2025-01-02T03:04:05Z");
    static final Period FIRST = Period.opening(2024);
    static final Period LAST = Period.closing(2024);

    final DataSource dataSource;
    final Ledger ledger;
    final BookSet agency;
    final BookSet fund;

    Books2024(DataSource dataSource, String holder) {
        this.dataSource = dataSource;
        this.ledger = new Ledger(dataSource);
        this.agency = ledger.charts().open(holder + "/agency", "agency", "990100", holder, "单位账");
        this.fund = ledger.charts().open(holder + "/fund", "fund", "990100", holder, "基金账");
    }

    static LedgerCell cell(BookSet set, String account, String project) {
        return new LedgerCell(set.id(), account, new TreeMap<>(Map.of("project", project)));
    }

    Posting spent(String project, long fen) {
        return Posting.signed(cell(agency, "5001", project), cell(agency, "1011", ""), fen, Unit.FEN, "收款人");
    }

    Entry entry(BookSet set, LocalDate date, String documentNo, Posting... postings) {
        return new Entry(
                set, Period.of(date), "payment", documentNo, date, "", OptionalLong.empty(), List.of(postings));
    }

    static Recording approved(String key, Entry... entries) {
        return new Recording(
                new Event("payment", key, DAY, "经办", "test", ""), Decision.approved(NOW, "复核"), List.of(entries));
    }

    Recording payment(String key, long fen) {
        return approved(key, entry(agency, DAY, key, spent("甲", fen)));
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// Commits what the work did, or nothing of it.
    <T> T inTransaction(Work<T> work) throws SQLException {
        return inTransaction(dataSource, work);
    }

    static <T> T inTransaction(DataSource dataSource, Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    List<Long> append(Recording... recordings) throws SQLException {
        return inTransaction(connection -> ledger.append(connection, agency.bucket(), NOW, List.of(recordings)));
    }

    void close(BookSet set) throws SQLException {
        inTransaction(connection -> {
            long event = ledger.reserveId();
            ledger.record(
                    connection, set.bucket(), event, NOW, new Event("close", set.code(), LAST_DAY, "经办", "test", ""));
            ledger.close(connection, set, 2024, event, NOW);
            return event;
        });
    }

    /// Runs a statement of whoever the data source is.
    static int run(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    static long count(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openyibao.kernel.Period;

/// 账簿. The read side: sums by pair of cells, the postings behind them, and events. A book is proved when it
/// is built: every sum is positive and runs between two different cells of the book set, so debits equal
/// credits.
public final class Books {
    private final DataSource dataSource;
    private final Charts charts;
    private final Events events;

    public Books(DataSource dataSource, Charts charts) {
        this.dataSource = dataSource;
        this.charts = charts;
        this.events = new Events(dataSource);
    }

    public Charts charts() {
        return charts;
    }

    /// What was recorded and decided, whether or not it was posted.
    public Events events() {
        return events;
    }

    /// What went from one cell to another.
    ///
    /// @param amount positive, in the unit of the cells
    /// @param postings how many rows
    public record Turnover(LedgerCell debit, LedgerCell credit, long amount, long postings) {}

    /// A cell with its debits less its credits.
    ///
    /// @param amount in the unit of the cell
    public record Net(LedgerCell cell, long amount) {}

    private record Sum(long debit, long credit, long amount, long postings) {}

    /// Sums of a book set over periods. From the balances where the year is closed, else from the postings.
    public List<Turnover> turnovers(BookSet bookSet, Period from, Period until) {
        return reading(bookSet, connection -> turnovers(connection, bookSet, sums(connection, bookSet, from, until)));
    }

    /// Sums straight from the postings, whether or not the year is closed.
    public List<Turnover> turnoversOfPostings(BookSet bookSet, Period from, Period until) {
        return reading(
                bookSet,
                connection -> turnovers(connection, bookSet, sumsOfPostings(connection, bookSet, from, until)));
    }

    /// The net amount of every cell that moved over the periods, read as [#turnovers] does.
    public List<Net> nets(BookSet bookSet, Period from, Period until) {
        return reading(bookSet, connection -> {
            var amounts = new HashMap<Long, Long>();
            for (Sum sum : sums(connection, bookSet, from, until)) {
                amounts.merge(sum.debit(), sum.amount(), Math::addExact);
                amounts.merge(sum.credit(), Math.negateExact(sum.amount()), Math::addExact);
            }
            var nets = new ArrayList<Net>(amounts.size());
            charts.cells(connection, amounts.keySet())
                    .forEach((id, cell) ->
                            nets.add(new Net(own(bookSet, cell), Objects.requireNonNull(amounts.get(id)))));
            return nets;
        });
    }

    private interface Reading<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T reading(BookSet bookSet, Reading<T> reading) {
        try (var connection = dataSource.getConnection()) {
            return reading.on(connection);
        } catch (SQLException e) {
            throw new LedgerException("the book " + bookSet.code() + " could not be read", e);
        }
    }

    private static final String FROM_POSTINGS = """
            SELECT debit_cell, credit_cell, sum(amount)::bigint, count(*) FROM posting
            WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ? GROUP BY debit_cell, credit_cell""";

    private static final String FROM_BALANCES = """
            SELECT debit_cell, credit_cell, sum(amount)::bigint, sum(postings)::bigint FROM balance
            WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ? GROUP BY debit_cell, credit_cell""";

    private static List<Sum> sums(Connection connection, BookSet bookSet, Period from, Period until)
            throws SQLException {
        boolean closed = from.year() == until.year() && isClosed(connection, bookSet, from.year());
        return closed
                ? sums(connection, bookSet, Balances.periods(from, until), FROM_BALANCES)
                : sumsOfPostings(connection, bookSet, from, until);
    }

    private static List<Sum> sumsOfPostings(Connection connection, BookSet bookSet, Period from, Period until)
            throws SQLException {
        return sums(connection, bookSet, new int[] {from.code(), until.code()}, FROM_POSTINGS);
    }

    private List<Turnover> turnovers(Connection connection, BookSet bookSet, List<Sum> sums) throws SQLException {
        var ids = new HashSet<Long>();
        for (Sum sum : sums) {
            ids.add(sum.debit());
            ids.add(sum.credit());
        }
        var cells = charts.cells(connection, ids);
        var turnovers = new ArrayList<Turnover>(sums.size());
        for (Sum sum : sums) {
            turnovers.add(new Turnover(
                    own(bookSet, cells.get(sum.debit())),
                    own(bookSet, cells.get(sum.credit())),
                    sum.amount(),
                    sum.postings()));
        }
        return turnovers;
    }

    private static List<Sum> sums(Connection connection, BookSet bookSet, int[] periods, String sql)
            throws SQLException {
        var sums = new ArrayList<Sum>();
        try (var select = connection.prepareStatement(sql)) {
            select.setInt(1, bookSet.bucket().number());
            select.setLong(2, bookSet.id());
            select.setInt(3, periods[0]);
            select.setInt(4, periods[1]);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var sum = new Sum(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
                    if (sum.amount() <= 0 || sum.debit() == sum.credit()) {
                        throw new LedgerException("a posting of " + bookSet.code() + " is not balanced: " + sum);
                    }
                    sums.add(sum);
                }
            }
        }
        return sums;
    }

    private static LedgerCell own(BookSet bookSet, @org.jspecify.annotations.Nullable LedgerCell cell) {
        if (cell == null || cell.bookSetId() != bookSet.id()) {
            throw new LedgerException("a posting of " + bookSet.code() + " names a cell of another book set");
        }
        return cell;
    }

    static void scope(PreparedStatement select, BookSet bookSet, Period from, Period until) throws SQLException {
        select.setInt(1, bookSet.bucket().number());
        select.setLong(2, bookSet.id());
        select.setInt(3, from.code());
        select.setInt(4, until.code());
    }

    /// A posting with all that stands behind it.
    public record TracedPosting(
            long entryId,
            int line,
            String documentKind,
            String documentNo,
            LocalDate date,
            Period period,
            String memo,
            LedgerCell debit,
            LedgerCell credit,
            long amount,
            Unit unit,
            String subject,
            Events.Decided decision,
            Events.StoredEvent event) {}

    /// Streams the postings that touch any of the cells on one side and none on the other side (an amount that
    /// moves inside the set says nothing of it), in order of date and document.
    ///
    /// @param limit at most so many; 0 for all
    /// @return how many there are in all
    public long postings(
            BookSet bookSet,
            Period from,
            Period until,
            Collection<LedgerCell> cells,
            long limit,
            Consumer<TracedPosting> sink) {
        return touching(bookSet, from, until, cells, touching -> {
            touching.stream(limit, sink);
            return touching.count();
        });
    }

    /// How many vouchers (记账凭证) have such postings.
    public long vouchers(BookSet bookSet, Period from, Period until, Collection<LedgerCell> cells) {
        return touching(bookSet, from, until, cells, TouchingPostings::countEntries);
    }

    private interface Touching {
        long read(TouchingPostings postings) throws SQLException;
    }

    private long touching(BookSet bookSet, Period from, Period until, Collection<LedgerCell> cells, Touching reading) {
        Object[] ids = cells.stream().map(LedgerCell::id).toArray();
        if (ids.length == 0) {
            return 0;
        }
        try (var connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return reading.read(new TouchingPostings(connection, charts, bookSet, from, until, ids));
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new LedgerException("the postings of " + bookSet.code() + " could not be read", e);
        }
    }

    /// Whether anything is posted to a year of a book set.
    public boolean hasPostings(BookSet bookSet, int year) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT 1 FROM posting
                        WHERE bucket = ? AND book_set_id = ? AND period BETWEEN ? AND ? LIMIT 1""")) {
            scope(select, bookSet, Period.opening(year), Period.closing(year));
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new LedgerException("the book " + bookSet.code() + " could not be read", e);
        }
    }

    /// The years of a book set that are closed.
    public java.util.Set<Integer> closedYears(BookSet bookSet) {
        try (var connection = dataSource.getConnection()) {
            return new Ledger(charts).closedYears(bookSet, connection);
        } catch (SQLException e) {
            throw new LedgerException("the closed years of " + bookSet.code() + " could not be read", e);
        }
    }

    public boolean isClosed(BookSet bookSet, int year) {
        try (var connection = dataSource.getConnection()) {
            return isClosed(connection, bookSet, year);
        } catch (SQLException e) {
            throw new LedgerException("the closed years of " + bookSet.code() + " could not be read", e);
        }
    }

    private static boolean isClosed(Connection connection, BookSet bookSet, int year) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT 1 FROM year_close WHERE bucket = ? AND book_set_id = ? AND fiscal_year = ?")) {
            select.setInt(1, bookSet.bucket().number());
            select.setLong(2, bookSet.id());
            select.setInt(3, year);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}

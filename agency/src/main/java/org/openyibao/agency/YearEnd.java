package org.openyibao.agency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.LedgerException;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.Recording.Posting;
import org.openyibao.ledger.Unit;

/// 年终结账. Carries income and spending over into 结转结余, proves the recorded closing against the books,
/// closes the year for good and brings the carry-over forward into the next one. One event, one transaction.
public final class YearEnd {
    private final DataSource dataSource;
    private final Ledger ledger;
    private final Books books;
    private final PostingRules rules = new PostingRules();

    public YearEnd(DataSource dataSource, Ledger ledger, Books books) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.books = books;
    }

    public boolean isClosed(AgencyYear year) {
        return books.charts().heldBy(year.agency()).stream().anyMatch(set -> books.isClosed(set, year.year()));
    }

    /// @param enteredBy who asks for the close
    /// @param approvedBy somebody else
    /// @throws Refusal if they are the same person, the year is closed or unknown, or the recorded closing is
    /// not what the books come to
    public void close(AgencyYear year, String enteredBy, String approvedBy, Instant now) {
        if (enteredBy.isBlank() || approvedBy.isBlank()) {
            throw new Refusal(ImportError.USER_MISSING, year.toString(), "结账要写明经办人和复核人", "", "加上 --user 与 --approver");
        }
        if (enteredBy.equals(approvedBy)) {
            throw new Refusal(ImportError.SAME_PERSON, year.toString(), enteredBy + " 不能复核自己的结账", "双人复核", "换一个人复核");
        }
        if (isClosed(year)) {
            throw new Refusal(ImportError.YEAR_IS_CLOSED, year.toString(), year + " 已经结账", "", "无须再次结账");
        }
        BookSet agency = bookSet(year, "agency");
        BookSet control = bookSet(year, "control");
        Map<List<String>, Long> carried = carried(agency, year.year());
        prove(year, control, carried);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, year, agency, control, carried, enteredBy, approvedBy, now);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerException("the year " + year + " could not be closed", e);
        }
    }

    private BookSet bookSet(AgencyYear year, String name) {
        return books.charts().heldBy(year.agency()).stream()
                .filter(set -> set.code().equals(year.agency() + "/" + name) && books.hasPostings(set, year.year()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ImportError.YEAR_UNKNOWN,
                        year.toString(),
                        "账上没有 " + year + " 的记录",
                        "没有记录的年度无账可结",
                        "先导入并审批，再结账"));
    }

    /// What is left of the year by fund and function: brought forward + income - spending - distribution, in
    /// fen.
    private Map<List<String>, Long> carried(BookSet agency, int year) {
        var left = new TreeMap<List<String>, Long>(java.util.Comparator.comparing(Object::toString));
        for (var turnover : books.turnovers(agency, Period.opening(year), new Period(year, 12))) {
            add(left, turnover.credit(), turnover.amount());
            add(left, turnover.debit(), -turnover.amount());
        }
        left.values().removeIf(amount -> amount == 0);
        return left;
    }

    private static void add(Map<List<String>, Long> left, LedgerCell cell, long amount) {
        boolean counts = cell.account().startsWith("6")
                || cell.account().startsWith("7")
                || (cell.account().startsWith("8")
                                && !cell.account().equals("8001")
                                && !cell.account().equals("8301"))
                        && cell.dimension("carried").isEmpty();
        if (counts) {
            left.merge(List.of(cell.dimension("fund"), cell.dimension("func")), amount, Math::addExact);
        }
    }

    private void prove(AgencyYear year, BookSet control, Map<List<String>, Long> carried) {
        var recorded = new TreeMap<String, Long>();
        for (var turnover : books.turnovers(control, Period.opening(year.year()), new Period(year.year(), 12))) {
            if (turnover.debit().account().equals("closing")) {
                recorded.merge(turnover.debit().dimension("fund"), turnover.amount(), Math::addExact);
            } else if (turnover.credit().account().equals("closing")) {
                recorded.merge(turnover.credit().dimension("fund"), -turnover.amount(), Math::addExact);
            }
        }
        var inBooks = new TreeMap<String, Long>();
        carried.forEach((key, amount) -> inBooks.merge(key.getFirst(), amount, Math::addExact));
        inBooks.values().removeIf(amount -> amount == 0);
        boolean byFund = !recorded.containsKey("") && !inBooks.containsKey("");
        boolean equal = byFund
                ? recorded.equals(inBooks)
                : recorded.values().stream().mapToLong(Long::longValue).sum()
                        == inBooks.values().stream().mapToLong(Long::longValue).sum();
        if (!equal) {
            throw new Refusal(
                    ImportError.CLOSING_DIFFERS,
                    year.toString(),
                    "登记的年末结转和结余为 " + yuan(recorded) + "，账上为 " + yuan(inBooks),
                    "年末 = 年初 + 本年收入 − 本年支出 − 结余分配，按资金来源分别相等",
                    "核对 balances.tsv 的年末行，或补记漏记的收支");
        }
    }

    private static String yuan(Map<String, Long> amounts) {
        if (amounts.isEmpty()) {
            return "零";
        }
        return String.join(
                "、",
                amounts.entrySet().stream()
                        .map(e -> (e.getKey().isEmpty() ? "" : e.getKey() + " ") + new Money(e.getValue()) + " 元")
                        .toList());
    }

    private void write(
            Connection connection,
            AgencyYear year,
            BookSet agency,
            BookSet control,
            Map<List<String>, Long> carried,
            String enteredBy,
            String approvedBy,
            Instant now) {
        LocalDate yearEnd = LocalDate.of(year.year(), 12, 31);
        String payload = Batches.JSON
                .createObjectNode()
                .put("agency_year", year.toString())
                .put("carried_over", carried.toString())
                .toString();
        ledger.append(
                connection,
                year.bucket(),
                now,
                List.of(new Recording(
                        new Recording.Event(
                                "year_close", year + "/year_close", yearEnd, enteredBy, "year-end", payload),
                        Recording.Decision.approved(now, approvedBy),
                        entries(year, agency, carried, yearEnd))));
        long eventId = ledger.eventId(connection, year.bucket(), year + "/year_close");
        ledger.close(connection, agency, year.year(), eventId, now);
        ledger.close(connection, control, year.year(), eventId, now);
    }

    private List<Recording.Entry> entries(
            AgencyYear year, BookSet agency, Map<List<String>, Long> carried, LocalDate yearEnd) {
        var entries = new ArrayList<Recording.Entry>();
        List<Posting> closing = closing(agency, year.year());
        if (!closing.isEmpty()) {
            entries.add(entry(agency, Period.closing(year.year()), "年终结账", yearEnd, "收支转入结转结余", closing));
        }
        List<Posting> forward = forward(agency, carried, year.year());
        if (!forward.isEmpty()) {
            entries.add(entry(
                    agency,
                    Period.opening(year.year() + 1),
                    "年初结转",
                    yearEnd.plusDays(1),
                    "由 " + year + " 结账转入",
                    forward));
        }
        return entries;
    }

    private static Recording.Entry entry(
            BookSet set, Period period, String number, LocalDate date, String memo, List<Posting> postings) {
        return new Recording.Entry(set, period, "year_close", number, date, memo, OptionalLong.empty(), postings);
    }

    /// Empties every account of income, spending and distribution: budget accounts into 结转结余, financial
    /// ones by way of 本期盈余 and 本年盈余分配 into 累计盈余.
    private List<Posting> closing(BookSet agency, int year) {
        var net = new TreeMap<String, Map.Entry<LedgerCell, Long>>();
        for (var turnover : books.turnovers(agency, Period.opening(year), new Period(year, 12))) {
            net(net, turnover.debit(), turnover.amount());
            net(net, turnover.credit(), -turnover.amount());
        }
        var postings = new ArrayList<Posting>();
        for (var balance : net.values()) {
            LedgerCell cell = balance.getKey();
            long debit = balance.getValue();
            LedgerCell into = into(agency, cell, year);
            if (into != null && debit != 0) {
                postings.add(Posting.signed(into, cell, debit, Unit.FEN, ""));
            }
        }
        return postings;
    }

    private static void net(Map<String, Map.Entry<LedgerCell, Long>> net, LedgerCell cell, long amount) {
        net.merge(
                cell.account() + cell.dimensions(),
                Map.entry(cell, amount),
                (a, b) -> Map.entry(cell, Math.addExact(a.getValue(), b.getValue())));
    }

    private @org.jspecify.annotations.Nullable LedgerCell into(BookSet agency, LedgerCell cell, int year) {
        char first = cell.account().charAt(0);
        if (first == '6' || first == '7' || cell.account().equals("8701")) {
            return carriedCell(agency, cell.dimension("fund"), cell.dimension("func"), year);
        }
        boolean carry = first == '8'
                && !cell.account().equals("8001")
                && !cell.account().equals("8301");
        if (carry && cell.dimension("carried").isEmpty()) {
            return carriedCell(agency, cell.dimension("fund"), cell.dimension("func"), year);
        }
        if (first == '4' || first == '5' || cell.account().equals("3302")) {
            return AgencyBooks.cell(agency, "3001", Map.of("fund", cell.dimension("fund")));
        }
        return null;
    }

    private LedgerCell carriedCell(BookSet agency, String fund, String func, int year) {
        return AgencyBooks.cell(
                agency,
                rules.opening(fund).budget(),
                Map.of("fund", fund, "func", func, "carried", Integer.toString(year)));
    }

    /// Brings the carry-over forward. It moves inside its account, so that what it lies in is not counted
    /// twice.
    private List<Posting> forward(BookSet agency, Map<List<String>, Long> carried, int year) {
        var postings = new ArrayList<Posting>();
        carried.forEach((key, amount) -> {
            String fund = key.getFirst();
            String func = key.getLast();
            LedgerCell fresh =
                    AgencyBooks.cell(agency, rules.opening(fund).budget(), Map.of("fund", fund, "func", func));
            postings.add(Posting.signed(carriedCell(agency, fund, func, year), fresh, amount, Unit.FEN, ""));
        });
        return postings;
    }
}

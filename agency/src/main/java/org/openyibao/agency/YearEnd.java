package org.openyibao.agency;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Operator;
import org.openyibao.kernel.Period;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.Recording.Posting;
import org.openyibao.ledger.Transactions;

/// 年终结账. Carries income and spending over into 结转结余, proves the recorded closing against the books,
/// closes the year for good and brings the carry-over forward into the next one. One event, one transaction.
public final class YearEnd {
    private final DataSource dataSource;
    private final Ledger ledger;
    private final Books books;
    private final List<UnfinishedWork> others;

    /// @param others what else may be open of a year, besides batches of records
    public YearEnd(DataSource dataSource, Ledger ledger, Books books, UnfinishedWork... others) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.books = books;
        this.others = List.of(others);
    }

    public boolean isClosed(AgencyYear year) {
        return books.charts().heldBy(year.agency()).stream().anyMatch(set -> books.isClosed(set, year.year()));
    }

    /// @param enteredBy who asks for the close
    /// @param approvedBy somebody else
    /// @throws Refusal if they are the same person, the year is closed or unknown, something of it still waits, or
    /// the recorded closing is not what the books come to
    public void close(AgencyYear year, String enteredBy, String approvedBy, Instant now) {
        String user = ImportDesk.named(enteredBy);
        String approver = ImportDesk.named(approvedBy);
        if (Operator.isSame(user, approver)) {
            throw new Refusal(ImportError.SAME_PERSON, year.toString(), enteredBy + " 不能复核自己的结账", "双人复核", "换一个人复核");
        }
        Transactions.run(dataSource, "the year " + year + " could not be closed", connection -> {
            // approvals and closes of an agency come one after the other, so what is summed up here is all there is
            ledger.waitForTurn(connection, year.agency());
            close(connection, year, user, approver, now);
            return year;
        });
    }

    private void close(Connection connection, AgencyYear year, String enteredBy, String approvedBy, Instant now) {
        if (isClosed(year)) {
            throw new Refusal(ImportError.YEAR_IS_CLOSED, year.toString(), year + " 已经结账", "", "无须再次结账");
        }
        refusePending(year);
        BookSet control = bookSet(year, "control", "没有记录的年度无账可结", "先导入并审批，再结账");
        BookSet agency = bookSet(year, "agency", "只有预算、没有收支的年度不结账", "预算的执行记在决算年度，导入收支后再结账");
        var closing = new YearClosing(
                books.turnovers(agency, Period.opening(year.year()), new Period(year.year(), 12)), agency, year.year());
        prove(year, control, closing.carried());
        write(connection, year, List.of(agency, control), closing, enteredBy, approvedBy, now);
    }

    private void refusePending(AgencyYear year) {
        List<Long> waiting = new Batches(books)
                .all().stream()
                        .filter(batch -> batch.isPending() && batch.agencyYear().equals(year))
                        .map(Batch::id)
                        .toList();
        var open = new ArrayList<Complaint>();
        if (!waiting.isEmpty()) {
            open.add(new Complaint(
                    ImportError.BATCHES_WAIT,
                    year.toString(),
                    "还有批次等待审批：" + waiting,
                    "结账后的年度不再接受记录",
                    "先用 approve 审批或用 reject 退回，再结账"));
        }
        others.forEach(other -> open.addAll(other.of(year)));
        if (!open.isEmpty()) {
            throw new Refusal(open);
        }
    }

    private BookSet bookSet(AgencyYear year, String name, String why, String remedy) {
        return books.charts().heldBy(year.agency()).stream()
                .filter(set -> set.code().equals(year.agency() + "/" + name) && books.hasPostings(set, year.year()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ImportError.YEAR_UNKNOWN,
                        year.toString(),
                        "账上没有 " + year + " 的" + (name.equals("agency") ? "收支" : "记录"),
                        why,
                        remedy));
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
            List<BookSet> bookSets,
            YearClosing closing,
            String enteredBy,
            String approvedBy,
            Instant now) {
        LocalDate yearEnd = LocalDate.of(year.year(), 12, 31);
        String payload = Batches.JSON
                .createObjectNode()
                .put("agency_year", year.toString())
                .put("carried_over", closing.carried().toString())
                .toString();
        ledger.append(
                connection,
                year.bucket(),
                now,
                List.of(new Recording(
                        new Recording.Event(
                                "year_close", year + "/year_close", yearEnd, enteredBy, "year-end", payload),
                        Recording.Decision.approved(now, approvedBy),
                        entries(bookSets.getFirst(), closing, year, yearEnd))));
        long eventId = ledger.eventId(connection, year.bucket(), year + "/year_close");
        for (BookSet bookSet : bookSets) {
            ledger.close(connection, bookSet, year.year(), eventId, now);
        }
    }

    private static List<Recording.Entry> entries(
            BookSet agency, YearClosing closing, AgencyYear year, LocalDate yearEnd) {
        var entries = new ArrayList<Recording.Entry>();
        List<Posting> closed = closing.closing();
        if (!closed.isEmpty()) {
            entries.add(entry(agency, Period.closing(year.year()), "年终结账", yearEnd, "收支转入结转结余", closed));
        }
        List<Posting> forward = closing.forward();
        if (!forward.isEmpty()) {
            Period opening = Period.opening(year.year() + 1);
            entries.add(entry(agency, opening, "年初结转", yearEnd.plusDays(1), "由 " + year + " 结账转入", forward));
        }
        return entries;
    }

    private static Recording.Entry entry(
            BookSet set, Period period, String number, LocalDate date, String memo, List<Posting> postings) {
        return new Recording.Entry(set, period, "year_close", number, date, memo, OptionalLong.empty(), postings);
    }
}

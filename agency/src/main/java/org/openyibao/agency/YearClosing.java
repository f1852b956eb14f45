package org.openyibao.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books.Turnover;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.Recording.Posting;
import org.openyibao.ledger.Unit;

/// What the last day of a year does to an agency's books: which balances are emptied into which, and what the
/// next year begins with. Pure: it is given the year's turnovers and gives postings.
final class YearClosing {
    private static final String CARRIED = "carried";

    private final BookSet agency;
    private final int year;
    private final PostingRules rules = new PostingRules();
    private final Map<String, Balance> balances = new TreeMap<>();

    /// @param debit debits less credits, in fen
    private record Balance(LedgerCell cell, long debit) {}

    /// @param turnovers of the agency's book set, from the opening to December
    YearClosing(List<Turnover> turnovers, BookSet agency, int year) {
        this.agency = agency;
        this.year = year;
        for (Turnover turnover : turnovers) {
            add(turnover.debit(), turnover.amount());
            add(turnover.credit(), -turnover.amount());
        }
        balances.values().removeIf(balance -> balance.debit() == 0);
    }

    private void add(LedgerCell cell, long debit) {
        balances.merge(
                cell.account() + cell.dimensions(),
                new Balance(cell, debit),
                (a, b) -> new Balance(cell, Math.addExact(a.debit(), b.debit())));
    }

    /// What is left by fund and function: brought forward + income - spending - distribution, in fen.
    Map<List<String>, Long> carried() {
        var left = new TreeMap<List<String>, Long>(Comparator.comparing(Object::toString));
        for (Balance balance : balances.values()) {
            if (isCarriedOver(balance.cell())) {
                var key = List.of(fund(balance), balance.cell().dimension("func"));
                left.merge(key, -balance.debit(), Math::addExact);
            }
        }
        left.values().removeIf(amount -> amount == 0);
        return left;
    }

    /// Budget accounts of income, spending and distribution, and what was brought forward.
    private static boolean isCarriedOver(LedgerCell cell) {
        return switch (cell.account().charAt(0)) {
            case '6', '7' -> true;
            case '8' ->
                !cell.account().equals("8001")
                        && !cell.account().equals("8301")
                        && cell.dimension(CARRIED).isEmpty();
            default -> false;
        };
    }

    private static String fund(Balance balance) {
        return balance.cell().dimension("fund");
    }

    /// Empties every account of income, spending and distribution. Budget accounts go into 结转结余; financial
    /// ones into 本期盈余, from there into 本年盈余分配, and from there into 累计盈余; 零余额账户用款额度 that
    /// is left is cancelled into 财政应返还额度.
    List<Posting> closing() {
        var postings = new ArrayList<Posting>();
        var surplus = new TreeMap<String, Long>();
        for (Balance balance : balances.values()) {
            LedgerCell cell = balance.cell();
            if (isCarriedOver(cell)) {
                move(postings, cell, carriedCell(fund(balance), cell.dimension("func")), balance.debit());
            } else if (cell.account().startsWith("4") || cell.account().startsWith("5")) {
                move(postings, cell, byFund("3301", fund(balance)), balance.debit());
                surplus.merge(fund(balance), balance.debit(), Math::addExact);
            } else if (cell.account().equals("1011")) {
                move(postings, cell, byFund("1201", fund(balance)), balance.debit());
            }
        }
        surplus.forEach((fund, debit) -> {
            move(postings, byFund("3301", fund), byFund("3302", fund), debit);
            move(postings, byFund("3302", fund), byFund("3001", fund), debit);
        });
        for (Balance balance : balances.values()) {
            if (balance.cell().account().equals("3302")) {
                move(postings, balance.cell(), byFund("3001", fund(balance)), balance.debit());
            }
        }
        return postings;
    }

    /// Brings the carry-over forward and restores the cancelled quota. The carry-over moves inside its account,
    /// so that what it lies in is not counted twice.
    List<Posting> forward() {
        var postings = new ArrayList<Posting>();
        carried().forEach((key, amount) -> {
            String fund = key.getFirst();
            String func = key.getLast();
            LedgerCell fresh =
                    AgencyBooks.cell(agency, rules.opening(fund).budget(), Map.of("fund", fund, "func", func));
            move(postings, carriedCell(fund, func), fresh, -amount);
        });
        for (Balance balance : balances.values()) {
            String account = balance.cell().account();
            if (account.equals("1011") || account.equals("1201")) {
                move(postings, byFund("1201", fund(balance)), byFund("1011", fund(balance)), balance.debit());
            }
        }
        return postings;
    }

    /// Empties a debit balance of one cell into another; a credit balance the other way round.
    private static void move(List<Posting> postings, LedgerCell from, LedgerCell into, long debit) {
        if (debit != 0) {
            postings.add(Posting.signed(into, from, debit, Unit.FEN, ""));
        }
    }

    private LedgerCell byFund(String account, String fund) {
        return AgencyBooks.cell(agency, account, Map.of("fund", fund));
    }

    private LedgerCell carriedCell(String fund, String func) {
        return AgencyBooks.cell(
                agency,
                rules.opening(fund).budget(),
                Map.of("fund", fund, "func", func, CARRIED, Integer.toString(year)));
    }
}

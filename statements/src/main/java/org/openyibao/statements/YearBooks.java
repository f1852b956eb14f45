package org.openyibao.statements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.forms.Filter;
import org.openyibao.forms.Formula;
import org.openyibao.forms.Measure;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Books.Net;
import org.openyibao.ledger.LedgerCell;

/// The books of one agency's year, as formulas see them: net amounts by cell, this year's and last year's. Read once;
/// every
/// formula is then a scan of cells.
final class YearBooks {
    private final Books books;
    private final AgencyYear year;
    private final Map<String, BookSet> sets = new HashMap<>();
    private final Map<Source, Map<String, AccountNets>> nets = new HashMap<>();
    private final boolean priorInBooks;
    private final boolean priorKnown;
    private @Nullable List<String> sheeted;

    /// Where a selection reads: a book set and a span of periods.
    record Source(BookSet bookSet, Period from, Period until) {}

    YearBooks(Books books, AgencyYear year) {
        this.books = books;
        this.year = year;
        for (BookSet set : books.charts().heldBy(year.agency())) {
            sets.put(set.code().substring(year.agency().length() + 1), set);
        }
        BookSet agency = sets.get("agency");
        this.priorInBooks = agency != null && books.hasPostings(agency, year.year() - 1);
        this.priorKnown = priorInBooks || sets.containsKey(comparative());
    }

    private String comparative() {
        return "comparative-" + (year.year() - 1);
    }

    AgencyYear year() {
        return year;
    }

    /// Whether anything is known of last year.
    boolean priorKnown() {
        return priorKnown;
    }

    Value value(Formula formula) {
        return switch (formula) {
            case Formula.Share(var part, var whole) ->
                new Value.Percentage(BigInteger.valueOf(sum(part)), BigInteger.valueOf(sum(whole)));
            case Formula.Growth(var now, var before) -> {
                long was = sum(before);
                yield new Value.Percentage(
                        BigInteger.valueOf(sum(now)).subtract(BigInteger.valueOf(was)), BigInteger.valueOf(was));
            }
            default -> isMoney(formula) ? new Value.Amount(sum(formula)) : new Value.Count(sum(formula));
        };
    }

    private static boolean isMoney(Formula formula) {
        var selections = formula.selections();
        return selections.isEmpty() || selections.getFirst().measure().isMoney();
    }

    /// The exact sum in the unit of the measure.
    long sum(Formula formula) {
        return switch (formula) {
            case Formula.Zero _ -> 0;
            case Formula.Select select -> sum(select);
            case Formula.Sum(var plus, var minus) -> {
                long sum = 0;
                for (Formula term : plus) {
                    sum = Math.addExact(sum, sum(term));
                }
                for (Formula term : minus) {
                    sum = Math.subtractExact(sum, sum(term));
                }
                yield sum;
            }
            case Formula.First(var choices) ->
                choices.stream()
                        .mapToLong(this::sum)
                        .filter(n -> n != 0)
                        .findFirst()
                        .orElse(0);
            case Formula.Share _, Formula.Growth _ ->
                throw new IllegalArgumentException("a percentage cannot be added to");
        };
    }

    private long sum(Formula.Select select) {
        long sum = 0;
        for (Net net : matching(select)) {
            sum = Math.addExact(sum, net.amount());
        }
        return growsByDebit(select) ? sum : Math.negateExact(sum);
    }

    /// Whether debits add to a selection; a comparative book records every measure on the debit side.
    boolean growsByDebit(Formula.Select select) {
        return readsComparative(select) || select.measure().side() == Measure.Side.DEBIT;
    }

    private boolean readsComparative(Formula.Select select) {
        return select.prior() && !priorInBooks;
    }

    /// The cells that a selection takes; their postings are what stands behind the figure.
    Collection<LedgerCell> cells(Formula.Select select) {
        return matching(select).stream().map(Net::cell).toList();
    }

    /// Where a selection reads, or null where the books have no such book set.
    @Nullable
    Source source(Formula.Select select) {
        Measure measure = select.measure();
        boolean fromComparative = readsComparative(select);
        BookSet set = sets.get(fromComparative ? comparative() : measure.book());
        if (set == null) {
            return null;
        }
        int of = select.prior() ? year.year() - 1 : year.year();
        if (fromComparative) {
            return new Source(set, Period.opening(year.year()), Period.opening(year.year()));
        }
        return switch (measure.span()) {
            case YEAR -> new Source(set, Period.opening(of), new Period(of, 12));
            case FLOW -> new Source(set, new Period(of, 1), new Period(of, 12));
            case OPENING -> new Source(set, Period.opening(of), Period.opening(of));
        };
    }

    private List<Net> matching(Formula.Select select) {
        Source source = source(select);
        if (source == null) {
            return List.of();
        }
        boolean fromComparative = readsComparative(select);
        Measure measure = select.measure();
        // a comparative book knows a measure by its name; the filters that define the measure in the books say nothing
        // there
        var filters = fromComparative
                ? select.filters()
                        .subList(measure.where().size(), select.filters().size())
                : select.filters();
        var byAccount = nets(source);
        var found = new ArrayList<Net>();
        for (String account : fromComparative ? measure.prior() : measure.accounts()) {
            byAccount.getOrDefault(account, AccountNets.NONE).admitted(filters, this::admits, found::add);
        }
        return found;
    }

    private boolean admits(Filter filter, String value) {
        return filter.alternatives().contains(Filter.SHEETED)
                ? sheeted().contains(value) != filter.negated()
                : filter.admits(value);
    }

    /// The projects whose 全年预算数 is recorded: those with a performance sheet.
    private List<String> sheeted() {
        if (sheeted == null) {
            BookSet control = sets.get("control");
            sheeted = control == null
                    ? List.of()
                    : nets(new Source(control, Period.opening(year.year()), new Period(year.year(), 12)))
                            .getOrDefault("adjusted", AccountNets.NONE)
                            .all()
                            .stream()
                            .map(net -> net.cell().dimension("project"))
                            .filter(project -> !project.isEmpty())
                            .distinct()
                            .toList();
        }
        return sheeted;
    }

    private Map<String, AccountNets> nets(Source source) {
        var known = nets.get(source);
        if (known == null) {
            known = AccountNets.byAccount(read(source));
            nets.put(source, known);
        }
        return known;
    }

    /// Every posting is read once: a year is its opening and its months, which other formulas ask for by themselves.
    private Collection<Net> read(Source source) {
        var set = source.bookSet();
        if (source.from().month() != Period.OPENING || source.until().month() == Period.OPENING) {
            return books.nets(set, source.from(), source.until());
        }
        var months = new Source(set, new Period(source.from().year(), 1), source.until());
        var sums = new HashMap<LedgerCell, Net>();
        for (Source part : List.of(new Source(set, source.from(), source.from()), months)) {
            for (AccountNets account : nets(part).values()) {
                for (Net net : account.all()) {
                    sums.merge(net.cell(), net, (a, b) -> new Net(a.cell(), Math.addExact(a.amount(), b.amount())));
                }
            }
        }
        return sums.values();
    }

    /// The values of a dimension that occur in the cells of a formula, sorted.
    TreeSet<String> values(Formula formula, String dimension) {
        var values = new TreeSet<String>();
        for (Formula.Select select : formula.selections()) {
            for (Net net : matching(select)) {
                String value = net.cell().dimension(dimension);
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /// For each project the smallest number of a budget line that names it.
    Map<String, String> firstLines() {
        BookSet control = sets.get("control");
        var lines = new HashMap<String, String>();
        if (control != null) {
            var source = new Source(control, Period.opening(year.year()), new Period(year.year(), 12));
            nets(source).getOrDefault("start", AccountNets.NONE).all().forEach(net -> {
                String line = net.cell().dimension("line");
                if (!line.isEmpty()) {
                    lines.merge(net.cell().dimension("project"), line, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            });
        }
        return lines;
    }
}

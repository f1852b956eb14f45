package org.openyibao.statements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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

/// The books of one agency's year, as formulas see them: net amounts by cell, this year's and last year's. Read
/// once; every formula is then a scan of cells.
final class YearBooks {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Books books;
    private final AgencyYear year;
    private final Map<String, BookSet> sets = new HashMap<>();
    private final Map<Source, Map<String, AccountNets>> nets = new ConcurrentHashMap<>();
    private final boolean priorInBooks;
    private final boolean priorKnown;
    private volatile @Nullable List<String> sheeted;

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
        BookSet before = sets.get(comparative());
        this.priorKnown = priorInBooks || before != null && books.hasPostings(before, year.year());
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
        Source source = source(select);
        return source == null ? 0 : sum(select, source);
    }

    private long sum(Formula.Select select, Source source) {
        long sum = 0;
        for (Net net : matching(select, source)) {
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
        return source == null ? List.of() : matching(select, source);
    }

    private List<Net> matching(Formula.Select select, Source source) {
        boolean fromComparative = readsComparative(select);
        Measure measure = select.measure();
        // a comparative book knows a measure by its name; the filters that define the measure in the books say
        // nothing there
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
        List<String> known = sheeted;
        if (known == null) {
            BookSet control = sets.get("control");
            known = control == null
                    ? List.of()
                    : nets(new Source(control, Period.opening(year.year()), new Period(year.year(), 12)))
                            .getOrDefault("adjusted", AccountNets.NONE)
                            .all()
                            .stream()
                            .map(net -> net.cell().dimension("project"))
                            .filter(project -> !project.isEmpty())
                            .distinct()
                            .toList();
            sheeted = known;
        }
        return known;
    }

    /// Every posting is read once: a year is its opening and its months, which other formulas ask for by
    /// themselves.
    private Map<String, AccountNets> nets(Source source) {
        var known = nets.get(source);
        if (known != null) {
            return known;
        }
        boolean openingAndMonths =
                source.from().month() == Period.OPENING && source.until().month() > Period.OPENING;
        if (!openingAndMonths) {
            return nets.computeIfAbsent(
                    source, one -> AccountNets.byAccount(books.nets(one.bookSet(), one.from(), one.until())));
        }
        var opening = nets(new Source(source.bookSet(), source.from(), source.from()));
        var months = nets(new Source(source.bookSet(), new Period(source.from().year(), 1), source.until()));
        return nets.computeIfAbsent(source, _ -> together(opening, months));
    }

    private static Map<String, AccountNets> together(
            Map<String, AccountNets> opening, Map<String, AccountNets> months) {
        var sums = new HashMap<LedgerCell, Net>();
        for (var part : List.of(opening, months)) {
            for (AccountNets account : part.values()) {
                for (Net net : account.all()) {
                    sums.merge(net.cell(), net, (a, b) -> new Net(a.cell(), Math.addExact(a.amount(), b.amount())));
                }
            }
        }
        return AccountNets.byAccount(sums.values());
    }

    /// What a selection of this year comes to in each month, from January.
    List<Long> byMonth(Formula.Select select) {
        Source source = source(select);
        var months = new ArrayList<Long>();
        for (int month = 1; month <= 12; month++) {
            Period period = new Period(year.year(), month);
            months.add(source == null ? 0L : sum(select, new Source(source.bookSet(), period, period)));
        }
        return List.copyOf(months);
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

    /// For each project the smallest number of a budget line that names it, so written that 2 sorts before 10.
    Map<String, String> firstLines() {
        BookSet control = sets.get("control");
        var lines = new HashMap<String, String>();
        if (control != null) {
            var source = new Source(control, Period.opening(year.year()), new Period(year.year(), 12));
            nets(source).getOrDefault("start", AccountNets.NONE).all().forEach(net -> {
                String line = net.cell().dimension("line");
                if (!line.isEmpty()) {
                    lines.merge(net.cell().dimension("project"), sortable(line), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            });
        }
        return lines;
    }

    private static String sortable(String number) {
        return DIGITS.matcher(number)
                .replaceAll(run -> "0".repeat(Math.max(0, 18 - run.group().length())) + run.group());
    }
}

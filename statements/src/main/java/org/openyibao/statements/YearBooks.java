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
import org.openyibao.ledger.LedgerCell;

/// The books of one agency's year, as formulas see them: net amounts by cell, this year's and last year's. Read
/// once; every formula is then a scan of cells.
final class YearBooks {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Books books;
    private final AgencyYear year;
    private final Map<String, BookSet> sets = new HashMap<>();
    private final Map<Source, Map<String, List<Net>>> nets = new ConcurrentHashMap<>();
    private final boolean priorInBooks;
    private final boolean priorKnown;
    private volatile @Nullable List<String> sheeted;

    /// Where a selection reads: a book set and a span of periods.
    record Source(BookSet bookSet, Period from, Period until) {}

    /// A cell with its debits less its credits.
    private record Net(LedgerCell cell, long amount) {}

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
        // a comparative book knows a measure by its name; the filters that define the measure in the books
        // say
        // nothing there
        var filters = fromComparative
                ? select.filters()
                        .subList(measure.where().size(), select.filters().size())
                : select.filters();
        var byAccount = nets.computeIfAbsent(source, this::read);
        var found = new ArrayList<Net>();
        for (String account : fromComparative ? measure.prior() : measure.accounts()) {
            for (Net net : byAccount.getOrDefault(account, List.of())) {
                if (filters.stream().allMatch(f -> admits(f, net.cell()))) {
                    found.add(net);
                }
            }
        }
        return found;
    }

    private boolean admits(Filter filter, LedgerCell cell) {
        if (filter.alternatives().contains(Filter.SHEETED)) {
            return sheeted().contains(cell.dimension(filter.dimension())) != filter.negated();
        }
        return filter.admits(cell.dimension(filter.dimension()));
    }

    /// The projects whose 全年预算数 is recorded: those with a performance sheet.
    private List<String> sheeted() {
        List<String> known = sheeted;
        if (known == null) {
            BookSet control = sets.get("control");
            known = control == null
                    ? List.of()
                    : nets
                            .computeIfAbsent(
                                    new Source(control, Period.opening(year.year()), new Period(year.year(), 12)),
                                    this::read)
                            .getOrDefault("adjusted", List.of())
                            .stream()
                            .map(net -> net.cell().dimension("project"))
                            .filter(project -> !project.isEmpty())
                            .distinct()
                            .toList();
            sheeted = known;
        }
        return known;
    }

    private Map<String, List<Net>> read(Source source) {
        var net = new HashMap<LedgerCell, Long>();
        for (var turnover : books.turnovers(source.bookSet(), source.from(), source.until())) {
            net.merge(turnover.debit(), turnover.amount(), Math::addExact);
            net.merge(turnover.credit(), Math.negateExact(turnover.amount()), Math::addExact);
        }
        var byAccount = new HashMap<String, List<Net>>();
        net.forEach((cell, amount) -> byAccount
                .computeIfAbsent(cell.account(), _ -> new ArrayList<>())
                .add(new Net(cell, amount)));
        return byAccount;
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
            nets.computeIfAbsent(source, this::read)
                    .getOrDefault("start", List.of())
                    .forEach(net -> {
                        String line = net.cell().dimension("line");
                        if (!line.isEmpty()) {
                            lines.merge(
                                    net.cell().dimension("project"),
                                    sortable(line),
                                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
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

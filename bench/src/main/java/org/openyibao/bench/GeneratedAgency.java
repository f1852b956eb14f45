package org.openyibao.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openyibao.forms.CodeBook;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.Recording;
import org.openyibao.ledger.Recording.Decision;
import org.openyibao.ledger.Recording.Entry;
import org.openyibao.ledger.Recording.Event;
import org.openyibao.ledger.Recording.Posting;
import org.openyibao.ledger.Unit;

/// An agency that nobody has, and its year: some four thousand cells as the posting rules make them, and as
/// many entries of four postings each as wanted. The seed decides everything.
final class GeneratedAgency {
    static final AgencyYear YEAR = new AgencyYear("bench", 2025);
    static final int LINES = 4;

    private static final String FISCAL = "一般公共预算财政拨款";
    private static final String OTHER = "其他资金";
    private static final List<String> FUNCTIONS = List.of(
            "2101501", "2101502", "2101503", "2101504", "2101505", "2101506", "2101550", "2101599", "2080505",
            "2080506", "2101101", "2101103", "2210201");
    private static final int PROJECTS = 60;
    private static final int CLASSES_OF_A_PROJECT = 20;
    private static final Unit HEADS = Unit.flow("人次");
    private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");

    private final long seed;
    private final CodeBook codes;
    private final Ledger ledger;
    private final BookSet agency;
    private final BookSet control;
    private final List<Spending> spending = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> heads = new ArrayList<>();
    private final List<Pair> income;
    private final List<Pair> opening;

    /// A debit and a credit cell with their ids.
    record Pair(LedgerCell debit, LedgerCell credit, long debitId, long creditId, int unit) {
        static Pair of(LedgerCell debit, LedgerCell credit, int unit) {
            return new Pair(debit, credit, debit.id(), credit.id(), unit);
        }
    }

    /// What a payment posts in financial and in budget accounting.
    private record Spending(Pair financial, Pair budget) {}

    /// One entry of four postings.
    record Made(BookSet bookSet, Period period, LocalDate date, List<Line> lines) {}

    record Line(Pair pair, boolean turned, long amount) {
        long debit() {
            return turned ? pair.creditId() : pair.debitId();
        }

        long credit() {
            return turned ? pair.debitId() : pair.creditId();
        }
    }

    GeneratedAgency(DataSource application, CodeBook codes, long seed) {
        this.seed = seed;
        this.codes = codes;
        this.ledger = new Ledger(application);
        this.agency = ledger.charts().open("bench/agency", "agency", "990100", "bench", "性能测量单位账");
        this.control = ledger.charts().open("bench/control", "agency-control", "990100", "bench", "性能测量备查账");
        this.income = List.of(
                pair(
                        "1011",
                        Map.of("fund", FISCAL),
                        "4001",
                        Map.of("func", "2101501", "fund", FISCAL, "source", "财政拨款收入")),
                pair(
                        "8001",
                        Map.of("fund", FISCAL),
                        "6001",
                        Map.of("func", "2101501", "fund", FISCAL, "source", "财政拨款收入")),
                pair("1002", Map.of("fund", OTHER), "4609", Map.of("func", "2101599", "fund", OTHER, "source", "其他收入")),
                pair(
                        "8001",
                        Map.of("fund", OTHER),
                        "6609",
                        Map.of("func", "2101599", "fund", OTHER, "source", "其他收入")));
        this.opening = List.of(
                pair("1201", Map.of("fund", FISCAL), "3001", Map.of("func", "2101501", "fund", FISCAL)),
                pair("8001", Map.of("fund", FISCAL), "8101", Map.of("func", "2101501", "fund", FISCAL)));
        spend();
    }

    BookSet agency() {
        return agency;
    }

    BookSet control() {
        return control;
    }

    Ledger ledger() {
        return ledger;
    }

    private void spend() {
        List<String> basic = new ArrayList<>();
        for (String of : List.of("301", "302", "303")) {
            basic.addAll(codes.economicsOf(of));
        }
        for (String function : FUNCTIONS) {
            for (String economic : basic) {
                spend(function, economic, "基本支出", "", FISCAL);
            }
        }
        List<String> ofProjects = new ArrayList<>(codes.economicsOf("302"));
        ofProjects.addAll(codes.economicsOf("310"));
        for (int project = 0; project < PROJECTS; project++) {
            String function = FUNCTIONS.get(project % FUNCTIONS.size());
            for (int i = 0; i < CLASSES_OF_A_PROJECT; i++) {
                String economic = ofProjects.get((project + i) % ofProjects.size());
                spend(function, economic, "项目支出", "项目%03d".formatted(project), project % 10 == 9 ? OTHER : FISCAL);
            }
        }
    }

    private void spend(String function, String economic, String kind, String project, String fund) {
        var dimensions = new TreeMap<>(
                Map.of("func", function, "econ", economic, "kind", kind, "project", project, "fund", fund));
        codes.government(economic, "事业").ifPresent(government -> dimensions.put("govecon", government.code()));
        Map<String, String> money = Map.of("fund", fund);
        spending.add(new Spending(
                pair("5001", dimensions, fund.equals(FISCAL) ? "1011" : "1002", money),
                pair("7201", dimensions, "8001", money)));
        if (heads.size() < PROJECTS) {
            heads.add(Pair.of(
                    new LedgerCell(control.id(), "heads-paid", dimensions),
                    new LedgerCell(control.id(), "outside", new TreeMap<>(Map.of("unit", HEADS.name()))),
                    2));
        }
    }

    private Pair pair(String debit, Map<String, String> of, String credit, Map<String, String> and) {
        return Pair.of(
                new LedgerCell(agency.id(), debit, new TreeMap<>(of)),
                new LedgerCell(agency.id(), credit, new TreeMap<>(and)),
                1);
    }

    /// Writes what the bulk of the postings needs: profile, budget, and one posting of every pair of cells,
    /// through the ledger itself.
    ///
    /// @return how many cells there are
    int begin(DataSource application) throws SQLException {
        spending.forEach(one -> pairs.addAll(List.of(one.financial(), one.budget())));
        pairs.addAll(income);
        pairs.addAll(heads);
        var recordings = new ArrayList<Recording>();
        recordings.add(recording("agency_profile", YEAR + "/agency_profile", """
                {"id":"%s","name":"性能测量医保中心","region":"990100",
                "document":"决算","forms":"shanxi-final","unit_kind":"事业"}""".formatted(YEAR), List.of()));
        for (Pair pair : pairs) {
            boolean ofAgency = pair.debit().bookSetId() == agency.id();
            recordings.add(recording(
                    "begin",
                    YEAR + "/begin/" + recordings.size(),
                    "{}",
                    List.of(entry(
                            ofAgency ? agency : control,
                            Period.of(LocalDate.of(2025, 1, 1)),
                            new Posting(pair.debit(), pair.credit(), 1, ofAgency ? Unit.FEN : HEADS, "")))));
        }
        for (Pair pair : opening) {
            recordings.add(recording(
                    "begin",
                    YEAR + "/begin/" + recordings.size(),
                    "{}",
                    List.of(entry(
                            agency,
                            Period.opening(2025),
                            new Posting(pair.debit(), pair.credit(), 1_000_000_00, Unit.FEN, "")))));
        }
        for (Posting posting : budget()) {
            recordings.add(recording(
                    "begin",
                    YEAR + "/begin/" + recordings.size(),
                    "{}",
                    List.of(entry(control, new Period(2025, 1), posting))));
        }
        append(application, recordings);
        return cells(application);
    }

    private List<Posting> budget() {
        var outside = new LedgerCell(control.id(), "outside", new TreeMap<>(Map.of("unit", Unit.FEN.name())));
        var postings = new ArrayList<Posting>();
        for (int project = 0; project < PROJECTS; project++) {
            var dimensions = new TreeMap<>(Map.of(
                    "func",
                    FUNCTIONS.get(project % FUNCTIONS.size()),
                    "kind",
                    "项目支出",
                    "project",
                    "项目%03d".formatted(project),
                    "fund",
                    FISCAL));
            for (String account : List.of("start", "adjusted", "released")) {
                var own = new TreeMap<>(dimensions);
                if (!account.equals("released")) {
                    own.put("line", "B%03d".formatted(project));
                }
                postings.add(
                        new Posting(new LedgerCell(control.id(), account, own), outside, 9_000_000_00L, Unit.FEN, ""));
            }
        }
        return postings;
    }

    private static Entry entry(BookSet set, Period period, Posting posting) {
        LocalDate date = LocalDate.of(2025, 1, 1);
        return new Entry(set, period, "begin", "begin", date, "", OptionalLong.empty(), List.of(posting));
    }

    private static Recording recording(String kind, String key, String payload, List<Entry> entries) {
        return new Recording(
                new Event(kind, key, LocalDate.of(2025, 1, 1), "bench", "bench", payload),
                Decision.approved(NOW, "bench"),
                entries);
    }

    private void append(DataSource application, List<Recording> recordings) throws SQLException {
        try (var connection = application.getConnection()) {
            connection.setAutoCommit(false);
            ledger.append(connection, YEAR.bucket(), NOW, recordings);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static int cells(DataSource application) throws SQLException {
        try (var connection = application.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM ledger_cell")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// Entry number n of the bulk: 2 in 100 are income, 2 count heads, 3 are red.
    Made entry(long n) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + n);
        LocalDate date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        int what = random.nextInt(100);
        boolean red = what >= 97;
        var lines = new ArrayList<Line>(LINES);
        for (int i = 0; i < LINES / 2; i++) {
            long amount = random.nextLong(1, red ? 10_000 : 1_000_000);
            if (what < 2) {
                int source = random.nextInt(2) * 2;
                lines.add(new Line(income.get(source), false, amount * 50));
                lines.add(new Line(income.get(source + 1), false, amount * 50));
            } else if (what < 4) {
                lines.add(new Line(heads.get(random.nextInt(heads.size())), false, amount % 40 + 1));
                lines.add(new Line(heads.get(random.nextInt(heads.size())), false, amount % 7 + 1));
            } else {
                Spending payment = spending.get(random.nextInt(spending.size()));
                lines.add(new Line(payment.financial(), red, amount));
                lines.add(new Line(payment.budget(), red, amount));
            }
        }
        return new Made(what >= 2 && what < 4 ? control : agency, Period.of(date), date, lines);
    }
}

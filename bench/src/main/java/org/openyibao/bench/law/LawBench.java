package org.openyibao.bench.law;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openyibao.bench.BenchFolder;
import org.openyibao.bench.Machine;
import org.openyibao.ledger.database.Database;

/// One rule set on the same claims by several engines, back to back in one run on one thread: what they come to
/// and how many claims a second they decide.
public final class LawBench {
    private static final String USAGE = """
            用法 · usage: openyibao bench law [--claims N] [--engines NAME,NAME] [--turns K] [--warm-ups K]
            引擎 · engines: %s
            例 · example: openyibao bench law --claims 200000 --engines drools-thousand,plpgsql""";

    private static final int REGIONAL = 500_000;

    private LawBench() {}

    /// @return the exit status: 1 if an engine came to something else than the rule set does
    public static int main(String[] words) throws SQLException, IOException {
        var arguments = LawBenchArguments.parse(words);
        if (arguments.isEmpty()) {
            boolean asked = List.of(words).contains("--help");
            (asked ? System.out : System.err).println(USAGE.formatted(String.join(", ", Engines.names())));
            return asked ? 0 : 2;
        }
        return run(System.out, arguments.get());
    }

    private static int run(PrintStream out, LawBenchArguments arguments) throws SQLException, IOException {
        if (!arguments.engines().contains(PlpgsqlEngine.NAME)) {
            return compare(out, Engines.inThisProcess(arguments.engines()), arguments);
        }
        Path folder = BenchFolder.of("law");
        BenchFolder.delete(folder);
        Files.createDirectories(folder);
        try (var database = Database.open(folder, Map.of());
                var connection = database.owner().getConnection()) {
            var engines = Engines.inThisProcess(arguments.engines());
            engines.add(new PlpgsqlEngine(connection));
            return compare(out, engines, arguments);
        } finally {
            BenchFolder.delete(folder);
        }
    }

    static int compare(PrintStream out, List<Engine> engines, LawBenchArguments arguments) throws SQLException {
        out.println(Machine.line());
        var claims = Claims.generate(arguments.claims());
        var contestants = new ArrayList<Contestant>();
        for (Engine engine : engines) {
            for (Variant variant : engine.variants()) {
                contestants.add(new Contestant(engine, variant, claims));
            }
        }
        out.printf(
                "%,d claims at most; one thread; medians of %d interleaved turns after %d to warm up%n",
                claims.count(), arguments.turns(), arguments.warmUps());
        race(contestants, arguments);
        int status = report(out, new LawReport(contestants));
        if (arguments.engines().contains(PolicyEngine.PLAIN)) {
            out.printf(
                    "%nThe same compiled path by the law of regions, and the split of fee lines:%n%n%s%n",
                    new RegionalRates(Math.min(arguments.claims(), REGIONAL)).table());
        }
        return status;
    }

    private static int report(PrintStream out, LawReport report) {
        out.printf("%n%s%n%n%s%n", report.sums(), report.rates());
        if (!report.paces().isEmpty()) {
            out.printf("%n%s%n", report.paces());
        }
        if (!report.isRight()) {
            out.printf("%nWRONG: an engine does not come to what the rule set comes to%n");
        }
        return report.isRight() ? 0 : 1;
    }

    /// All take their turn in each round; who begins changes from round to round.
    private static void race(List<Contestant> contestants, LawBenchArguments arguments) throws SQLException {
        for (int round = 0; round < arguments.warmUps() + arguments.turns(); round++) {
            for (int place = 0; place < contestants.size(); place++) {
                var contestant = contestants.get((round + place) % contestants.size());
                if (round < arguments.warmUps()) {
                    contestant.warmUp(arguments.turnMillis());
                } else {
                    contestant.takeTurn(arguments.turnMillis());
                }
            }
        }
    }
}

package org.openyibao.bench.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the contestants came to: sums, rates, and how far our own are from what we hold them to.
final class LawReport {
    private final List<Contestant> contestants;

    LawReport(List<Contestant> contestants) {
        this.contestants = contestants;
    }

    boolean isRight() {
        return contestants.stream().noneMatch(one -> one.verdict() == Contestant.Verdict.WRONG);
    }

    String sums() {
        var table = new TextTable(
                "engine", "variant", "claims", "deductible", "pool", "catastrophic", "self", "check value", "");
        for (var one : contestants) {
            var sums = one.sums();
            table.add(
                    one.engine().name(),
                    one.variant().toString(),
                    "%,d".formatted(one.claims()),
                    Long.toString(sums.deductible()),
                    Long.toString(sums.pool()),
                    Long.toString(sums.catastrophic()),
                    Long.toString(sums.self()),
                    Long.toString(sums.check()),
                    one.verdict().toString());
        }
        return table.toString();
    }

    String rates() {
        var table = new TextTable(
                "engine", "variant", "claims", "claims/s", "best", "of by-hand", "of ours", "bytes/run", "bytes/claim");
        for (var one : contestants) {
            table.add(
                    one.engine().name(),
                    one.variant().toString(),
                    "%,d".formatted(one.claims()),
                    "%,.0f".formatted(one.perSecond()),
                    "%,.0f".formatted(one.mostPerSecond()),
                    share(one, other -> other.engine() instanceof ByHand),
                    share(one, LawReport::isOurs),
                    one.allocated(),
                    one.allocatedPerClaim());
        }
        return table.toString();
    }

    /// The rate as a part of that of the first contestant of the same variant that is asked for.
    private String share(Contestant one, Predicate<Contestant> which) {
        return rival(one.variant(), which)
                .map(rival -> "%.4f".formatted(one.perSecond() / rival.perSecond()))
                .orElse("-");
    }

    private Optional<Contestant> rival(Variant variant, Predicate<Contestant> which) {
        return contestants.stream()
                .filter(other -> other.variant() == variant)
                .filter(which)
                .findFirst();
    }

    private static boolean isOurs(Contestant one) {
        return one.engine().pace(one.variant()).isPresent();
    }

    /// One line for each thing that we hold our own engines to; empty without them.
    String paces() {
        return contestants.stream().filter(LawReport::isOurs).map(this::pace).collect(Collectors.joining("\n"));
    }

    private String pace(Contestant ours) {
        var pace = ours.engine().pace(ours.variant()).orElseThrow();
        String name = ours.engine().name() + " " + ours.variant() + ": ";
        var lines =
                new StringBuilder(name + "million claims/s " + judged(ours.perSecond() / 1e6, pace.bar(), pace.goal()));
        var byHand = rival(ours.variant(), other -> other.engine() instanceof ByHand);
        if (pace.shareBar() > 0 && byHand.isPresent()) {
            double share = ours.perSecond() / byHand.get().perSecond();
            lines.append("\n")
                    .append(name)
                    .append("of by-hand ")
                    .append(judged(share, pace.shareBar(), pace.shareGoal()));
        }
        for (var other : contestants) {
            if (other.variant() == ours.variant() && !isOurs(other) && !(other.engine() instanceof ByHand)) {
                lines.append("\n%s%.1f times %s"
                        .formatted(
                                name,
                                ours.perSecond() / other.perSecond(),
                                other.engine().name()));
            }
        }
        return lines.toString();
    }

    private static String judged(double reached, double bar, double goal) {
        return "%.2f (bar %.1f %s, goal %.1f %s)"
                .formatted(
                        reached,
                        bar,
                        reached >= bar ? "reached" : "MISSED",
                        goal,
                        reached >= goal ? "reached" : "missed");
    }
}

package org.openyibao.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The times of repeated runs; the first ones only warm up.
public final class Runs {
    private final List<Double> millis = new ArrayList<>();
    private int warmUps;
    private long last;

    Runs() {
        this(1);
    }

    public Runs(int warmUps) {
        this.warmUps = warmUps;
    }

    public interface Work {
        long run() throws SQLException;
    }

    public void time(Work work) throws SQLException {
        long begun = System.nanoTime();
        last = work.run();
        double took = (System.nanoTime() - begun) / 1e6;
        if (warmUps > 0) {
            warmUps--;
        } else {
            millis.add(took);
        }
    }

    /// What the last run came to.
    public long last() {
        return last;
    }

    public double median() {
        var sorted = millis.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return millis.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    @Override
    public String toString() {
        return "median %,.1f ms, least %,.1f ms (%s)"
                .formatted(
                        median(),
                        least(),
                        millis.stream().map("%.0f"::formatted).collect(Collectors.joining(" ")));
    }
}

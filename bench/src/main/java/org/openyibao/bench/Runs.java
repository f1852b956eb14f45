package org.openyibao.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The times of repeated runs; the first one only warms up.
final class Runs {
    private final List<Double> millis = new ArrayList<>();
    private boolean warm;
    private long last;

    interface Work {
        long run() throws SQLException;
    }

    void time(Work work) throws SQLException {
        long begun = System.nanoTime();
        last = work.run();
        if (warm) {
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        warm = true;
    }

    /// What the last run came to.
    long last() {
        return last;
    }

    double median() {
        var sorted = millis.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
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

package org.openyibao.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.openyibao.kernel.Bucket;
import org.openyibao.ledger.RandomHistories.Step;
import org.openyibao.ledger.database.ScratchDatabase;

/// Posts histories and writes down the canonical export: in the process of the test, and as a program in
/// another one.
final class HistoryPlayer {
    private final DataSource dataSource;
    private final RandomHistories histories;
    private final Ledger ledger;
    private final Map<String, List<Long>> entryIds = new HashMap<>();
    private final Set<String> interned = new HashSet<>();

    HistoryPlayer(DataSource dataSource, RandomHistories histories) {
        this.dataSource = dataSource;
        this.histories = histories;
        this.ledger = new Ledger(dataSource);
    }

    /// Seed, holders, number of histories, the file that gets the export.
    public static void main(String[] arguments) throws SQLException {
        var histories = new RandomHistories(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        try (var database = ScratchDatabase.create()) {
            var player = new HistoryPlayer(database.application(), histories);
            int count = Integer.parseInt(arguments[2]);
            // other batches at another time, with other ids; the histories from the last to the first
            player.ledger.reserveId();
            for (int history = count - 1; history >= 0; history--) {
                player.play(history, Instant.parse("2031-05-06T07:08:09Z"), 1);
            }
            player.closeSome(Instant.parse("2031-05-06T07:08:10Z"));
            export(database.application(), Path.of(arguments[3]));
        }
    }

    static void export(DataSource dataSource, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            new CanonicalExport(dataSource).lines(line -> {
                try {
                    out.write(line);
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Posts one history in its order.
    ///
    /// @param batch how many events one append takes
    void play(int history, Instant now, int batch) throws SQLException {
        var sets = bookSets(history);
        play(sets.getFirst().bucket(), histories.history(sets, history), now, batch);
    }

    private List<BookSet> bookSets(int history) {
        var sets = histories.bookSets(ledger.charts(), history);
        if (interned.add(sets.getFirst().holder())) {
            ledger.charts().intern(histories.cells(sets));
        }
        return sets;
    }

    /// Posts many histories with all their events shuffled, but a reversal after what it takes back.
    void playShuffled(int count, Instant now, Random random) throws SQLException {
        record Placed(Bucket bucket, Step step) {}
        var waiting = new ArrayList<Placed>();
        for (int history = 0; history < count; history++) {
            var sets = bookSets(history);
            histories
                    .history(sets, history)
                    .forEach(step -> waiting.add(new Placed(sets.getFirst().bucket(), step)));
        }
        Collections.shuffle(waiting, random);
        waiting.sort(
                (a, b) -> Boolean.compare(a.step().reverses() != null, b.step().reverses() != null));
        for (Placed placed : waiting) {
            play(placed.bucket(), List.of(placed.step()), now, 1);
        }
    }

    private void play(Bucket bucket, List<Step> steps, Instant now, int batch) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var waiting = new ArrayList<Recording>();
            for (Step step : steps) {
                if (step.reverses() != null || waiting.size() == batch) {
                    flush(connection, bucket, now, waiting);
                }
                waiting.add(recording(connection, step));
            }
            flush(connection, bucket, now, waiting);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private Recording recording(Connection connection, Step step) {
        var reversed = step.reverses();
        if (reversed == null) {
            return new Recording(step.event(), step.decision(), step.entries());
        }
        long entryId = Objects.requireNonNull(entryIds.get(reversed.key())).get(reversed.entry());
        var entry = ledger.reversal(connection, reversed.bookSet(), entryId, reversed.date(), reversed.documentNo());
        return new Recording(step.event(), step.decision(), List.of(entry));
    }

    private void flush(Connection connection, Bucket bucket, Instant now, List<Recording> waiting) {
        var ids = ledger.append(connection, bucket, now, waiting);
        int from = 0;
        for (Recording recording : waiting) {
            int until = from + recording.entries().size();
            entryIds.put(recording.event().key(), List.copyOf(ids.subList(from, until)));
            from = until;
        }
        waiting.clear();
    }

    /// Closes a year of every third holder's first book set.
    void closeSome(Instant now) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (BookSet set : ledger.charts().bookSets()) {
                if (set.kind().equals("agency") && set.bucket().number() % 3 == 0) {
                    long eventId = ledger.reserveId();
                    var event =
                            new Recording.Event("close", set.code() + "/close", Books2024.LAST_DAY, "经办", "test", "");
                    ledger.record(connection, set.bucket(), eventId, now, event);
                    ledger.close(connection, set, 2024, eventId, now);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}

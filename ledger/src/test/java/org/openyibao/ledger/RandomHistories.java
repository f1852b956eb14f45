package org.openyibao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.Recording.Decision;
import org.openyibao.ledger.Recording.Entry;
import org.openyibao.ledger.Recording.Event;
import org.openyibao.ledger.Recording.Outcome;
import org.openyibao.ledger.Recording.Posting;

/// Histories that a seed decides: what happened to some holders of book sets, event by event. The same seed
/// gives the same histories in every process.
final class RandomHistories {
    private static final Unit[] MEMORANDA = {Unit.stock("人"), Unit.flow("人次"), Unit.stock("辆"), Unit.flow("件")};
    private static final String[] KINDS = {"agency", "fund-statutory", "fund-settlement"};
    private static final String[] WORDS = {"2101501", "财政拨款", "a,b=c", "tab\there", "back\\slash", "{brace}", "行\n二", ""
    };

    private final long seed;
    private final int holders;

    RandomHistories(long seed, int holders) {
        this.seed = seed;
        this.holders = holders;
    }

    /// What an event asks the ledger to write.
    ///
    /// @param reverses the event and the number of its entry that this one takes back; it has no entries then
    record Step(
            Event event,
            Decision decision,
            List<Entry> entries,
            @Nullable Reversed reverses) {}

    record Reversed(String key, int entry, BookSet bookSet, LocalDate date, String documentNo) {}

    /// The book sets of a holder.
    List<BookSet> bookSets(Charts charts, int history) {
        int number = history % holders;
        int count = 1 + new Random(seed + number).nextInt(KINDS.length);
        String holder = "holder-" + seed + "-" + number;
        return IntStream.range(0, count)
                .mapToObj(i -> charts.open(holder + "/" + KINDS[i], KINDS[i], "990100", holder, "账套 " + i))
                .toList();
    }

    private static List<LedgerCell> cells(BookSet set, Random cellRandom) {
        var cells = new ArrayList<LedgerCell>();
        for (int i = 0; i < 8; i++) {
            var dimensions = new TreeMap<String, String>();
            for (String name : List.of("func", "fund", "project")) {
                dimensions.put(name, WORDS[cellRandom.nextInt(WORDS.length)]);
            }
            dimensions.put("n", Integer.toString(i));
            cells.add(new LedgerCell(set.id(), Integer.toString(1000 + cellRandom.nextInt(8000)), dimensions));
        }
        return cells;
    }

    private static LedgerCell outside(BookSet set, Unit unit) {
        return new LedgerCell(
                set.id(),
                "outside",
                new TreeMap<>(Map.of("unit", unit.name(), "is", unit.measures().name())));
    }

    private static LedgerCell counted(BookSet set, Unit unit) {
        return new LedgerCell(
                set.id(),
                "fact",
                new TreeMap<>(Map.of("unit", unit.name(), "is", unit.measures().name())));
    }

    /// Every cell that the histories of a holder may use.
    List<LedgerCell> cells(List<BookSet> sets) {
        var all = new ArrayList<LedgerCell>();
        for (BookSet set : sets) {
            all.addAll(cellsOf(set));
            for (Unit unit : MEMORANDA) {
                all.add(outside(set, unit));
                all.add(counted(set, unit));
            }
        }
        return all;
    }

    private List<LedgerCell> cellsOf(BookSet set) {
        return cells(set, new Random(seed ^ set.code().hashCode()));
    }

    List<Step> history(List<BookSet> sets, int history) {
        var random = new Random(seed * 1_000_003 + history);
        var steps = new ArrayList<Step>();
        int events = 2 + random.nextInt(6);
        for (int i = 0; i < events; i++) {
            String key = "h" + history + "/" + (random.nextBoolean() ? "付款" : "e") + i;
            var reversible = reversible(steps);
            if (!reversible.isEmpty() && random.nextInt(3) == 0) {
                steps.add(reversal(random, key, reversible.get(random.nextInt(reversible.size()))));
            } else {
                steps.add(step(random, key, sets));
            }
        }
        return steps;
    }

    private record Written(String key, int entry, Entry of) {}

    private static List<Written> reversible(List<Step> steps) {
        var written = new ArrayList<Written>();
        for (Step step : steps) {
            for (int i = 0; i < step.entries().size(); i++) {
                written.add(new Written(step.event().key(), i, step.entries().get(i)));
            }
        }
        for (Step step : steps) {
            written.removeIf(one -> step.reverses() != null
                    && step.reverses().key().equals(one.key())
                    && step.reverses().entry() == one.entry());
        }
        return written;
    }

    private static Step reversal(Random random, String key, Written written) {
        LocalDate date = date(random);
        return new Step(
                new Event("reversal", key, date, "经办", "test", ""),
                Decision.approved(Instant.EPOCH, "复核"),
                List.of(),
                new Reversed(written.key(), written.entry(), written.of().bookSet(), date, "冲-" + key));
    }

    private Step step(Random random, String key, List<BookSet> sets) {
        LocalDate date = date(random);
        var event = new Event("happened-" + random.nextInt(3), key, date, "经办" + random.nextInt(3), "test", "{}");
        if (random.nextInt(6) == 0) {
            var outcome = random.nextBoolean() ? Outcome.REFUSED : Outcome.REFERRED;
            return new Step(
                    event, new Decision(outcome, Instant.EPOCH, "复核", "理由\t" + random.nextInt(9)), List.of(), null);
        }
        var entries = new ArrayList<Entry>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            entries.add(entry(random, sets.get(random.nextInt(sets.size())), date, key + "#" + random.nextInt(2)));
        }
        return new Step(event, Decision.approved(Instant.EPOCH, "复核" + random.nextInt(2)), entries, null);
    }

    private static LocalDate date(Random random) {
        return LocalDate.of(2024 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Entry entry(Random random, BookSet set, LocalDate date, String documentNo) {
        var postings = new ArrayList<Posting>();
        int lines = 1 + random.nextInt(4);
        var cells = cellsOf(set);
        for (int i = 0; i < lines; i++) {
            postings.add(random.nextInt(4) == 0 ? memorandum(random, set) : money(random, cells));
        }
        Period period = switch (random.nextInt(8)) {
            case 0 -> Period.opening(date.getYear());
            case 1 -> Period.closing(date.getYear());
            default -> Period.of(date);
        };
        return new Entry(
                set, period, "kind-" + random.nextInt(3), documentNo, date, "摘要", OptionalLong.empty(), postings);
    }

    private static Posting money(Random random, List<LedgerCell> cells) {
        var two = new ArrayList<>(cells);
        Collections.shuffle(two, random);
        return Posting.signed(
                two.get(0), two.get(1), amount(random, 1_000_000_000_000L), Unit.FEN, "张三" + random.nextInt(5));
    }

    private static Posting memorandum(Random random, BookSet set) {
        Unit unit = MEMORANDA[random.nextInt(MEMORANDA.length)];
        return Posting.signed(counted(set, unit), outside(set, unit), amount(random, 1_000), unit, "");
    }

    private static long amount(Random random, long bound) {
        long amount = random.nextLong(1, bound);
        return random.nextBoolean() ? amount : -amount;
    }
}

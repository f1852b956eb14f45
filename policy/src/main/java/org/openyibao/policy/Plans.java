package org.openyibao.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;

/// The compiled plans of a law book, one for each region and span of days between two changes of its law; made
/// when they are first asked for. Safe for threads.
public final class Plans {
    private final LawBook book;
    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();

    private record Key(String region, LocalDate since, boolean standIns) {}

    public Plans(LawBook book) {
        this.book = book;
    }

    /// Reads a law folder.
    public static LawBook read(Path folder) {
        return LawBook.read(folder, LawParameters.names(), LawParameters.ofABill());
    }

    public LawBook book() {
        return book;
    }

    /// The plan of a day.
    ///
    /// @param region division code; one that the book does not have gets a plan that refers everything
    public Plan of(String region, LocalDate day) {
        return of(region, day, false);
    }

    /// The plan of a day in which a neighbour's values may act: a trial, never a decision.
    public Plan trial(String region, LocalDate day) {
        return of(region, day, true);
    }

    private Plan of(String code, LocalDate day, boolean standIns) {
        RegionLaw region = book.region(code).orElseGet(() -> without(code));
        LocalDate since = LocalDate.MIN;
        for (LocalDate change : book.changes(region)) {
            since = change.isAfter(day) ? since : change;
        }
        return plans.computeIfAbsent(new Key(code, since, standIns), key -> Plan.compile(book, region, day, standIns));
    }

    private static RegionLaw without(String code) {
        return new RegionLaw("", code, code, "", true, "政策库里没有这个统筹区", List.of());
    }
}

package org.openyibao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.Plans;
import org.openyibao.policy.check.LawCases;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.RegionLaw;

/// The law folder as the pages read it. Read when it is first asked for and again when a file has changed, so
/// that an officer sees an edit at once and a broken file stops nothing but these pages.
final class LawShelf {
    private final Path folder;
    private final Clock clock;
    private @Nullable Law law;

    LawShelf(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// One reading of the folder, with what was computed from it.
    ///
    /// @param stamp what the files were when they were read
    record Law(Map<Path, String> stamp, Plans plans, Map<String, List<LawCases.Worked>> worked) {
        LawBook book() {
            return plans.book();
        }

        RegionLaw region(String code) {
            return book().region(code)
                    .orElseThrow(() -> new Refusal(LawError.REGION_UNKNOWN, code, "政策库里没有这个统筹区", "", "从政策库首页选择统筹区"));
        }

        /// The cases of a region, computed anew once for each reading.
        List<LawCases.Worked> cases(RegionLaw region) {
            try {
                return worked.computeIfAbsent(region.code(), _ -> LawCases.worked(plans, region));
            } catch (Refusal refusal) {
                throw unreadable("cases/", refusal);
            }
        }

        int countOfCases(RegionLaw region) {
            try {
                return LawCases.of(book(), region).size();
            } catch (Refusal refusal) {
                throw unreadable("cases/", refusal);
            }
        }

        /// The frame that all regions inherit is read by the cases of all of them.
        List<CaseOf> readers(RegionLaw region, String file) {
            boolean isOwn = region.files().stream().anyMatch(own -> own.file().equals(file));
            boolean isFrame = isOwn && region.code().equals(LawBook.NATIONAL);
            var readers = new ArrayList<CaseOf>();
            var regions = new ArrayList<>(List.of(region));
            if (isFrame) {
                regions.addAll(book().regions());
            }
            for (RegionLaw one : regions) {
                cases(one).stream()
                        .filter(worked -> worked.read().contains(file))
                        .forEach(worked -> readers.add(new CaseOf(one, worked)));
            }
            return readers;
        }
    }

    record CaseOf(RegionLaw region, LawCases.Worked worked) {}

    /// @throws Refusal that names every file that cannot be read
    synchronized Law law() {
        Map<Path, String> stamp = stamp();
        if (law == null || !law.stamp().equals(stamp)) {
            law = new Law(stamp, new Plans(read()), new ConcurrentHashMap<>());
        }
        return law;
    }

    private LawBook read() {
        try {
            return Plans.read(folder);
        } catch (Refusal refusal) {
            throw unreadable(folder.getFileName() + "/", refusal);
        }
    }

    /// What is wrong with the files is not the fault of who asked.
    private static Refusal unreadable(String where, Refusal refusal) {
        var complaints = new ArrayList<Complaint>();
        complaints.add(new Complaint(
                WebError.NOT_POSSIBLE_NOW,
                where,
                "政策库读不出来，政策和待遇试算的页面暂不可用",
                "政策文件夹不在或有错误，列在下面；账和报表不受影响",
                "改正后刷新本页，不必重新启动；也可运行 ./openyibao check law"));
        complaints.addAll(refusal.complaints());
        return new Refusal(complaints);
    }

    /// Size and time of every file; empty where there is no folder, which reading then refuses.
    private Map<Path, String> stamp() {
        var stamp = new TreeMap<Path, String>();
        if (!Files.isDirectory(folder)) {
            return stamp;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stamp.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException | UncheckedIOException e) {
            stamp.clear();
        }
        return stamp;
    }
}

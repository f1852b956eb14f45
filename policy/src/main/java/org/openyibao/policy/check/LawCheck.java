package org.openyibao.policy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.LawParameters;
import org.openyibao.policy.Plan;
import org.openyibao.policy.law.AllowanceLaw;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;

/// 政策检查. Proves a region's law over its whole space of facts and days, and runs its cases.
public final class LawCheck {
    /// What was found.
    ///
    /// @param values how many dated values its files hold
    /// @param spans how many spans of days without a change there are
    /// @param combinations how many combinations of facts were decided, over all spans
    /// @param rows how many compiled rows were proved
    /// @param unknown what is declared as not held, by file
    /// @param sourced cases with a source
    /// @param computed cases that we computed ourselves
    public record Report(
            RegionLaw region,
            int values,
            int spans,
            int combinations,
            int rows,
            List<String> unknown,
            int sourced,
            int computed,
            List<Complaint> complaints) {
        public boolean holds() {
            return complaints.isEmpty();
        }
    }

    private final LawBook book;
    private final RegionLaw region;
    private final List<Complaint> complaints = new ArrayList<>();
    private int combinations;
    private int rows;

    private LawCheck(LawBook book, RegionLaw region) {
        this.book = book;
        this.region = region;
    }

    public static Report check(LawBook book, RegionLaw region) {
        return new LawCheck(book, region).report();
    }

    private Report report() {
        mustRead();
        List<LocalDate> changes = region.code().equals(LawBook.NATIONAL) ? List.of() : book.changes(region);
        for (LocalDate day : changes) {
            prove(day);
        }
        mustHaveLaw(changes);
        var cases = new LawCases(book, region);
        if (complaints.isEmpty()) {
            complaints.addAll(cases.run());
            complaints.addAll(unread(read(cases)));
        }
        List<String> unknown = unknown();
        return new Report(
                region,
                region.files().stream().mapToInt(file -> file.history().size()).sum(),
                changes.size(),
                combinations,
                rows,
                unknown,
                cases.sourced(),
                cases.computed(),
                distinct());
    }

    private void prove(LocalDate day) {
        attempt(() -> {
            Plan plan = Plan.compile(book, region, day, true);
            combinations += plan.combinations();
            rows += plan.prove();
        });
    }

    private void mustHaveLaw(List<LocalDate> changes) {
        if (changes.isEmpty() && !region.code().equals(LawBook.NATIONAL)) {
            complaints.add(new Complaint(
                    LawError.PARAMETER_MISSING,
                    "law/" + region.folder(),
                    region.name() + " 一个参数文件也没有",
                    "没有政策的统筹区不要建文件夹，结算时照样提交人工",
                    "补上参数文件，或删去文件夹"));
        }
    }

    /// Every value for itself, so that all that is wrong is told at once.
    private void mustRead() {
        var space = new AtomicReference<FactSpace>();
        attempt(() -> space.set(book.space(region)));
        var groups = new HashMap<String, ParameterFile>();
        for (ParameterFile file : region.files()) {
            for (DatedValue value : file.history()) {
                if (space.get() != null) {
                    attempt(() -> LawParameters.mustRead(file, value, space.get()));
                }
                if (file.parameter().equals(LawBook.FIXED_ALLOWANCE)) {
                    attempt(() -> mustBeItsOnlyFile(file, value, groups));
                }
            }
        }
    }

    private static void mustBeItsOnlyFile(ParameterFile file, DatedValue value, Map<String, ParameterFile> groups) {
        if (value.unknownReason() != null) {
            return;
        }
        String group = AllowanceLaw.read(value.value()).group();
        ParameterFile other = groups.putIfAbsent(group, file);
        if (other != null && other != file) {
            throw value.value()
                    .get("group")
                    .wrong(
                            LawError.PARAMETER_TWICE,
                            "群体“" + group + "”也写在 " + other.file(),
                            "一个群体一个文件",
                            "合并两个文件，或改正 group");
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
    }

    /// The same mistake shows on every day on which it holds.
    private List<Complaint> distinct() {
        return List.copyOf(new LinkedHashSet<>(complaints));
    }

    /// The frame that all regions inherit is read by the cases of all of them.
    private Set<String> read(LawCases cases) {
        var read = new TreeSet<>(cases.read());
        if (region.code().equals(LawBook.NATIONAL)) {
            for (RegionLaw heir : book.regions()) {
                var theirs = new LawCases(book, heir);
                theirs.run();
                read.addAll(theirs.read());
            }
        }
        return read;
    }

    private List<Complaint> unread(Set<String> read) {
        var unread = new ArrayList<Complaint>();
        for (ParameterFile file : region.files()) {
            boolean needed = !file.history().stream().allMatch(UnknownWords::saysNoNumber);
            if (needed && !read.contains(file.file())) {
                unread.add(new Complaint(
                        LawError.CASE_MISSING,
                        file.file(),
                        file.title() + "（" + file.parameter() + "）没有一个算例的说明读到它",
                        "没有算例的参数，写错了也没有人知道",
                        "在 cases/ 里加一个用到它的算例"));
            }
        }
        return unread;
    }

    private List<String> unknown() {
        var unknown = new ArrayList<String>();
        for (ParameterFile file : region.files()) {
            for (DatedValue value : file.history()) {
                attempt(() -> UnknownWords.in(value).forEach(reason -> unknown.add(file.title() + "：" + reason)));
            }
        }
        return unknown;
    }
}

package org.openyibao.policy.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;
import org.openyibao.policy.BillDecision;
import org.openyibao.policy.BillHistory;
import org.openyibao.policy.Explanation;
import org.openyibao.policy.FormulaDecision;
import org.openyibao.policy.Formulas;
import org.openyibao.policy.Plans;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.reading.Node;

/// The worked cases beside a region's law: runs them and keeps which files their explanations read.
public final class LawCases {
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "region",
            "date",
            "origin",
            "standIns",
            "parameter",
            "applies",
            "request",
            "expected",
            "paragraphs",
            "source",
            "why",
            "place");

    /// More differences of one case say nothing new.
    private static final int MOST_TOLD = 5;

    private final LawBook book;
    private final RegionLaw region;
    private final Plans plans;
    private final Map<String, Node> ids = new HashMap<>();
    private final Set<String> read = new TreeSet<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<BillDecision> decisions = new ArrayList<>();
    private int sourced;
    private int computed;

    public LawCases(LawBook book, RegionLaw region) {
        this(book, region, new Plans(book));
    }

    private LawCases(LawBook book, RegionLaw region, Plans plans) {
        this.book = book;
        this.region = region;
        this.plans = plans;
    }

    /// One case computed anew.
    ///
    /// @param read the law files that its explanation read
    /// @param decisions the decisions about its bills; none where it is not about bills
    /// @param complaints what does not come out as it says
    public record Worked(Node node, Set<String> read, List<BillDecision> decisions, List<Complaint> complaints) {
        public boolean holds() {
            return complaints.isEmpty();
        }
    }

    /// Every case of the region computed anew, each by itself.
    public static List<Worked> worked(Plans plans, RegionLaw region) {
        var worked = new ArrayList<Worked>();
        for (Node one : of(plans.book(), region)) {
            var alone = new LawCases(plans.book(), region, plans);
            alone.attempt(() -> alone.run(one));
            worked.add(new Worked(
                    one, Set.copyOf(alone.read), List.copyOf(alone.decisions), List.copyOf(alone.complaints)));
        }
        return List.copyOf(worked);
    }

    /// The cases of the region, file by file; each a mapping with `id`.
    ///
    /// @throws Refusal where a file cannot be read
    public static List<Node> of(LawBook book, RegionLaw region) {
        return files(book, region).stream()
                .flatMap(file -> read(region, file).stream())
                .toList();
    }

    private static List<Path> files(LawBook book, RegionLaw region) {
        Path folder = book.folder().resolve(region.folder()).resolve(LawBook.CASES);
        if (region.folder().isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*[.]yaml"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(LawError.FOLDER_MISSING, folder.toString(), "文件夹读不出来", "算例在这个文件夹里", "核对权限后重试");
        }
    }

    private static List<Node> read(RegionLaw region, Path file) {
        String name = "law/" + region.folder() + "/" + LawBook.CASES + "/" + file.getFileName();
        return Node.read(name, file).items();
    }

    /// What does not come out as the cases say.
    List<Complaint> run() {
        for (Path file : files(book, region)) {
            attempt(() -> read(region, file).forEach(one -> attempt(() -> run(one))));
        }
        return complaints;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
    }

    private void run(Node one) {
        one.allow(KEYS);
        if (one.find("parameter") == null) {
            one.get("title").text();
        }
        one.get("why").text();
        mustBeNew(one.get("id"));
        if (one.get("origin").word(List.of("computed", "source")).equals("computed")) {
            computed++;
        } else {
            sourced++;
        }
        LocalDate day = one.get("date").date();
        Object found = one.find("parameter") == null ? bills(one, day) : parameter(one, day);
        Map<String, String> differences = CaseFigures.differences(one.get("expected"), found);
        if (!differences.isEmpty()) {
            throw one.get("expected")
                    .wrong(
                            LawError.CASE_DIFFERS,
                            "算例 " + one.get("id").text() + "：" + first(differences),
                            "算例是政策的样本，两者必须一致",
                            "核对参数；确是算例错了，改算例并写明算法");
        }
    }

    private void mustBeNew(Node id) {
        Node other = ids.putIfAbsent(id.text(), id);
        if (other != null) {
            throw id.wrong(LawError.CASE_TWICE, "编号 " + id.text() + " 已用在 " + other.where(), "一个编号只指一个算例", "改其中一个编号");
        }
    }

    private static String first(Map<String, String> differences) {
        String told = differences.entrySet().stream()
                .limit(MOST_TOLD)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("；"));
        return differences.size() <= MOST_TOLD ? told : told + "；等 " + differences.size() + " 项";
    }

    private Object bills(Node one, LocalDate day) {
        decisions.clear();
        boolean standIns = one.find("standIns") != null && one.get("standIns").flag();
        String code = one.textOr("region", region.code());
        decisions.addAll(BillHistory.decide(
                one.get("request"), day, on -> standIns ? plans.trial(code, on) : plans.of(code, on)));
        for (BillDecision decision : decisions) {
            Explanation.of(decision)
                    .forEach(line ->
                            line.bases().forEach(basis -> read.add(basis.file().file())));
        }
        return one.get("request").isList()
                ? decisions.stream().map(BillDecision::document).toList()
                : decisions.getFirst().document();
    }

    private Object parameter(Node one, LocalDate day) {
        if (one.get("parameter").text().equals(LawBook.FIXED_ALLOWANCE)) {
            return allowance(one.get("request"), day);
        }
        Node word = one.get("parameter");
        FormulaParameter parameter = Stream.of(FormulaParameter.values())
                .filter(known -> known.toString().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> word.wrong(
                        word.quoted() + "没有单独的算例形式",
                        "费用单的算例不写 parameter；定额补助写 " + LawBook.FIXED_ALLOWANCE,
                        "删去 parameter，写成费用单的算例"));
        Node applies = one.find("applies");
        Scheme scheme = applies == null ? null : applies.get("scheme").word(Scheme.class);
        book.own(region, parameter.toString(), scheme, null).ifPresent(file -> read.add(file.file()));
        try {
            FormulaDecision decision = new Formulas(book, region).decide(parameter, scheme, day, one.get("request"));
            read.add(decision.basis().file().file());
            return CaseFigures.asked(one.get("expected"), decision.answer().figures());
        } catch (Refusal refusal) {
            if (one.get("expected").find("refused") == null) {
                throw refusal;
            }
            return Map.of("refused", refusal.complaints().getFirst().code().code());
        }
    }

    private Object allowance(Node request, LocalDate day) {
        request.allow("group", "tier", "diedOn", "groups");
        var groups = new TreeSet<String>();
        String group = request.get("group").text();
        groups.add(group);
        if (request.find("groups") != null) {
            request.get("groups").items().forEach(item -> groups.add(item.text()));
        }
        Node died = request.find("diedOn");
        var claim =
                new AllowanceClaim(group, request.textOr("tier", ""), day, died == null ? null : died.date(), groups);
        region.files().stream()
                .filter(file -> file.parameter().equals(LawBook.FIXED_ALLOWANCE))
                .filter(file -> file.on(day)
                        .filter(value -> value.value().isMapping()
                                && value.value().get("group").text().equals(group))
                        .isPresent())
                .forEach(file -> read.add(file.file()));
        var figures = new LinkedHashMap<String, Object>();
        switch (plans.of(region.code(), day).decide(claim)) {
            case AllowanceDecision.Granted granted -> {
                figures.put("decision", "approve");
                figures.put("amount", granted.yearly().toString());
            }
            case AllowanceDecision.Refused refused -> {
                figures.put("decision", "refuse");
                figures.put("reasons", refused.reasons());
            }
            case AllowanceDecision.Referred referred -> {
                figures.put("decision", "refer");
                figures.put("unknown", referred.unknown());
            }
        }
        return figures;
    }

    Set<String> read() {
        return read;
    }

    int sourced() {
        return sourced;
    }

    int computed() {
        return computed;
    }
}

package org.openyibao.policy.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;
import org.openyibao.policy.BillDecision;
import org.openyibao.policy.BillHistory;
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
    private final LawBook book;
    private final RegionLaw region;
    private final Plans plans;
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
            alone.attempt(one);
            worked.add(new Worked(
                    one, Set.copyOf(alone.read), List.copyOf(alone.decisions), List.copyOf(alone.complaints)));
        }
        return List.copyOf(worked);
    }

    /// The cases of the region, file by file; each a mapping with `id`.
    public static List<Node> of(LawBook book, RegionLaw region) {
        Path folder = book.folder().resolve(region.folder()).resolve("cases");
        var cases = new ArrayList<Node>();
        if (!region.folder().isEmpty() && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(file ->
                                cases.addAll(Node.read("law/" + region.folder() + "/cases/" + file.getFileName(), file)
                                        .items()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases;
    }

    /// What does not come out as the cases say.
    List<Complaint> run() {
        of(book, region).forEach(this::attempt);
        return complaints;
    }

    private void attempt(Node one) {
        try {
            run(one);
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
    }

    private void run(Node one) {
        one.allow(
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
        if (one.get("origin").text().equals("computed")) {
            computed++;
        } else {
            sourced++;
        }
        LocalDate day = one.get("date").date();
        Object found = one.find("parameter") == null ? bills(one, day) : parameter(one, day);
        Map<String, String> differences = CaseFigures.differences(one.get("expected"), found);
        if (!differences.isEmpty()) {
            complaints.add(new Complaint(
                    LawError.CASE_DIFFERS,
                    one.where(),
                    "算例 " + one.get("id").text() + "："
                            + differences.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .limit(5)
                                    .reduce((a, b) -> a + "；" + b)
                                    .orElse(""),
                    "算例是政策的样本，两者必须一致",
                    "核对参数；确是算例错了，改算例并写明算法"));
        }
    }

    private Object bills(Node one, LocalDate day) {
        decisions.clear();
        boolean standIns = one.find("standIns") != null && one.get("standIns").flag();
        String code = one.textOr("region", region.code());
        decisions.addAll(BillHistory.decide(
                one.get("request"), day, on -> standIns ? plans.trial(code, on) : plans.of(code, on)));
        for (BillDecision decision : decisions) {
            decision.explanation()
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
        FormulaParameter parameter = one.get("parameter").word(FormulaParameter.class);
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

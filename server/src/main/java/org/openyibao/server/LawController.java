package org.openyibao.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.BillDecision;
import org.openyibao.policy.BillHistory;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.reading.Node;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The law as it lies in its folder, its worked cases, and trials of a bill. Nothing here writes anything.
@RestController
@RequestMapping("/api/law")
final class LawController {
    /// The most bytes of a bill: some four thousand lines of charges.
    static final int MOST_BYTES = 1 << 20;

    private static final String BODY = "填写的内容";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final LawShelf shelf;

    LawController(LawShelf shelf) {
        this.shelf = shelf;
    }

    record Regions(LocalDate today, List<LawViews.ConfidenceView> confidences, List<LawViews.RegionView> regions) {}

    @GetMapping
    Regions regions() {
        LawShelf.Law law = shelf.law();
        var regions = new ArrayList<>(law.book().regions());
        law.book().region(LawBook.NATIONAL).ifPresent(regions::add);
        return new Regions(
                shelf.today(),
                LawViews.confidences(),
                regions.stream()
                        .map(region -> LawViews.RegionView.of(law, region))
                        .toList());
    }

    record RegionParameters(
            LawViews.RegionView region, List<LawViews.ParameterRow> parameters, List<LawViews.CaseRow> cases) {}

    @GetMapping("/{code}")
    RegionParameters region(@PathVariable String code) {
        LawShelf.Law law = shelf.law();
        RegionLaw region = law.region(code);
        return new RegionParameters(
                LawViews.RegionView.of(law, region),
                LawViews.acting(law, region).stream()
                        .map(file -> LawViews.ParameterRow.of(law, region, file, shelf.today()))
                        .toList(),
                LawViews.CaseRow.of(law, region));
    }

    /// @param file as the region's list names it; nothing else is looked for
    @GetMapping("/{code}/parameter")
    LawViews.ParameterView parameter(@PathVariable String code, @RequestParam String file) {
        LawShelf.Law law = shelf.law();
        RegionLaw region = law.region(code);
        ParameterFile found = law.book().files(region).stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(WebError.LAW_ENTRY_UNKNOWN, file, region.name() + "没有这个参数文件", "", "从统筹区的参数表里选择"));
        return LawViews.ParameterView.of(law, region, found, shelf.today());
    }

    @GetMapping("/{code}/cases/{id}")
    LawCaseView lawCase(@PathVariable String code, @PathVariable String id) {
        LawShelf.Law law = shelf.law();
        RegionLaw region = law.region(code);
        return law.cases(region).stream()
                .filter(worked -> worked.node().get("id").text().equals(id))
                .findFirst()
                .map(worked -> LawCaseView.of(law, region, worked))
                .orElseThrow(
                        () -> new Refusal(WebError.LAW_ENTRY_UNKNOWN, id, region.name() + "没有这个算例", "", "从统筹区的算例表里选择"));
    }

    /// A trial: decides one bill by the law of its day and keeps nothing.
    @PostMapping("/decide")
    LawDecisionView decide(HttpServletRequest request) throws IOException {
        Node body = body(request).allow("region", "date", "standIns", "request");
        String code = body.get("region").text();
        LocalDate day = body.get("date").date();
        boolean standIns = body.find("standIns") != null && body.get("standIns").flag();
        Node bill = body.get("request");
        LawShelf.Law law = shelf.law();
        if (law.region(code).code().equals(LawBook.NATIONAL) || bill.isList() || bill.find("date") != null) {
            throw body.wrong(
                    WebError.PARAMETER_WRONG, "一次试算一个统筹区的一张费用单", "日期写在 date，不写在 request 里", "照 docs/api.md 填写");
        }
        BillDecision decision = BillHistory.decide(
                        bill,
                        day,
                        on -> standIns
                                ? law.plans().trial(code, on)
                                : law.plans().of(code, on))
                .getFirst();
        return LawDecisionView.of(decision, standIns);
    }

    /// Only JSON, though our own files may be YAML: what a browser sends is read by the stricter rules.
    private static Node body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(WebError.BODY_TOO_LARGE, BODY, "费用单超过 " + MOST_BYTES + " 字节", "", "减少明细行，或改按合计填写");
        }
        try {
            return Node.parse(BODY, JSON.writeValueAsString(JSON.readTree(bytes)));
        } catch (JacksonException e) {
            throw new Refusal(WebError.PARAMETER_WRONG, BODY, "不是合法的 JSON", "", "照 docs/api.md 填写");
        }
    }
}

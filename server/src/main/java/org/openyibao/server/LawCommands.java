package org.openyibao.server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.BillDecision;
import org.openyibao.policy.BillHistory;
import org.openyibao.policy.Explanation;
import org.openyibao.policy.Plans;
import org.openyibao.policy.cases.CaseFile;
import org.openyibao.policy.check.LawCheck;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.reading.Node;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;

/// The commands about the law: decide a bill, run cases, prove a region's law. They need no database.
final class LawCommands {
    private static final String DECIDE = "decide --region R --date D FILE.json [--explain] [--stand-ins]";
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer()
            .with(new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

    private LawCommands() {}

    static List<Command> all() {
        return List.of(
                new Command(
                        "decide",
                        DECIDE,
                        "按统筹区当日的政策决定费用单，写出各方分担（JSON）；--explain 附计算说明；算例自带参数的：decide --case FILE.json [ID ...]",
                        "decide --region 140300 --date 2024-03-18 bill.json --explain",
                        LawCommands::decide),
                new Command(
                        "check law",
                        "check law [REGION]",
                        "检查政策：写法、生效日期、每种情形恰有一条规则、待遇性质，并运行全部算例",
                        "check law 140300",
                        LawCommands::checkLaw));
    }

    /// The law folder: `OPENYIBAO_LAW`, else `law` where the command runs.
    static LawBook book(Console console) {
        return Plans.read(console.lawFolder());
    }

    private static void decide(List<String> words, Console console) {
        var arguments = new Arguments(
                DECIDE, words, Set.of("--region", "--date", "--case"), Set.of("--explain", "--stand-ins"));
        var caseFile = arguments.option("--case");
        if (caseFile.isPresent()) {
            var cases = new CaseFile(Node.read(caseFile.get(), Path.of(caseFile.get())), book(console));
            console.out().println(JSON.writeValueAsString(cases.compute(arguments.positions())));
            cases.notes().forEach(console.err()::println);
            return;
        }
        String region = arguments.required("--region");
        if (!region.matches("[1-9][0-9]{5}")) {
            throw arguments.misused("--region 是六位区划代码，不是“" + region + "”");
        }
        LocalDate day = day(arguments);
        String file = arguments.positions(1).getFirst();
        var plans = new Plans(book(console));
        boolean standIns = arguments.flag("--stand-ins");
        Node node = Node.read(file, Path.of(file));
        List<BillDecision> decisions =
                BillHistory.decide(node, day, on -> standIns ? plans.trial(region, on) : plans.of(region, on));
        if (plans.book().region(region).isEmpty()) {
            console.err().println("政策库里没有统筹区 " + region + "，现有：" + codes(plans.book()));
        }
        notes(decisions).forEach(console.err()::println);
        List<Map<String, Object>> documents = decisions.stream()
                .map(decision -> document(decision, arguments.flag("--explain")))
                .toList();
        console.out().println(JSON.writeValueAsString(node.isList() ? documents : documents.getFirst()));
    }

    private static String codes(LawBook book) {
        return String.join("、", book.regions().stream().map(RegionLaw::code).toList());
    }

    /// A bill that goes on from the one before it although it belongs to another year or scheme: told, since the
    /// accumulators are those of a person, a year and a scheme.
    private static List<String> notes(List<BillDecision> decisions) {
        var notes = new ArrayList<String>();
        for (int i = 1; i < decisions.size(); i++) {
            BillDecision one = decisions.get(i - 1);
            BillDecision next = decisions.get(i);
            boolean goesOn = next.request().before() == null && next.outcome() != BillDecision.Outcome.REVERSE;
            if (goesOn && next.day().isBefore(one.day())) {
                notes.add("第 " + (i + 1) + " 张的日期早于前一张，累计仍接着前一张");
            } else if (goesOn && next.day().getYear() != one.day().getYear()) {
                notes.add("第 " + (i + 1) + " 张跨了年度，累计仍接着前一张；新的一年请写 accumulatorsBefore");
            }
            if (goesOn
                    && next.request().person().scheme()
                            != one.request().person().scheme()) {
                notes.add("第 " + (i + 1) + " 张换了险种，累计仍接着前一张；换险种请写 accumulatorsBefore");
            }
        }
        return notes;
    }

    private static Map<String, Object> document(BillDecision decision, boolean explained) {
        var document = new LinkedHashMap<>(decision.document());
        if (explained) {
            document.put("explanation", Explanation.texts(Explanation.of(decision)));
        }
        return document;
    }

    private static LocalDate day(Arguments arguments) {
        String text = arguments.required("--date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw arguments.misused("--date 是日期，写成 2024-03-18 的样子，不是“" + text + "”");
        }
    }

    // ---- check law ----

    private static void checkLaw(List<String> words, Console console) {
        var arguments = new Arguments("check law [REGION]", words, Set.of(), Set.of());
        if (arguments.positions().size() > 1) {
            throw arguments.misused("至多写一个统筹区");
        }
        LawBook book = book(console);
        // what is wrong in the national frame is wrong in every region
        var complaints = new LinkedHashSet<Complaint>();
        for (RegionLaw region : regions(book, arguments.positions())) {
            LawCheck.Report report = LawCheck.check(book, region);
            print(report, console);
            complaints.addAll(report.complaints());
        }
        if (!complaints.isEmpty()) {
            throw new Refusal(List.copyOf(complaints));
        }
        console.out().println("政策检查通过。");
    }

    private static List<RegionLaw> regions(LawBook book, List<String> named) {
        if (named.isEmpty()) {
            var all = new ArrayList<RegionLaw>();
            book.region(LawBook.NATIONAL).ifPresent(all::add);
            all.addAll(book.regions());
            return all;
        }
        return List.of(book.known(named.getFirst()));
    }

    private static void print(LawCheck.Report report, Console console) {
        var out = console.out();
        RegionLaw region = report.region();
        out.println(region.name() + "（" + region.code() + "）"
                + (region.standIn() ? "〔只有示例数值：" + region.reason() + "〕" : ""));
        out.println("  " + region.files().size() + " 个参数，" + report.values() + " 个取值；算例：有来源 " + report.sourced()
                + "，自算 " + report.computed());
        if (report.spans() > 0) {
            out.println("  证明：" + report.spans() + " 段日期共 " + report.combinations() + " 种情形，每种恰有一条规则或写明未掌握；"
                    + report.rows() + " 行规则：分段连续、比例在 0 与 1 之间、个人负担不小于零也不大于总额、多一分费用不少得待遇、封顶不超");
        }
        for (String unknown : report.unknown()) {
            out.println("  未掌握 " + unknown);
        }
        if (!report.holds()) {
            out.println("  有 " + report.complaints().size() + " 处错误");
        }
    }
}

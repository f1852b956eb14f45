package org.openyibao.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.operations.relief.PersonDecision;
import org.openyibao.operations.relief.Recovery;
import org.openyibao.operations.relief.ReliefBatch;
import org.openyibao.operations.relief.ReliefDesk;
import org.openyibao.operations.relief.ReliefYear.PersonLine;
import org.openyibao.policy.reading.Node;
import org.openyibao.statements.Statements;

/// The commands of the relief desk. Persons are always masked: there is no login yet.
final class ReliefCommands {
    private static final String ROSTER = "relief roster AGENCY-YEAR DIR --user A [--correct TEXT]";
    private static final String SHOW = "relief show AGENCY-YEAR [--group G]";
    private static final String DECIDE = "relief decide AGENCY-YEAR GROUP --date D --user A";
    private static final String APPROVE = "relief approve ID --user B";
    private static final String REJECT = "relief reject ID --user B --reason TEXT";
    private static final String DEATH = "relief death AGENCY-YEAR PERSON --on D --evidence TEXT --user A";
    private static final String BATCHES = "relief batches AGENCY-YEAR";

    private ReliefCommands() {}

    static List<Command> all() {
        return Stream.of(ofRosters(), ofBatches()).flatMap(List::stream).toList();
    }

    private static List<Command> ofRosters() {
        return List.of(
                new Command(
                        "relief roster",
                        ROSTER,
                        "登记文件夹里的补助名册 roster 和类别 relief_groups；有错一次全部列出，什么也不留；--correct 写明理由后以新事项更正",
                        "relief roster my-agency-2025 my-agency --user 张三",
                        ReliefCommands::roster),
                new Command(
                        "relief show",
                        SHOW,
                        "列出名册上每个人（姓名和号码遮盖）：认定、依据、发放和应追回",
                        "relief show yangquan-2024 --group 建国前老工人",
                        ReliefCommands::show),
                new Command(
                        "relief death",
                        DEATH,
                        "登记去世或更正去世日期；使已发放失去依据的，立案追回，原记录不删",
                        "relief death yangquan-2024 LG-0001 --on 2024-11-30 --evidence 死亡证明 --user 张三",
                        ReliefCommands::death));
    }

    private static List<Command> ofBatches() {
        return List.of(
                new Command(
                        "relief decide",
                        DECIDE,
                        "按当日的规定逐人认定一个类别，得到等待复核的发放批次；不发放的列出理由",
                        "relief decide yangquan-2024 建国前老工人 --date 2024-12-05 --user 张三",
                        ReliefCommands::decide),
                new Command(
                        "relief approve",
                        APPROVE,
                        "复核一个发放批次，从项目指标付款并入账；复核人不能是经办人",
                        "relief approve 1001 --user 李四",
                        ReliefCommands::approve),
                new Command(
                        "relief reject",
                        REJECT,
                        "退回一个发放批次；什么也不付",
                        "relief reject 1001 --user 李四 --reason 名册不全",
                        ReliefCommands::reject),
                new Command(
                        "relief batches",
                        BATCHES,
                        "列出一个年度的发放批次：谁经办、谁复核、发放几人",
                        "relief batches yangquan-2024",
                        ReliefCommands::batches));
    }

    private static void roster(List<String> words, Console console) {
        var arguments = new Arguments(ROSTER, words, Set.of("--user", "--correct"), Set.of());
        List<String> positions = arguments.positions(2);
        AgencyYear year = Statements.agencyYear(positions.getFirst());
        Path folder = Path.of(positions.getLast());
        mustBelong(folder, year, arguments);
        console.withPlatform(platform -> {
            ReliefDesk.Receipt receipt = platform.reliefDesk()
                    .register(
                            year,
                            folder,
                            arguments.required("--user"),
                            arguments.option("--correct").orElse(""),
                            console.clock().instant());
            console.out()
                    .println(year + "：登记类别 " + receipt.groups() + " 个、人员 " + receipt.entries() + " 人、去世 "
                            + receipt.deaths() + " 人；与已登记相同的 " + receipt.unchanged() + " 行");
            printRecoveries(receipt.recoveries(), console);
            console.err().println("下一步：./openyibao relief decide " + year + " 类别 --date 认定日 --user 经办人");
        });
    }

    /// A folder says whose it is; a roster of another agency-year would be registered where nobody looks for it.
    private static void mustBelong(Path folder, AgencyYear year, Arguments arguments) {
        Path profile = folder.resolve("agency.yaml");
        if (Files.exists(profile)) {
            String id = Node.read(profile.toString(), profile).textOr("id", "");
            if (!id.isEmpty() && !id.equals(year.toString())) {
                throw arguments.misused("资料夹 " + folder + " 属于 " + id + "，不是 " + year);
            }
        }
    }

    /// Says what is not there, instead of an empty table.
    private static void mustBeKnown(Platform platform, AgencyYear year) {
        if (platform.reliefDesk().year(year).lines().isEmpty()
                && platform.reliefDesk().year(year).batches().isEmpty()) {
            platform.statements().of(year, false);
        }
    }

    private static void printRecoveries(List<Recovery> recoveries, Console console) {
        for (Recovery recovery : recoveries) {
            console.err()
                    .println((recovery.amount().isNegative() ? "撤回追回 " : "立案追回 ") + recovery.personNo() + " "
                            + recovery.amount().abs() + " 元（凭证 " + recovery.voucherNo() + "）：" + recovery.reason());
        }
    }

    private static void show(List<String> words, Console console) {
        var arguments = new Arguments(SHOW, words, Set.of("--group"), Set.of());
        AgencyYear year = Statements.agencyYear(arguments.positions(1).getFirst());
        String group = arguments.option("--group").orElse("");
        console.withPlatform(platform -> {
            platform.references().ensure(year);
            mustBeKnown(platform, year);
            References.notice(year).ifPresent(console.err()::println);
            console.out()
                    .println("group\tperson_no\tname\tid_number\ttier\tfrom\tuntil\tdied_on\toutcome\tamount_yuan"
                            + "\tbasis\tconfidence\treason\tvoucher_no\tpaid_on\tto_recover_yuan\tevidence");
            platform.reliefDesk().year(year).lines().stream()
                    .filter(line -> group.isEmpty() || line.group().equals(group))
                    .forEach(line -> console.out().println(text(line)));
        });
    }

    private static String text(PersonLine line) {
        PersonDecision decision = line.decision();
        var paid = line.paid();
        return TsvLine.of(
                line.group(),
                line.person().personNo(),
                line.person().name(),
                line.person().idNumber(),
                line.tier(),
                line.from().toString(),
                line.until() == null ? "" : line.until().toString(),
                line.diedOn() == null ? "" : line.diedOn().toString(),
                decision == null ? "" : decision.outcome().toString().toLowerCase(java.util.Locale.ROOT),
                decision == null ? "" : decision.amount().toString(),
                decision == null ? "" : decision.basis(),
                decision == null ? "" : decision.confidence(),
                decision == null ? "" : decision.reason(),
                paid == null ? "" : paid.voucherNo(),
                paid == null ? "" : paid.on().toString(),
                line.toRecover().isZero() ? "" : line.toRecover().toString(),
                line.evidence());
    }

    private static LocalDate day(Arguments arguments, String option) {
        String text = arguments.required(option);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw arguments.misused(option + " 写作 2024-12-05，不是 " + text);
        }
    }

    private static void decide(List<String> words, Console console) {
        var arguments = new Arguments(DECIDE, words, Set.of("--date", "--user"), Set.of());
        List<String> positions = arguments.positions(2);
        AgencyYear year = Statements.agencyYear(positions.getFirst());
        LocalDate on = day(arguments, "--date");
        console.withPlatform(platform -> {
            platform.references().ensure(year);
            ReliefBatch batch = platform.reliefDesk()
                    .decide(
                            year,
                            positions.getLast(),
                            on,
                            arguments.required("--user"),
                            console.clock().instant());
            console.out().println("batch " + batch.id());
            console.err()
                    .println(batch.group() + " " + on + "：在册 "
                            + batch.decisions().size() + " 人，发放 "
                            + batch.granted().size() + " 人，共 " + batch.total() + " 元；不发放 "
                            + batch.notGranted().size() + " 人");
            batch.notGranted().forEach(decision -> console.err().println("  " + decision.reason()));
            console.err()
                    .println(
                            batch.isPending()
                                    ? "下一步：./openyibao relief approve " + batch.id() + " --user 复核人（不能是 "
                                            + batch.enteredBy() + "）"
                                    : "没有新的认定，什么也没有改变；上面是已发放的批次。");
        });
    }

    private static void approve(List<String> words, Console console) {
        var arguments = new Arguments(APPROVE, words, Set.of("--user"), Set.of());
        long id = arguments.number(arguments.positions(1).getFirst(), "批次号");
        console.withPlatform(platform -> {
            ReliefBatch batch = platform.reliefDesk()
                    .approve(id, arguments.required("--user"), console.clock().instant());
            console.out()
                    .println("batch " + id + " 已发放：" + batch.year() + "，"
                            + batch.granted().size() + " 人，" + batch.total() + " 元");
            console.err().println("下一步：./openyibao relief show " + batch.year() + " --group " + batch.group());
        });
    }

    private static void reject(List<String> words, Console console) {
        var arguments = new Arguments(REJECT, words, Set.of("--user", "--reason"), Set.of());
        long id = arguments.number(arguments.positions(1).getFirst(), "批次号");
        console.withPlatform(platform -> {
            ReliefBatch batch = platform.reliefDesk()
                    .reject(
                            id,
                            arguments.required("--user"),
                            arguments.required("--reason"),
                            console.clock().instant());
            console.out().println("batch " + id + " 已退回：" + TsvLine.cell(batch.reason()));
        });
    }

    private static void death(List<String> words, Console console) {
        var arguments = new Arguments(DEATH, words, Set.of("--on", "--evidence", "--user"), Set.of());
        List<String> positions = arguments.positions(2);
        AgencyYear year = Statements.agencyYear(positions.getFirst());
        LocalDate on = day(arguments, "--on");
        console.withPlatform(platform -> {
            platform.references().ensure(year);
            ReliefDesk.DeathReceipt receipt = platform.reliefDesk()
                    .death(
                            year.agency(),
                            positions.getLast(),
                            on,
                            arguments.required("--evidence"),
                            arguments.required("--user"),
                            console.clock().instant());
            console.out().println(positions.getLast() + (receipt.isNew() ? " 登记去世：" : " 早已登记去世：") + on);
            printRecoveries(receipt.recoveries(), console);
        });
    }

    private static void batches(List<String> words, Console console) {
        var arguments = new Arguments(BATCHES, words, Set.of(), Set.of());
        AgencyYear year = Statements.agencyYear(arguments.positions(1).getFirst());
        console.withPlatform(platform -> {
            platform.references().ensure(year);
            mustBeKnown(platform, year);
            console.out()
                    .println("batch\tgroup\tdate\tpersons\tgranted\ttotal_yuan\tentered_by\tentered_at"
                            + "\toutcome\tdecided_by\tdecided_at\treason");
            for (ReliefBatch batch : platform.reliefDesk().year(year).batches()) {
                console.out()
                        .println(TsvLine.of(
                                Long.toString(batch.id()),
                                batch.group(),
                                batch.on().toString(),
                                Integer.toString(batch.decisions().size()),
                                Integer.toString(batch.granted().size()),
                                batch.total().toString(),
                                batch.enteredBy(),
                                BeijingTime.minute(batch.enteredAt()),
                                batch.outcome(),
                                batch.decidedBy() == null ? "" : batch.decidedBy(),
                                batch.decidedAt() == null ? "" : BeijingTime.minute(batch.decidedAt()),
                                batch.reason()));
            }
        });
    }
}

package org.openyibao.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openyibao.agency.Batch;
import org.openyibao.agency.ImportDesk;
import org.openyibao.agency.template.AgencyTemplate;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.operations.relief.RosterSheet;
import org.openyibao.statements.Statements;

/// The commands of the import desk.
final class ImportCommands {
    private ImportCommands() {}

    static List<Command> all() {
        return List.of(
                new Command(
                        "agency new",
                        "agency new DIR --forms FAMILY --year Y",
                        "新建一个单位年度的空白文件夹（agency.yaml 和中文表头的 XLSX）；表样：" + String.join("、", Forms.FAMILIES),
                        "agency new my-agency --forms shanxi-final --year 2025",
                        ImportCommands::newAgency),
                new Command(
                        "import",
                        "import DIR [--user A]",
                        "读入一个文件夹的记录，检查无误后登记为批次，等另一人审批；有错一次全部列出，什么也不留",
                        "import my-agency --user 张三",
                        ImportCommands::enter),
                new Command(
                        "approve",
                        "approve ID --user B",
                        "审批一个批次并入账；审批人不能是导入人",
                        "approve 1001 --user 李四",
                        ImportCommands::approve),
                new Command(
                        "reject",
                        "reject ID --user B --reason TEXT",
                        "退回一个批次；除了痕迹什么也不留",
                        "reject 1001 --user 李四 --reason 凭证号重复",
                        ImportCommands::reject),
                new Command("batches", "batches", "列出全部批次：谁导入、谁审批", "batches", ImportCommands::batches),
                new Command(
                        "close",
                        "close AGENCY-YEAR --user A --approver B",
                        "年终结账：核对登记的年末结转，封账，并把结转带入下一年",
                        "close example-2025 --user 张三 --approver 李四",
                        ImportCommands::close));
    }

    private static void newAgency(List<String> words, Console console) {
        var arguments =
                new Arguments("agency new DIR --forms FAMILY --year Y", words, Set.of("--forms", "--year"), Set.of());
        Path folder = Path.of(arguments.positions(1).getFirst());
        int year = (int) arguments.number(arguments.required("--year"), "年度");
        AgencyTemplate.write(folder, arguments.required("--forms"), year);
        RosterSheet.writeBlank(folder, year);
        console.out().println("已新建 " + folder + "。先填写 agency.yaml 里的单位信息，再在各张 XLSX 里填记录；没有的表可以删去。");
        console.out().println("下一步：./openyibao import " + folder + " --user 导入人");
    }

    private static void enter(List<String> words, Console console) {
        var arguments = new Arguments("import DIR [--user A]", words, Set.of("--user"), Set.of());
        Path folder = Path.of(arguments.positions(1).getFirst());
        String user = arguments.option("--user").orElse("operator");
        console.withPlatform(platform -> {
            ImportDesk.Receipt receipt =
                    platform.importDesk().enter(folder, user, console.clock().instant());
            console.out().println("batch " + receipt.batchId());
            if (receipt.agencyName().equals(AgencyTemplate.NAME_TO_FILL_IN)) {
                console.err().println("注意：agency.yaml 里的单位名称还是“" + receipt.agencyName() + "”，入账后不能再改。先退回、填好再导入。");
            }
            List<String> unread = receipt.ignoredFiles().stream()
                    .filter(file -> !RosterSheet.isSheet(file))
                    .toList();
            console.err()
                    .println(receipt.agencyYear() + "：新记录 " + receipt.rows() + " 行，账上已有 " + receipt.unchanged() + " 行"
                            + (unread.isEmpty() ? "" : "；未读的文件：" + String.join("、", unread)));
            if (unread.size() < receipt.ignoredFiles().size()) {
                console.err()
                        .println("补助名册另行登记：./openyibao relief roster " + receipt.agencyYear() + " " + folder
                                + " --user 经办人");
            }
            console.err()
                    .println(
                            receipt.rows() == 0
                                    ? "没有新内容，什么也没有改变；上面是已有的批次。"
                                    : "下一步：./openyibao approve " + receipt.batchId() + " --user 审批人（不能是 " + user + "）");
        });
    }

    private static void approve(List<String> words, Console console) {
        var arguments = new Arguments("approve ID --user B", words, Set.of("--user"), Set.of());
        long id = arguments.number(arguments.positions(1).getFirst(), "批次号");
        console.withPlatform(platform -> {
            Batch batch = platform.importDesk()
                    .approve(id, arguments.required("--user"), console.clock().instant());
            console.out()
                    .println(
                            "batch " + batch.id() + " approved: " + batch.agencyYear() + ", " + batch.rows() + " rows");
            console.err().println("下一步：./openyibao cells " + batch.agencyYear());
        });
    }

    private static void reject(List<String> words, Console console) {
        var arguments =
                new Arguments("reject ID --user B --reason TEXT", words, Set.of("--user", "--reason"), Set.of());
        long id = arguments.number(arguments.positions(1).getFirst(), "批次号");
        console.withPlatform(platform -> {
            Batch batch = platform.importDesk()
                    .reject(
                            id,
                            arguments.required("--user"),
                            arguments.required("--reason"),
                            console.clock().instant());
            console.out().println("batch " + batch.id() + " rejected: " + TsvLine.cell(batch.reason()));
        });
    }

    private static void batches(List<String> words, Console console) {
        new Arguments("batches", words, Set.of(), Set.of()).positions(0);
        console.withPlatform(platform -> {
            console.out()
                    .println("batch\tagency_year\tentered_by\tentered_at\trows\tunchanged"
                            + "\toutcome\tdecided_by\tdecided_at\treason");
            for (Batch batch : platform.importDesk().batches()) {
                console.out()
                        .println(TsvLine.of(
                                Long.toString(batch.id()),
                                batch.agencyYear().toString(),
                                batch.enteredBy(),
                                BeijingTime.minute(batch.enteredAt()),
                                Long.toString(batch.rows()),
                                Long.toString(batch.unchanged()),
                                batch.outcome(),
                                batch.decidedBy() == null ? "" : batch.decidedBy(),
                                batch.decidedAt() == null ? "" : BeijingTime.minute(batch.decidedAt()),
                                batch.reason()));
            }
        });
    }

    private static void close(List<String> words, Console console) {
        var arguments = new Arguments(
                "close AGENCY-YEAR --user A --approver B", words, Set.of("--user", "--approver"), Set.of());
        AgencyYear year = Statements.agencyYear(arguments.positions(1).getFirst());
        console.withPlatform(platform -> {
            platform.yearEnd()
                    .close(
                            year,
                            arguments.required("--user"),
                            arguments.required("--approver"),
                            console.clock().instant());
            console.out().println(year + " closed; the carry-over has been brought forward");
        });
    }
}

package org.openyibao.server;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.LedgerException;

/// The command line. Exit status 0 done, 1 refused with its reasons, 2 not understood.
public final class Openyibao {
    private final List<Command> commands = new ArrayList<>();

    Openyibao() {
        commands.addAll(SystemCommands.all());
        commands.addAll(ImportCommands.all());
        commands.addAll(FigureCommands.all());
        commands.addAll(ReliefCommands.all());
        commands.addAll(LawCommands.all());
    }

    public static void main(String[] args) {
        var console = Console.ofProcess();
        int status = new Openyibao().run(List.of(args), console);
        console.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    int run(List<String> words, Console console) {
        try {
            if (words.isEmpty() || words.equals(List.of("--help")) || words.equals(List.of("help"))) {
                commands.forEach(
                        command -> console.out().println("  %-52s %s".formatted(command.usage(), command.summary())));
                return 0;
            }
            if (words.size() == 2 && words.get(1).equals("--help") && printGroup(words.getFirst(), console)) {
                return 0;
            }
            Command command = find(words);
            List<String> rest = words.subList(command.name().split(" ").length, words.size());
            if (rest.contains("--help")) {
                console.out().println(command.help());
                return 0;
            }
            command.work().run(rest, console);
            return 0;
        } catch (Refusal refusal) {
            return refused(refusal, console);
        } catch (LedgerException broken) {
            console.err().println("数据库出错，什么也没有改变：" + broken.getMessage());
            return 1;
        } catch (UncheckedIOException broken) {
            console.out().flush();
            console.err().println("读写磁盘出错，命令没有完成：" + what(broken) + "。处理：核对路径、权限和剩余空间后重试");
            return 1;
        }
    }

    /// The file and what happened to it, as far as the system tells it.
    private static String what(UncheckedIOException broken) {
        if (broken.getCause() instanceof FileSystemException failed && failed.getFile() != null) {
            String reason = failed instanceof AccessDeniedException
                    ? "没有权限"
                    : failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
            return failed.getFile() + "（" + reason + "）";
        }
        return String.valueOf(broken.getCause().getMessage());
    }

    private static int refused(Refusal refusal, Console console) {
        console.out().flush();
        for (Complaint complaint : refusal.complaints()) {
            console.err().println(complaint.line());
        }
        var first = refusal.complaints().getFirst().code();
        if (refusal.complaints().size() > 1) {
            console.err().println("共 " + refusal.complaints().size() + " 处；说明见 docs/errors/");
        }
        return first == CommandError.MISUSED || first == CommandError.UNKNOWN ? 2 : 1;
    }

    private Command find(List<String> words) {
        for (Command command : commands) {
            List<String> name = List.of(command.name().split(" "));
            if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
                return command;
            }
        }
        List<String> group = group(words.getFirst());
        throw group.isEmpty()
                ? new Refusal(CommandError.UNKNOWN, "", "没有命令 " + words.getFirst(), "", "不带参数运行 ./openyibao 列出全部命令")
                : new Refusal(
                        CommandError.UNKNOWN, "", words.getFirst() + " 后面还要一个词", "", "用法：" + String.join("；", group));
    }

    /// The usages of the commands whose first word it is, where they have a second one: `agency`, `check`.
    private List<String> group(String first) {
        return commands.stream()
                .filter(command -> command.name().startsWith(first + " "))
                .map(command -> "./openyibao " + command.usage())
                .toList();
    }

    private boolean printGroup(String first, Console console) {
        commands.stream()
                .filter(command -> command.name().startsWith(first + " "))
                .forEach(command -> console.out().println(command.help()));
        return !group(first).isEmpty();
    }
}

package org.openyibao.server;

import java.util.List;
import java.util.Set;
import org.openyibao.forms.Family;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.LedgerProof;
import org.openyibao.scenarios.ReferenceAgencies;

/// The commands that run and prove the platform itself.
final class SystemCommands {
    private static final int PORT = 8080;

    private SystemCommands() {}

    static List<Command> all() {
        return List.of(
                new Command("demo", "demo [--port N]", "装入示例单位和四个参考单位，启动网页，并说明打开哪个地址", "demo", SystemCommands::demo),
                new Command("serve", "serve [--port N]", "只启动网页和接口，不装入示例", "serve --port 8080", SystemCommands::serve),
                new Command("migrate", "migrate", "把数据库结构升到本版本", "migrate", SystemCommands::migrate),
                new Command(
                        "doctor", "doctor [--fix]", "证明账是完整的：分录、凭证、余额；--fix 重建余额", "doctor", SystemCommands::doctor),
                new Command("check forms", "check forms", "读一遍全部表样和公式", "check forms", SystemCommands::checkForms),
                new Command("version", "version", "版本", "version", SystemCommands::version));
    }

    private static void demo(List<String> words, Console console) {
        var arguments = new Arguments("demo [--port N]", words, Set.of("--port"), Set.of());
        arguments.positions(0);
        port(arguments);
        var database = console.database();
        var platform = new Platform(database.application(), console.clock(), console.lawFolder());
        step(console, "示例单位 示例市医疗保险中心 2024、2025", platform.references()::ensureSample);
        console.out().println("  其中一笔超过指标的付款没有入账：" + platform.references().refusedPayment());
        for (String id : ReferenceAgencies.ids()) {
            step(console, "参考单位 " + id, () -> platform.references().ensure(AgencyYear.parse(id)));
        }
        listen(arguments, platform, console);
    }

    private static void step(Console console, String what, Runnable work) {
        long start = console.clock().millis();
        console.out().print("装入 " + what + " … ");
        console.flush();
        work.run();
        console.out().println(console.clock().millis() - start + " ms");
        console.flush();
    }

    private static void serve(List<String> words, Console console) {
        var arguments = new Arguments("serve [--port N]", words, Set.of("--port"), Set.of());
        arguments.positions(0);
        port(arguments);
        listen(
                arguments,
                new Platform(console.database().application(), console.clock(), console.lawFolder()),
                console);
    }

    private static int port(Arguments arguments) {
        long port = arguments
                .option("--port")
                .map(text -> arguments.number(text, "端口"))
                .orElse((long) PORT);
        if (port < 1 || port > 65_535) {
            throw arguments.misused("端口在 1 到 65535 之间，不是 " + port);
        }
        return (int) port;
    }

    private static void listen(Arguments arguments, Platform platform, Console console) {
        int wanted = port(arguments);
        int port = Ports.freeFrom(wanted);
        if (port != wanted) {
            console.out().println("端口 " + wanted + " 已被占用，改用 " + port + "。");
        }
        console.out().println("正在启动网页 …");
        console.flush();
        WebServer server = WebServer.start(platform, port);
        console.out().println();
        console.out()
                .println("请打开 http://127.0.0.1:" + server.port() + "/   （Ctrl-C 停止；数据在 " + console.dataFolder() + "）");
        console.flush();
    }

    private static void migrate(List<String> words, Console console) {
        new Arguments("migrate", words, Set.of(), Set.of()).positions(0);
        console.withPlatform(_ -> console.out().println("数据库结构已是本版本。"));
    }

    private static void doctor(List<String> words, Console console) {
        var arguments = new Arguments("doctor [--fix]", words, Set.of(), Set.of("--fix"));
        console.withPlatform(platform -> {
            if (arguments.flag("--fix")) {
                platform.rebuildBalances();
            }
            boolean sound = true;
            for (LedgerProof.Finding finding : platform.proof().check()) {
                sound &= finding.broken() == 0;
                console.out()
                        .println((finding.broken() == 0 ? "ok    " : "BAD   ")
                                + finding.what()
                                + (finding.broken() == 0 ? "" : "：" + finding.broken() + " 处不符"));
            }
            if (!sound) {
                throw new Refusal(
                        CommandError.LEDGER_BROKEN, "", "账不完整", "见上面标 BAD 的各行", "余额可用 doctor --fix 重建；其余请恢复备份并报告");
            }
        });
    }

    private static void checkForms(List<String> words, Console console) {
        new Arguments("check forms", words, Set.of(), Set.of()).positions(0);
        var forms = new Forms();
        for (String id : Forms.FAMILIES) {
            Family family = forms.family(id);
            console.out()
                    .println(id + ": " + family.forms().size() + " tables, "
                            + family.narrative().size() + " sections of the narrative");
        }
        long recalled = forms.codes().unseenGovernmentClasses();
        console.out()
                .println("government economic classes: " + recalled
                        + " mappings recalled, not seen in a source (marked where they act)");
    }

    private static void version(List<String> words, Console console) {
        String version = SystemCommands.class.getPackage().getImplementationVersion();
        console.out()
                .println("OpenYibao " + (version == null ? "(development)" : version) + ", Java " + Runtime.version());
    }
}

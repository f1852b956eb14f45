package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command line answers to people who type what nobody thought of.
class OpenyibaoTest {
    @TempDir
    Path parent;

    private record Answer(int status, String out, String err) {}

    private Answer run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("OPENYIBAO_DATA", parent.resolve("world").toString()),
                Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC));
        int status = new Openyibao().run(List.of(words), console);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theRootOfTheDiskIsNotImported() {
        Answer answer = run("import", "/");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).startsWith("YB-REC-0001 /：根目录不是资料夹");
    }

    @Test
    void aDiskThatFailsIsToldWithoutAStackTrace() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        Answer answer =
                run("agency", "new", file.resolve("own").toString(), "--forms", "shanxi-final", "--year", "2025");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("读写磁盘出错，命令没有完成：" + file)
                .contains("处理：")
                .doesNotContain("Exception:", "\tat ");
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("sample-2024"));
        Files.writeString(folder.resolve("agency.yaml"), """
                id: sample-2024
                name: 示例市医疗保险中心
                region: "990100"
                year: 2024
                document: final-accounts
                forms: shanxi-final
                unit_kind: 参公
                """);
        return folder;
    }

    @Test
    void blanksAroundANameAreNoOtherPerson() throws IOException {
        String batch = run("import", folder().toString(), "--user", " 甲\u00a0")
                .out()
                .strip()
                .split(" ")[1];

        assertThat(run("approve", batch, "--user", "甲 ").err()).startsWith("YB-IMP-");
        assertThat(run("reject", batch, "--user", " ", "--reason", "空").err()).startsWith("YB-IMP-");
        assertThat(run("approve", batch, "--user", "\u3000乙").status()).isZero();
        assertThat(run("close", "sample-2024", "--user", "甲 ", "--approver", "甲")
                        .err())
                .startsWith("YB-IMP-");
        assertThat(run("batches").out()).contains("\t甲\t", "\t乙\t");
    }

    @Test
    void aLineOfTheBatchesStaysALine() throws IOException {
        String batch = run("import", folder().toString(), "--user", "甲\t一")
                .out()
                .strip()
                .split(" ")[1];
        run("reject", batch, "--user", "乙\n二", "--reason", "凭证\t重复\r\n见附件\u2028完");

        List<String> lines = run("batches").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().split("\t", -1))
                .hasSameSizeAs(lines.getFirst().split("\t", -1))
                .contains("甲 一", "乙 二", "凭证 重复 见附件 完");
    }
}

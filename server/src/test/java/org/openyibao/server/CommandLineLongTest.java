package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.ledger.database.Database;

/// The command line as a whole: on an outside server, and killed in the middle of an approval.
@Tag("long")
class CommandLineLongTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    private record Answer(int status, String out, String err) {}

    private static Answer run(Map<String, String> environment, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC));
        int status = new Openyibao().run(List.of(words), console);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anOutsideServerGivesTheSameCells() throws SQLException, IOException {
        Map<String, String> embedded =
                Map.of("OPENYIBAO_DATA", folder.resolve("embedded").toString());
        try (var _ = Database.open(folder.resolve("server"), Map.of());
                var superuser = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + kept("port") + "/postgres",
                        "postgres",
                        kept("superuser.password"));
                var statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE keeper LOGIN PASSWORD 'kept' CREATEROLE");
            statement.execute("CREATE DATABASE outside OWNER keeper");
            var outside = new HashMap<>(
                    Map.of("OPENYIBAO_DATA", folder.resolve("outside").toString()));
            outside.put(
                    "OPENYIBAO_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + kept("port") + "/outside?user=keeper&password=kept");
            outside.put("OPENYIBAO_DB_APP_PASSWORD", kept("application.password"));

            Answer there = run(outside, "cells", "jiyuan-2023");
            assertThat(there.err()).contains(References.NOTICE);
            assertThat(there.status()).isZero();
            assertThat(there.out())
                    .isEqualTo(run(embedded, "cells", "jiyuan-2023").out());
            assertThat(run(outside, "doctor").status()).isZero();
        }
    }

    /// What the embedded server that plays the outside one keeps in its folder.
    private String kept(String file) throws IOException {
        return Files.readString(folder.resolve("server/postgres").resolve(file)).strip();
    }

    @Test
    void anApprovalThatIsKilledLeavesNothingOrEverything() throws IOException, InterruptedException {
        Path records = records();
        for (int killedAfter : List.of(900, 1_500, 2_200, 3_000, 4_000)) {
            Map<String, String> world = Map.of(
                    "OPENYIBAO_DATA", folder.resolve("killed-" + killedAfter).toString());
            Answer entered = run(world, "import", records.toString(), "--user", "甲");
            assertThat(entered.status()).as(entered.err()).isZero();
            String batch = entered.out().strip().split(" ")[1];

            Process approval = process(world, "approve", batch, "--user", "乙");
            approval.waitFor(killedAfter, TimeUnit.MILLISECONDS);
            approval.destroyForcibly().waitFor();

            boolean approved = run(world, "batches").out().contains("\tapproved\t");
            Answer cells = run(world, "cells", "killed-2024");
            assertThat(cells.status()).as("killed after " + killedAfter + " ms").isEqualTo(approved ? 0 : 1);
            assertThat(run(world, "doctor").status()).isZero();
            if (!approved) {
                assertThat(run(world, "approve", batch, "--user", "乙").status()).isZero();
            }
            // 20,000 vouchers of 12.50 yuan are 25.00 万元
            assertThat(run(world, "cells", "killed-2024").out()).contains("本年支出合计\t25.00\t万元\tkilled-2024/03/1/1");
        }
    }

    private static Process process(Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Openyibao.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path records() throws IOException {
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(records.resolve("agency.yaml"), """
                id: killed-2024
                name: 示例
                region: "990100"
                year: 2024
                document: final-accounts
                forms: shanxi-final
                unit_kind: 事业
                """);
        Files.writeString(
                records.resolve("budget_lines.tsv"),
                "line_no\tfunc_code\tfunc_name\tecon_code\tkind\tproject\tfund_source"
                        + "\tstart_yuan\tadjusted_yuan\tnote\n"
                        + "B1\t2101550\t事业运行\t\t基本支出\t\t一般公共预算财政拨款\t250000.00\t\t\n");
        var payments = new StringBuilder("voucher_no\tdate\tfunc_code\tfunc_name\tecon_code\tecon_name\tkind\tproject"
                + "\tfund_source\tamount_yuan\tnote\tpayee\tpersons\trate_yuan\tbasis\tevidence\n");
        for (int i = 1; i <= ROWS; i++) {
            payments.append("V%d\t2024-0%d-15\t2101550\t事业运行\t30201\t办公费\t基本支出\t\t一般公共预算财政拨款\t12.50\t\t\t\t\t\t\n"
                    .formatted(i, 1 + i % 9));
        }
        Files.writeString(records.resolve("payments.tsv"), payments);
        return records;
    }
}

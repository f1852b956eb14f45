package org.openyibao.agency.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder that a test writes: good as it stands, then changed file by file. Rows are written with `|` for the
/// tab.
final class SmallFolder {
    static final String PAYMENT_HEAD = "voucher_no|date|func_code|econ_code|kind|project|fund_source|amount_yuan";
    static final String LINE_HEAD = "line_no|func_code|kind|project|fund_source|start_yuan";
    static final String ADJUSTMENT_HEAD =
            "adjustment_no|date|line_no|func_code|kind|project|fund_source|amount_yuan|basis";
    static final String PROFILE = """
            id: sample-2024
            name: 示例市医疗保险中心
            region: "990100"
            year: 2024
            document: final-accounts
            forms: shanxi-final
            unit_kind: 参公
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SmallFolder() {}

    static SmallFolder good() {
        return new SmallFolder()
                .text(AgencyProfile.FILE, PROFILE)
                .rows(
                        "budget_lines.tsv",
                        LINE_HEAD,
                        "B1|2101501|基本支出||一般公共预算财政拨款|1000.00",
                        "B2|2101506|项目支出|医疗保险工作经费|一般公共预算财政拨款|500.00")
                .payments(basic("P1", "100.00"));
    }

    static String basic(String number, String amount) {
        return number + "|2024-01-10|2101501|30201|基本支出||一般公共预算财政拨款|" + amount;
    }

    static String project(String number, String date, String amount) {
        return number + "|" + date + "|2101506|30201|项目支出|医疗保险工作经费|一般公共预算财政拨款|" + amount;
    }

    SmallFolder payments(String... rows) {
        return rows("payments.tsv", PAYMENT_HEAD, rows);
    }

    SmallFolder rows(String file, String head, String... rows) {
        return text(
                file,
                Stream.concat(Stream.of(head), Stream.of(rows))
                        .collect(Collectors.joining("\n", "", "\n"))
                        .replace('|', '\t'));
    }

    SmallFolder text(String file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallFolder bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallFolder without(String file) {
        files.remove(file);
        return this;
    }

    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}

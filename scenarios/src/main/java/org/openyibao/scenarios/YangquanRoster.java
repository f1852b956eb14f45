package org.openyibao.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rosters behind two projects of Yangquan 2024. The document prints how many were planned and how many were
/// paid, and why the others were not; who they are is invented. Of 140 cadres 31 and 109 by tier follow from
/// 90.2 and 89 (万元), so both deaths are in the lower tier. The same seed gives the same bytes.
public final class YangquanRoster {
    /// The reference whose projects they are.
    public static final String ID = "yangquan-2024";

    static final long SEED = 140_300;

    private static final String WORKERS = "建国前老工人";
    private static final String CADRES = "提前离岗县级干部";
    private static final String WORKER_DIED = "建国前老工人在保障年度内死亡";
    private static final String CADRE_DIED = "提前离岗县级干部在保障年度内死亡";
    private static final LocalDate YEAR = LocalDate.of(2024, 1, 1);

    private final Draws draws = new Draws(SEED);
    private final SyntheticPersons persons = new SyntheticPersons(draws);
    private final TsvFile roster =
            new TsvFile("person_no id_number name group tier from until evidence died_on death_evidence");

    private YangquanRoster() {}

    /// The days on which the groups are paid, in this order: those of the vouchers that stood for them.
    public static Map<String, LocalDate> paidOn() {
        var days = new LinkedHashMap<String, LocalDate>();
        days.put(CADRES, LocalDate.of(2024, 11, 21));
        days.put(WORKERS, LocalDate.of(2024, 12, 5));
        return days;
    }

    /// Writes `relief_groups.tsv` and `roster.tsv`.
    public static void write(Path folder) {
        var groups = new TsvFile("group func_code econ_code project fund_source purpose");
        groups.row(WORKERS, "2080699", "30307", "建国前参加革命工作老工人医疗照顾补助金", "一般公共预算财政拨款", "医疗照顾补助金，每年一次");
        groups.row(CADRES, "2080109", "30307", "县级干部提前离岗医疗补助金", "一般公共预算财政拨款", "提前离岗医疗补助");
        var written = new YangquanRoster();
        written.workers();
        written.cadres();
        try {
            Files.createDirectories(folder);
            groups.write(folder.resolve("relief_groups.tsv"));
            written.roster.write(folder.resolve("roster.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rosters to " + folder, e);
        }
    }

    /// Writes to the folder given, or to the current one.
    public static void main(String[] args) {
        write(Path.of(args.length == 0 ? "." : args[0]));
    }

    /// 16 planned, 5 of them died before the payment of 5 December.
    private void workers() {
        for (int i = 1; i <= 16; i++) {
            LocalDate born = persons.day(LocalDate.of(1924, 1, 1), LocalDate.of(1932, 12, 31));
            LocalDate joined = persons.day(LocalDate.of(1947, 1, 1), LocalDate.of(1949, 9, 30));
            boolean died = i % 3 == 2;
            LocalDate day = persons.day(YEAR, LocalDate.of(2024, 11, 30));
            row("LG-%04d".formatted(i), born, WORKERS, "", "参加革命工作 " + joined + "（合成）", died ? day : null, WORKER_DIED);
        }
    }

    /// 31 of the higher tier and 109 others, 2 of whom died before the payment of 21 November.
    private void cadres() {
        for (int i = 1; i <= 140; i++) {
            LocalDate born = persons.day(LocalDate.of(1938, 1, 1), LocalDate.of(1962, 12, 31));
            LocalDate left = persons.day(LocalDate.of(1998, 1, 1), LocalDate.of(2012, 12, 31));
            boolean higher = i % 9 < 2 && i < 140;
            boolean died = i == 47 || i == 102;
            LocalDate day = persons.day(YEAR, LocalDate.of(2024, 11, 15));
            row(
                    "GB-%04d".formatted(i),
                    born,
                    CADRES,
                    higher ? "符合工资增加12档" : "其他人员",
                    "提前离岗 " + left + "（合成）",
                    died ? day : null,
                    CADRE_DIED);
        }
    }

    private void row(
            String number,
            LocalDate born,
            String group,
            String tier,
            String evidence,
            @Nullable LocalDate died,
            String reason) {
        roster.row(
                number,
                persons.idNumber(born),
                persons.name(),
                group,
                tier,
                YEAR.toString(),
                "",
                evidence,
                died == null ? "" : died.toString(),
                died == null ? "" : reason);
    }
}

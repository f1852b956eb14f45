package org.openyibao.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.openyibao.kernel.Money;

/// 示例市医疗保险中心, division 990100: the money of two whole years, 2024 and 2025, all of it invented. Writes
/// `example-2024` and `example-2025` in the import format, and `example-2025-refused`, a folder with one
/// voucher that budget control refuses. The same seed gives the same bytes. The allowance of the workers of
/// before 1949 is in no voucher: the relief desk pays it from the roster.
///
/// Every case that the forms know happens at least once; `SampleAgencyCasesTest` names each and proves it.
public final class SampleAgency {
    /// The first part of the ids `example-2024` and `example-2025`.
    public static final String AGENCY = "example";

    public static final long SEED = 990_100;

    private SampleAgency() {}

    /// Writes the three folders with the usual seed; the parent is created when it is not there.
    public static void write(Path parent) {
        write(parent, SEED);
    }

    public static void write(Path parent, long seed) {
        var draws = new Draws(seed);
        var roster = new SampleRoster(seed);
        try {
            Money left = writeYear(parent, new YearRecords(2024, draws), roster, SampleMoney.otherOpening2024());
            writeYear(parent, new YearRecords(2025, draws), roster, left);
            YearFolder.writeRefused(parent, 2025, refused());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sample agency to " + parent, e);
        }
    }

    /// Writes to the folder given, or to the current one.
    public static void main(String[] args) {
        Path parent = Path.of(args.length == 0 ? "." : args[0]);
        System.out.println("seed " + SEED);
        write(parent);
        System.out.println("wrote example-2024, example-2025 and example-2025-refused to " + parent);
    }

    private static Money writeYear(Path parent, YearRecords year, SampleRoster roster, Money otherOpening)
            throws IOException {
        var staff = new SampleStaff(year);
        staff.write();
        new SampleOffice(year, staff).write();
        new BenefitProjects(year, roster).write();
        new ServiceProjects(year).write();
        new EquipmentProjects(year).write();
        new SampleBudget(year).write();
        Money left = new SampleMoney(year).write(otherOpening);
        new SampleFacts(year).write();
        new YearFolder(year, roster).write(parent);
        return left;
    }

    /// 会议费 has 60,000 yuan in 2025 and 41,200 are paid: 18,800 are left, and this asks for 21,000.
    private static Payment refused() {
        return Payment.of(
                LocalDate.of(2025, 12, 26),
                ServiceProjects.MEETINGS,
                "30215",
                Money.ofYuan(21_000),
                "年终总结会议（超出预算指标，应被拒绝）",
                Payee.of("会议定点饭店"));
    }
}

package org.openyibao.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openyibao.kernel.Money;

/// Numbers the records of a year and writes them as a folder of the import format.
final class YearFolder {
    private static final String PAYMENT_COLUMNS = "voucher_no date func_code func_name econ_code econ_name kind project"
            + " fund_source amount_yuan note payee persons rate_yuan basis evidence";

    private final YearRecords year;
    private final SampleRoster roster;
    private final String id;
    private final List<Payment> payments;
    /// By tag.
    private final Map<String, String> voucherNumbers = new HashMap<>();

    YearFolder(YearRecords year, SampleRoster roster) {
        this.year = year;
        this.roster = roster;
        id = SampleAgency.AGENCY + "-" + year.year();
        payments = year.payments();
        for (int i = 0; i < payments.size(); i++) {
            String tag = payments.get(i).tag();
            if (!tag.isEmpty() && voucherNumbers.put(tag, voucherNumber(i + 1)) != null) {
                throw new IllegalStateException("two vouchers are tagged " + tag);
            }
        }
    }

    void write(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(id));
        agency(folder, year.year());
        payments().write(folder.resolve("payments.tsv"));
        lines().write(folder.resolve("budget_lines.tsv"));
        adjustments().write(folder.resolve("adjustments.tsv"));
        releases().write(folder.resolve("releases.tsv"));
        obligations().write(folder.resolve("obligations.tsv"));
        income().write(folder.resolve("income.tsv"));
        balances().write(folder.resolve("balances.tsv"));
        amounts(year.threePublicPlan).write(folder.resolve("sangong_budget.tsv"));
        procurement().write(folder.resolve("procurement.tsv"));
        facts().write(folder.resolve("facts.tsv"));
        roster.write(year.year(), folder);
        if (!year.priorYear.isEmpty()) {
            priorYear().write(folder.resolve("prior_year.tsv"));
        }
    }

    /// `agency.yaml` and one voucher, which is none of the year's own.
    static void writeRefused(Path parent, int year, Payment refused) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(SampleAgency.AGENCY + "-" + year + "-refused"));
        agency(folder, year);
        var file = new TsvFile(PAYMENT_COLUMNS);
        file.row(cells("P" + year + "-90001", refused, refused.note()));
        file.write(folder.resolve("payments.tsv"));
    }

    private static void agency(Path folder, int year) throws IOException {
        String yaml = """
                id: %s-%d
                name: 示例市医疗保险中心
                region: "990100"
                year: %d
                document: final-accounts
                forms: shanxi-final
                unit_kind: 参公
                """.formatted(SampleAgency.AGENCY, year, year);
        Files.write(folder.resolve("agency.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    }

    /// The carry-over of the government fund is kept by function, so that 公开07 shows it on its row.
    private TsvFile balances() {
        var file = new TsvFile("item func_code amount_yuan");
        year.balances.forEach((item, amount) -> {
            boolean fund = item.endsWith("（" + FundSource.GOVERNMENT_FUND_BUDGET.label() + "）");
            file.row(item, fund ? EquipmentProjects.HALL.func() : "", amount.toString());
        });
        return file;
    }

    private TsvFile payments() {
        var file = new TsvFile(PAYMENT_COLUMNS);
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            file.row(cells(voucherNumber(i + 1), payment, resolved(payment.note())));
        }
        return file;
    }

    private static String[] cells(String number, Payment payment, String note) {
        Purpose purpose = payment.purpose();
        boolean ruled = !payment.rate().isZero();
        return new String[] {
            number,
            payment.date().toString(),
            purpose.func(),
            SampleCodes.function(purpose.func()),
            payment.econ(),
            SampleCodes.economicClass(payment.econ()),
            purpose.kind(),
            purpose.project(),
            purpose.fundSource().label(),
            payment.amount().toString(),
            note,
            payment.payee().text(),
            payment.persons() == 0 ? "" : Long.toString(payment.persons()),
            ruled ? payment.rate().toString() : "",
            ruled ? "printed rule" : "printed total",
            ""
        };
    }

    private TsvFile lines() {
        var file = new TsvFile(
                "line_no func_code func_name econ_code kind project fund_source start_yuan adjusted_yuan note");
        for (int i = 0; i < year.lines.size(); i++) {
            BudgetLine line = year.lines.get(i);
            Purpose purpose = line.purpose();
            file.row(
                    lineNumber(i + 1),
                    purpose.func(),
                    SampleCodes.function(purpose.func()),
                    line.econ(),
                    purpose.kind(),
                    purpose.project(),
                    purpose.fundSource().label(),
                    line.start().toString(),
                    adjusted(line).toString(),
                    line.note());
        }
        return file;
    }

    /// 全年预算数: the start and the printed adjustments of the line.
    private Money adjusted(BudgetLine line) {
        Money sum = line.start();
        for (BudgetAdjustment adjustment : year.adjustments()) {
            if (line.econ().isEmpty()
                    && adjustment.purpose().equals(line.purpose())
                    && adjustment.basis().equals(BudgetAdjustment.PRINTED)) {
                sum = sum.plus(adjustment.amount());
            }
        }
        return sum;
    }

    private TsvFile adjustments() {
        var file = new TsvFile("adjustment_no date line_no func_code kind project fund_source amount_yuan reason basis"
                + " date_basis evidence");
        int number = 0;
        for (BudgetAdjustment adjustment : year.adjustments()) {
            Purpose purpose = adjustment.purpose();
            file.row(
                    numbered("T", "-%03d", ++number),
                    adjustment.date().toString(),
                    lineOf(purpose),
                    purpose.func(),
                    purpose.kind(),
                    purpose.project(),
                    purpose.fundSource().label(),
                    adjustment.amount().toString(),
                    adjustment.reason(),
                    adjustment.basis(),
                    "calibration",
                    "");
        }
        return file;
    }

    /// Adjustments concern the line that leaves the economic class free; empty where the budget has none.
    private String lineOf(Purpose purpose) {
        for (int i = 0; i < year.lines.size(); i++) {
            BudgetLine line = year.lines.get(i);
            if (line.purpose().equals(purpose) && line.econ().isEmpty()) {
                return lineNumber(i + 1);
            }
        }
        return "";
    }

    private TsvFile releases() {
        var file = new TsvFile("release_no date func_code kind project fund_source released_yuan released_to_date_yuan"
                + " sheet_budget_yuan sheet_in_place_yuan sheet_paid_yuan basis date_basis evidence note");
        Map<Purpose, Money> toDate = new HashMap<>();
        int number = 0;
        for (TreasuryRelease release : year.releases()) {
            Purpose purpose = release.purpose();
            Money inPlace = inPlace(purpose);
            file.row(
                    numbered("R", "-%03d", ++number),
                    release.date().toString(),
                    purpose.func(),
                    purpose.kind(),
                    purpose.project(),
                    purpose.fundSource().label(),
                    release.amount().toString(),
                    toDate.merge(purpose, release.amount(), Money::plus).toString(),
                    release.applied().toString(),
                    inPlace.toString(),
                    year.spent(payment -> payment.purpose().equals(purpose)).toString(),
                    release.amount().equals(inPlace) ? "printed total" : "part of a printed total",
                    "calibration",
                    "",
                    release.note());
        }
        return file;
    }

    private Money inPlace(Purpose purpose) {
        return year.releases().stream()
                .filter(release -> release.purpose().equals(purpose))
                .map(TreasuryRelease::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private TsvFile obligations() {
        var file =
                new TsvFile("obligation_no as_of func_code kind project fund_source creditor amount_yuan status basis"
                        + " paid_by evidence note");
        int number = 0;
        for (Obligation obligation : year.obligations()) {
            Purpose purpose = obligation.purpose();
            file.row(
                    numbered("O", "-%02d", ++number),
                    obligation.asOf().toString(),
                    purpose.func(),
                    purpose.kind(),
                    purpose.project(),
                    purpose.fundSource().label(),
                    obligation.creditor(),
                    obligation.amount().toString(),
                    obligation.status(),
                    "printed",
                    obligation.paidBy().isEmpty() ? "" : voucherNumbers.get(obligation.paidBy()),
                    "",
                    obligation.note());
        }
        return file;
    }

    private TsvFile income() {
        var file = new TsvFile("func_code fund_source source amount_yuan");
        year.incomes.forEach(income -> file.row(
                income.func(),
                income.fundSource().label(),
                income.source(),
                income.amount().toString()));
        return file;
    }

    private static TsvFile amounts(Map<String, Money> amounts) {
        var file = new TsvFile("item amount_yuan");
        amounts.forEach((item, amount) -> file.row(item, amount.toString()));
        return file;
    }

    /// Added up from the payees, so it can say nothing that no voucher says.
    private TsvFile procurement() {
        record Heading(Payee.Category category, Payee.Scale scale) {}
        var byHeading = new TreeMap<Heading, Money>(
                Comparator.comparing(Heading::category).thenComparing(Heading::scale));
        for (Payment payment : payments) {
            Payee payee = payment.payee();
            if (payee.category() != Payee.Category.NONE) {
                byHeading.merge(new Heading(payee.category(), payee.scale()), payment.amount(), Money::plus);
            }
        }
        var file = new TsvFile("kind enterprise amount_yuan");
        byHeading.forEach((heading, amount) ->
                file.row(heading.category().label(), heading.scale().statistic(), amount.toString()));
        return file;
    }

    private TsvFile facts() {
        var file = new TsvFile("doc group fact value unit src_line");
        year.facts.forEach(
                fact -> file.row(id, fact.group(), fact.fact(), Long.toString(fact.value()), fact.unit(), ""));
        return file;
    }

    private TsvFile priorYear() {
        var file = new TsvFile("measure func_code fund_source amount_yuan note");
        year.priorYear.forEach(figure -> file.row(
                figure.measure(),
                figure.func(),
                figure.fundSource(),
                figure.amount().toString(),
                ""));
        return file;
    }

    private String resolved(String note) {
        String text = note;
        for (var entry : voucherNumbers.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    private String voucherNumber(int number) {
        return numbered("P", "-%05d", number);
    }

    private static String lineNumber(int number) {
        return String.format(Locale.ROOT, "B%04d", number);
    }

    private String numbered(String prefix, String pattern, int number) {
        return prefix + year.year() + String.format(Locale.ROOT, pattern, number);
    }
}

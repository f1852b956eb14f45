package org.openyibao.agency.records;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;

/// Makes the typed record of a row that has passed its checks.
final class RecordBuilder {
    private final FolderFile file;
    private final String fileName;
    private final LocalDate opening;
    private final LocalDate yearEnd;

    RecordBuilder(FolderFile file, String fileName, int year) {
        this.file = file;
        this.fileName = fileName;
        this.opening = LocalDate.of(year, 1, 1);
        this.yearEnd = LocalDate.of(year, 12, 31);
    }

    AgencyRecord build(int number, SequencedMap<String, String> values) {
        var row = new Row(new SourceRow(fileName, number, dateOf(values), file.identityOf(values), values));
        return switch (file) {
            case CODES -> new CodeName(row.source, row.text("code"), row.text("name"));
            case BUDGET_LINES -> budgetLine(row);
            case ADJUSTMENTS -> adjustment(row);
            case INCOME -> income(row);
            case BALANCES -> carryOver(row);
            case RELEASES -> release(row);
            case PAYMENTS -> payment(row);
            case OBLIGATIONS -> obligation(row);
            case PROCUREMENT ->
                new Procurement(row.source, row.text("kind"), row.text("enterprise"), row.amount("amount_yuan"));
            case PRIOR_YEAR -> comparative(row);
            case THREE_PUBLIC_BUDGET -> new ThreePublicBudget(row.source, row.text("item"), row.amount("amount_yuan"));
            case FACTS ->
                new Fact(row.source, row.text("group"), row.text("fact"), row.text("value"), row.text("unit"));
            case OVERLAY ->
                new OverlayLine(
                        row.source,
                        row.text("table"),
                        row.text("row"),
                        row.text("what"),
                        row.text("value"),
                        row.text("reason"));
        };
    }

    private LocalDate dateOf(SequencedMap<String, String> values) {
        return switch (file) {
            case CODES, BUDGET_LINES, PRIOR_YEAR, THREE_PUBLIC_BUDGET -> opening;
            case BALANCES -> values.getOrDefault("item", "").startsWith(Words.OPENING_CARRY_OVER) ? opening : yearEnd;
            case ADJUSTMENTS, RELEASES, PAYMENTS -> LocalDate.parse(values.get("date"));
            case OBLIGATIONS -> LocalDate.parse(values.get("as_of"));
            case INCOME, PROCUREMENT, FACTS, OVERLAY -> yearEnd;
        };
    }

    private record Row(SourceRow source) {
        String text(String column) {
            return source.columns().getOrDefault(column, "");
        }

        Money amount(String column) {
            return Money.parseYuan(text(column));
        }

        @Nullable
        Money amountIfGiven(String column) {
            return text(column).isEmpty() ? null : amount(column);
        }
    }

    private static BudgetLine budgetLine(Row row) {
        return new BudgetLine(
                row.source,
                row.text("line_no"),
                row.text("func_code"),
                row.text("func_name"),
                row.text("econ_code"),
                row.text("kind"),
                row.text("project"),
                row.text("fund_source"),
                row.amount("start_yuan"),
                row.amountIfGiven("adjusted_yuan"),
                row.text("note"));
    }

    private static BudgetAdjustment adjustment(Row row) {
        return new BudgetAdjustment(
                row.source,
                row.text("adjustment_no"),
                row.text("line_no"),
                row.text("func_code"),
                row.text("econ_code"),
                row.text("kind"),
                row.text("project"),
                row.text("fund_source"),
                row.amount("amount_yuan"),
                row.text("reason"),
                row.text("basis"));
    }

    private static IncomeReceipt income(Row row) {
        Bracketed source = Bracketed.parse(row.text("source"));
        return new IncomeReceipt(
                row.source,
                row.text("func_code"),
                row.text("fund_source"),
                source.name(),
                source.bracket(),
                row.amount("amount_yuan"));
    }

    private static CarryOver carryOver(Row row) {
        String item = row.text("item");
        return new CarryOver(
                row.source,
                Bracketed.parse(item).name(),
                RowCheck.money(item, Words.CARRY_OVER_ITEMS),
                row.text("func_code"),
                row.amount("amount_yuan"));
    }

    private static TreasuryRelease release(Row row) {
        return new TreasuryRelease(
                row.source,
                row.text("release_no"),
                row.text("func_code"),
                row.text("kind"),
                row.text("project"),
                row.text("fund_source"),
                row.amount("released_yuan"),
                row.amountIfGiven("released_to_date_yuan"),
                row.amountIfGiven("sheet_budget_yuan"),
                row.amountIfGiven("sheet_in_place_yuan"),
                row.amountIfGiven("sheet_paid_yuan"),
                row.text("basis"));
    }

    private static Payment payment(Row row) {
        return new Payment(
                row.source,
                row.text("voucher_no"),
                row.text("func_code"),
                row.text("func_name"),
                row.text("econ_code"),
                row.text("econ_name"),
                row.text("kind"),
                row.text("project"),
                row.text("fund_source"),
                row.amount("amount_yuan"),
                row.text("note"),
                row.text("payee"),
                row.text("persons"),
                row.text("rate_yuan"),
                row.text("basis"));
    }

    private static Obligation obligation(Row row) {
        String paidBy = row.text("paid_by");
        return new Obligation(
                row.source,
                row.text("obligation_no"),
                row.text("func_code"),
                row.text("kind"),
                row.text("project"),
                row.text("fund_source"),
                row.text("creditor"),
                row.amount("amount_yuan"),
                row.text("status"),
                paidBy.isEmpty() ? List.of() : List.of(paidBy.split("[,，、]\\s*")));
    }

    private static ComparativeFigure comparative(Row row) {
        String measure = row.text("measure");
        boolean plain = Words.COMPARATIVE_MEASURES.contains(measure);
        String bracket = RowCheck.money(measure, Words.COMPARATIVE_MEASURES);
        return new ComparativeFigure(
                row.source,
                plain ? measure : Bracketed.parse(measure).name(),
                row.text("func_code"),
                bracket.isEmpty() ? row.text("fund_source") : bracket,
                row.amount("amount_yuan"));
    }
}

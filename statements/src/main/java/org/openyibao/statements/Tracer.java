package org.openyibao.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.openyibao.forms.Filter;
import org.openyibao.forms.Formula;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rounding;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.LedgerCell;

/// Walks figures back. The same selection that filled the figure lists the postings, and their sum is checked
/// against it.
final class Tracer {
    private static final int EXACT_DECIMALS = 6;

    private final Books books;
    private final YearBooks yearBooks;
    private final Statement statement;

    Tracer(Books books, YearBooks yearBooks, Statement statement) {
        this.books = books;
        this.yearBooks = yearBooks;
        this.statement = statement;
    }

    private static final Map<String, String> KINDS = Map.of(
            "amount", "金额",
            "share", "占比",
            "increase", "增加额",
            "decrease", "减少额",
            "growth_rate", "增减幅度",
            "completion", "完成率",
            "start_budget", "年初预算",
            "budget", "预算数");

    Trace trace(FigureAddress address, long limit) {
        if (address.isText()) {
            NarrativeValue figure = statement.figure(address);
            return trace(
                    address,
                    FigureAddress.TEXT,
                    figure.section(),
                    figure.label(),
                    KINDS.getOrDefault(figure.kind(), figure.kind()),
                    figure.unit(),
                    figure.formula(),
                    figure.decimals(),
                    figure.rounding(),
                    figure.value().toPlainString(),
                    "",
                    limit);
        }
        TableCell cell = statement.cell(address);
        String title = statement
                .form(address.place())
                .title()
                .replace("{year}", Integer.toString(address.agencyYear().year()));
        return trace(
                address,
                cell.table(),
                title,
                rowName(cell),
                cell.column(),
                cell.unit(),
                cell.formula().orElse(new Formula.Zero()),
                TableFiller.DECIMALS,
                Rounding.HALF_UP,
                cell.text(),
                cell.remark(),
                limit);
    }

    private static String rowName(TableCell cell) {
        boolean isCode = !cell.rowCode().isEmpty() && !cell.rowCode().equals(cell.rowName());
        return isCode ? cell.rowCode() + " " + cell.rowName() : cell.rowName();
    }

    private Trace trace(
            FigureAddress address,
            String table,
            String title,
            String rowName,
            String column,
            String unit,
            Formula formula,
            int decimals,
            Rounding rounding,
            String printed,
            String remark,
            long limit) {
        Value value = yearBooks.value(formula);
        // the narrative prints a change without its sign
        boolean absolute = table.equals(FigureAddress.TEXT) && value.signum() < 0 && !printed.startsWith("-");
        var operands = new ArrayList<Trace.Operand>();
        collect(formula, "+", operands, limit);
        return new Trace(
                address.toString(),
                statement.card(),
                table,
                title,
                rowName,
                column,
                unit,
                describe(formula),
                exact(value),
                exactUnit(value, unit),
                roundingText(value, decimals, rounding) + (absolute ? "，取绝对值：方向由“减少”“下降”说出" : ""),
                (absolute ? value.abs() : value).printed(decimals, rounding).toPlainString(),
                printed,
                remark,
                operands);
    }

    private static String exact(Value value) {
        return switch (value) {
            case Value.Amount(var fen) -> new Money(fen).yuan().toPlainString();
            case Value.Count(var number) -> Long.toString(number);
            case Value.Percentage percentage ->
                percentage.isOfNothing()
                        ? ""
                        : percentage.printed(EXACT_DECIMALS, Rounding.HALF_UP).toPlainString();
        };
    }

    private static String exactUnit(Value value, String unit) {
        return switch (value) {
            case Value.Amount _ -> "元";
            case Value.Count _ -> unit;
            case Value.Percentage _ -> "%";
        };
    }

    private static String roundingText(Value value, int decimals, Rounding rounding) {
        String digit = BigDecimal.ONE.movePointLeft(decimals).toPlainString();
        String how = rounding == Rounding.DOWN ? "截断到 " : "四舍五入到 ";
        return switch (value) {
            case Value.Amount _ -> "由分" + how + digit + " 万元";
            case Value.Count _ -> "不取整";
            case Value.Percentage _ -> "由未取整的金额相除，" + how + digit + "%";
        };
    }

    private void collect(Formula formula, String sign, List<Trace.Operand> operands, long limit) {
        switch (formula) {
            case Formula.Zero _ -> {}
            case Formula.Select select -> operands.add(operand(select, sign, limit));
            case Formula.Sum(var plus, var minus) -> {
                plus.forEach(term -> collect(term, sign, operands, limit));
                minus.forEach(term -> collect(term, sign.equals("+") ? "-" : "+", operands, limit));
            }
            case Formula.First(var choices) ->
                choices.stream()
                        .filter(choice -> yearBooks.sum(choice) != 0)
                        .findFirst()
                        .or(() -> choices.stream().findFirst())
                        .ifPresent(choice -> collect(choice, sign, operands, limit));
            case Formula.Share(var part, var whole) -> {
                collect(part, "+", operands, limit);
                collect(whole, "÷", operands, limit);
            }
            case Formula.Growth(var now, var before) -> {
                collect(now, "+", operands, limit);
                collect(before, "-", operands, limit);
            }
        }
    }

    private Trace.Operand operand(Formula.Select select, String sign, long limit) {
        YearBooks.Source source = yearBooks.source(select);
        long sum = yearBooks.sum(select);
        if (source == null) {
            return new Trace.Operand(label(select), sign, sum, select.measure().unit(), "账上无此账套", 0, List.of());
        }
        var cells = new HashSet<LedgerCell>(yearBooks.cells(select));
        var postings = new ArrayList<Trace.SignedPosting>();
        boolean debitGrows = yearBooks.growsByDebit(select);
        long[] found = {0};
        long count = books.postings(source.bookSet(), source.from(), source.until(), cells, limit, posting -> {
            boolean grows = cells.contains(posting.debit()) == debitGrows;
            found[0] = Math.addExact(found[0], grows ? posting.amount() : -posting.amount());
            postings.add(new Trace.SignedPosting(grows ? "+" : "-", posting));
        });
        if (count == postings.size() && found[0] != sum) {
            throw new IllegalStateException("the postings of " + select + " add up to " + found[0] + ", not to " + sum);
        }
        String periods = source.from() + "–" + source.until();
        return new Trace.Operand(
                label(select),
                sign,
                sum,
                select.measure().unit(),
                source.bookSet().name() + "，会计期间 " + periods,
                count,
                postings);
    }

    /// The formula as an accountant reads it.
    static String describe(Formula formula) {
        return switch (formula) {
            case Formula.Zero _ -> "本栏不填列";
            case Formula.Select select -> label(select);
            case Formula.Sum(var plus, var minus) -> {
                var text = new StringBuilder(
                        String.join(" + ", plus.stream().map(Tracer::describe).toList()));
                minus.forEach(term -> text.append(" − ")
                        .append(term instanceof Formula.Sum ? "（" + describe(term) + "）" : describe(term)));
                yield text.toString();
            }
            case Formula.First(var choices) ->
                "依次取第一个不为零的："
                        + String.join(
                                "；", choices.stream().map(Tracer::describe).toList());
            case Formula.Share(var part, var whole) -> "（" + describe(part) + "）÷（" + describe(whole) + "）× 100%";
            case Formula.Growth(var now, var before) ->
                "（" + describe(now) + " − " + describe(before) + "）÷（" + describe(before) + "）× 100%";
        };
    }

    private static String label(Formula.Select select) {
        var conditions = new ArrayList<String>();
        for (Filter filter : select.filters()) {
            if (filter.alternatives().equals(List.of(""))) {
                continue; // what only keeps carried-over cells apart says nothing to a reader
            }
            conditions.add(dimensionName(filter.dimension())
                    + (filter.negated() ? "不为 " : "为 ")
                    + String.join(
                                    "、",
                                    filter.alternatives().stream()
                                            .map(a -> a.isEmpty() ? "未注明" : a)
                                            .toList())
                            .replace("@sheeted", "有全年预算数的项目"));
        }
        String name = (select.prior() ? "上年" : "") + select.measure().label();
        return conditions.isEmpty() ? name : name + "（" + String.join("，", conditions) + "）";
    }

    private static String dimensionName(String dimension) {
        return switch (dimension) {
            case "func" -> "功能分类";
            case "econ" -> "部门经济分类";
            case "govecon" -> "政府经济分类";
            case "kind" -> "支出性质";
            case "project" -> "项目";
            case "fund" -> "资金来源";
            case "source" -> "收入来源";
            case "item" -> "事项";
            case "goods" -> "采购类别";
            case "enterprise" -> "供应商规模";
            case "fact" -> "指标";
            default -> dimension;
        };
    }
}

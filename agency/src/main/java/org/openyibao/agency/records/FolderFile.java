package org.openyibao.agency.records;

import static org.openyibao.agency.records.FolderColumns.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// One file of a folder, in the order in which a folder is read. Each may be given as TSV or as XLSX; a file
/// that is not there is empty.
public enum FolderFile implements SheetFormat {
    CODES("codes", "code_name", "自列编码", "code", "", CODE_COLUMNS),
    BUDGET_LINES("budget_lines", "budget_line", "预算指标", "line_no", "start_yuan", BUDGET_LINE_COLUMNS),
    ADJUSTMENTS("adjustments", "budget_adjustment", "预算调整", "adjustment_no", "amount_yuan", ADJUSTMENT_COLUMNS),
    INCOME("income", "income_receipt", "收入", "", "amount_yuan", INCOME_COLUMNS),
    BALANCES("balances", "carry_over", "结转和结余", "", "amount_yuan", BALANCE_COLUMNS),
    RELEASES("releases", "treasury_release", "用款到位", "release_no", "released_yuan", RELEASE_COLUMNS),
    PAYMENTS("payments", "payment", "付款凭证", "voucher_no", "amount_yuan", PAYMENT_COLUMNS),
    OBLIGATIONS("obligations", "obligation", "应付未付", "obligation_no", "amount_yuan", OBLIGATION_COLUMNS),
    PROCUREMENT("procurement", "procurement", "政府采购", "", "amount_yuan", PROCUREMENT_COLUMNS),
    PRIOR_YEAR("prior_year", "comparative_figure", "上年数", "", "amount_yuan", PRIOR_YEAR_COLUMNS),
    THREE_PUBLIC_BUDGET("sangong_budget", "three_public_budget", "三公经费预算", "", "amount_yuan", THREE_PUBLIC_COLUMNS),
    FACTS("facts", "fact", "基本情况", "", "value", FACT_COLUMNS),
    OVERLAY("overlay", "overlay_line", "印制差异", "", "value", OVERLAY_COLUMNS);

    private final String stem;
    private final String recordKind;
    private final String title;
    private final String numberColumn;
    private final String amountColumn;
    private final List<FolderColumn> columns;

    FolderFile(
            String stem,
            String recordKind,
            String title,
            String numberColumn,
            String amountColumn,
            List<FolderColumn> columns) {
        this.stem = stem;
        this.recordKind = recordKind;
        this.title = title;
        this.numberColumn = numberColumn;
        this.amountColumn = amountColumn;
        this.columns = columns;
    }

    @Override
    public String stem() {
        return stem;
    }

    /// The kind of the records that the file holds, `AgencyRecord.kind()`.
    public String recordKind() {
        return recordKind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<FolderColumn> columns() {
        return columns;
    }

    /// Whether the file's rows carry a number of their own.
    public boolean isNumbered() {
        return !numberColumn.isEmpty();
    }

    String numberColumn() {
        return numberColumn;
    }

    /// What makes a row itself: its number, else all its columns but the amount.
    ///
    /// @param values the row's canonical, non-empty values
    String identityOf(SequencedMap<String, String> values) {
        if (isNumbered()) {
            return values.getOrDefault(numberColumn, "");
        }
        var text = new StringBuilder();
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getKey().equals(amountColumn)) {
                text.append(text.isEmpty() ? "" : "|")
                        .append(value.getKey())
                        .append('=')
                        .append(value.getValue().replace("\\", "\\\\").replace("|", "\\|"));
            }
        }
        return text.toString();
    }

    /// The file names that a folder may hold, of any kind of file.
    static Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (FolderFile file : values()) {
            names.add(file.stem + ".tsv");
            names.add(file.stem + ".xlsx");
        }
        return names;
    }
}

package org.openyibao.agency.records;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/// Checks the rows of one file, cell by cell and then as rows.
final class RowCheck {
    private final FolderFile file;
    private final String fileName;
    private final Head head;
    private final FolderContext context;
    private final RowCells cells;

    RowCheck(FolderFile file, String fileName, Head head, FolderContext context) {
        this.file = file;
        this.fileName = fileName;
        this.head = head;
        this.context = context;
        this.cells = new RowCells(file, fileName, head, context);
    }

    /// A row's canonical values without the empty ones, and whether they are good.
    record Checked(LinkedHashMap<String, String> values, boolean good) {
        String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    Checked check(Table table) {
        long before = context.complaints().count();
        LinkedHashMap<String, String> values = cells.read(table);
        var checked = new Checked(values, true);
        int row = table.row();
        checkDate(checked, row);
        checkProject(checked, row);
        checkMoney(checked, row);
        checkOverlay(checked, row);
        useCodes(checked, row);
        boolean good = before == context.complaints().count() && head.missing().isEmpty();
        return new Checked(values, good);
    }

    String where(int row, String column) {
        return cells.where(row, column);
    }

    private void checkDate(Checked row, int number) {
        String column = file == FolderFile.OBLIGATIONS ? "as_of" : "date";
        String text = row.value(column);
        if (text.isEmpty() || context.year() == 0) {
            return;
        }
        var date = LocalDate.parse(text);
        boolean lastYearsEnd = file == FolderFile.OBLIGATIONS && date.equals(LocalDate.of(context.year() - 1, 12, 31));
        if (date.getYear() != context.year() && !lastYearsEnd) {
            context.complaints()
                    .add(
                            RecordError.DATE_OUTSIDE_YEAR,
                            where(number, column),
                            "日期 " + text + " 不在 " + context.year() + " 年度内",
                            file == FolderFile.OBLIGATIONS ? "应付未付可以截止到上年 12 月 31 日" : "一个文件夹只收一个年度的记录",
                            "改正日期，或把这一行放到它所属年度的文件夹");
        }
    }

    private void checkProject(Checked row, int number) {
        if (file == FolderFile.PROCUREMENT) {
            return;
        }
        String kind = row.value("kind");
        String project = row.value("project");
        boolean readable = head.missing().stream().noneMatch(c -> c.name().equals("project"));
        if (kind.equals(Words.PROJECT_EXPENDITURE) && project.isEmpty() && readable && file != FolderFile.RELEASES) {
            context.complaints()
                    .add(RecordError.PROJECT_MISSING, where(number, "project"), "项目支出没有项目名称", "", "填写项目名称，或改为基本支出");
        }
        if (kind.equals(Words.BASIC_EXPENDITURE) && !project.isEmpty()) {
            context.complaints()
                    .add(
                            RecordError.PROJECT_NOT_ALLOWED,
                            where(number, "project"),
                            "基本支出带有项目“" + project + "”",
                            "",
                            "删去项目名称，或改为项目支出");
        }
    }

    private void checkMoney(Checked row, int number) {
        if (file != FolderFile.PRIOR_YEAR || row.value("measure").isEmpty()) {
            return;
        }
        String bracket = money(row.value("measure"), file.columns().getFirst().choices());
        String column = row.value("fund_source");
        if (!bracket.isEmpty() && !column.isEmpty() && !bracket.equals(column)) {
            context.complaints()
                    .add(
                            RecordError.MONEY_CONTRADICTED,
                            where(number, "fund_source"),
                            "资金来源“" + column + "”与“" + row.value("measure") + "”的括号不一致",
                            "括号所指为" + bracket,
                            "改正其中之一");
        }
    }

    /// An overlay may print another sign for a dash or a blank; a figure comes from the books alone.
    private void checkOverlay(Checked row, int number) {
        String value = row.value("value");
        if (file == FolderFile.OVERLAY
                && row.value("what").equals("literal")
                && value.chars().anyMatch(Character::isDigit)) {
            context.complaints()
                    .add(
                            RecordError.OVERLAY_PRINTS_DIGITS,
                            where(number, "value"),
                            "印制差异要把一格印成“" + value + "”",
                            "印制差异只能换符号（如 —— 或空白），数字只从账上来",
                            "删去这一行；数字不对时改正记录");
        }
    }

    /// The money that an item's bracket names; empty where it has none.
    static String money(String item, List<String> names) {
        if (names.contains(item)) {
            return "";
        }
        String money = Words.moneyOfBracket(Bracketed.parse(item).bracket());
        return money == null ? "" : money;
    }

    private void useCodes(Checked row, int number) {
        String func = row.value("func_code");
        if (func.length() == 7) {
            context.codes().used(func, row.value("func_name"), where(number, "func_code"));
        }
    }
}

package org.openyibao.operations.relief;

import static org.openyibao.agency.records.ColumnType.CHOICE;
import static org.openyibao.agency.records.ColumnType.DATE;
import static org.openyibao.agency.records.ColumnType.ECONOMIC;
import static org.openyibao.agency.records.ColumnType.FUNCTION;
import static org.openyibao.agency.records.FolderColumn.Presence.OPTIONAL;
import static org.openyibao.agency.records.FolderColumn.Presence.VALUE;
import static org.openyibao.agency.records.FolderColumn.choice;
import static org.openyibao.agency.records.FolderColumn.text;
import static org.openyibao.agency.records.FolderColumn.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.openyibao.agency.records.FolderColumn;
import org.openyibao.agency.records.PublishedCodeLists;
import org.openyibao.agency.records.SheetFormat;
import org.openyibao.agency.records.Words;
import org.openyibao.agency.template.BlankWorkbook;

/// The two sheets that a folder may bring to the relief desk.
public enum RosterSheet implements SheetFormat {
    GROUPS(
            "relief_groups",
            "补助类别",
            List.of(
                    text("group", "补助类别", VALUE, "与规定的名称一致", "建国前老工人"),
                    typed("func_code", "功能分类编码", FUNCTION, VALUE, "付款指标的支出功能分类项级科目，7 位数字", "2080699"),
                    typed("econ_code", "经济分类编码", ECONOMIC, VALUE, "部门预算支出经济分类款级科目，5 位", "30307"),
                    text("project", "项目名称", VALUE, "付款的项目，与指标写成一样", "建国前老工人医疗照顾补助金"),
                    choice("fund_source", "资金来源", CHOICE, VALUE, Words.FUND_SOURCES, "六种资金之一"),
                    text("purpose", "摘要", VALUE, "凭证摘要", "医疗照顾补助金，每年一次"))),
    ROSTER(
            "roster",
            "补助名册",
            List.of(
                    text("person_no", "人员编号", VALUE, "本单位给每个人的编号，一人一号；账上只用它", "LG-0001"),
                    text("id_number", "公民身份号码", VALUE, "18 位；任何页面只显示前六位和后四位", "990101193001010014"),
                    text("name", "姓名", VALUE, "任何页面只显示姓", "张示例"),
                    text("group", "补助类别", VALUE, "与补助类别表一致", "建国前老工人"),
                    text("tier", "档次", OPTIONAL, "规定分档的填档名，不分档的留空", ""),
                    typed("from", "起始日期", DATE, VALUE, "从这一天起在册", "2010-01-01"),
                    typed("until", "终止日期", DATE, OPTIONAL, "从这一天起不在册；去世不填这里", ""),
                    text("evidence", "依据", VALUE, "进入名册的证明，不写姓名", "老工人证"),
                    typed("died_on", "去世日期", DATE, OPTIONAL, "去世当天仍有资格", ""),
                    text("death_evidence", "去世依据", OPTIONAL, "填了去世日期就要填", "死亡证明")));

    private final String stem;
    private final String title;
    private final List<FolderColumn> columns;

    RosterSheet(String stem, String title, List<FolderColumn> columns) {
        this.stem = stem;
        this.title = title;
        this.columns = columns;
    }

    @Override
    public String stem() {
        return stem;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<FolderColumn> columns() {
        return columns;
    }

    /// Whether a file of a folder is one of these sheets.
    public static boolean isSheet(String fileName) {
        for (RosterSheet sheet : values()) {
            if (fileName.equals(sheet.stem + ".tsv") || fileName.equals(sheet.stem + ".xlsx")) {
                return true;
            }
        }
        return false;
    }

    /// Writes blank workbooks of both sheets into a folder.
    public static void writeBlank(Path folder, int year) {
        PublishedCodeLists codes = PublishedCodeLists.load();
        try {
            for (RosterSheet sheet : values()) {
                BlankWorkbook.write(folder, sheet, codes, year);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

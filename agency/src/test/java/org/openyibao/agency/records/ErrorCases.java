package org.openyibao.agency.records;

import static org.openyibao.agency.records.SmallFolder.ADJUSTMENT_HEAD;
import static org.openyibao.agency.records.SmallFolder.PAYMENT_HEAD;
import static org.openyibao.agency.records.SmallFolder.PROFILE;
import static org.openyibao.agency.records.SmallFolder.basic;
import static org.openyibao.agency.records.SmallFolder.good;
import static org.openyibao.agency.records.SmallFolder.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/// For each kind of mistake a folder that makes it and no other.
final class ErrorCases {
    private static final String GENERAL = "一般公共预算财政拨款";

    private ErrorCases() {}

    record Case(RecordError error, SmallFolder folder) {
        @Override
        public String toString() {
            return error.name();
        }
    }

    static Stream<Case> all() {
        return Stream.of(profiles(), files(), cells(), words(), rows(), control())
                .flatMap(cases -> cases);
    }

    private static Case bad(RecordError error, SmallFolder folder) {
        return new Case(error, folder);
    }

    private static Case profile(RecordError error, String from, String to) {
        return bad(error, good().text(AgencyProfile.FILE, PROFILE.replace(from, to)));
    }

    private static Case payment(RecordError error, String row) {
        return bad(error, good().payments(row));
    }

    private static Stream<Case> profiles() {
        return Stream.of(
                bad(RecordError.PROFILE_MISSING, good().without(AgencyProfile.FILE)),
                bad(RecordError.PROFILE_UNREADABLE, good().text(AgencyProfile.FILE, "id: [sample-2024\n")),
                profile(RecordError.PROFILE_FIELD_MISSING, "name: 示例市医疗保险中心\n", ""),
                profile(RecordError.PROFILE_FIELD_INVALID, "unit_kind: 参公", "unit_kind: 参照公务员"),
                profile(RecordError.PROFILE_ID_INVALID, "sample-2024", "sample-2023"),
                profile(RecordError.PROFILE_DOCUMENT_CONTRADICTS_FORMS, "final-accounts", "budget"));
    }

    private static Stream<Case> files() {
        String gbk = "fact\tvalue\n车辆合计\t4\n";
        return Stream.of(
                bad(RecordError.FILE_TWICE, good().bytes("payments.xlsx", new byte[0])),
                bad(RecordError.FILE_FORMAT_UNKNOWN, good().text("facts.csv", "fact,value\n")),
                bad(RecordError.FILE_UNREADABLE, good().text("facts.xlsx", "fact\tvalue\n")),
                bad(RecordError.FILE_ENCODING, good().bytes("facts.tsv", gbk.getBytes(Charset.forName("GBK")))),
                bad(RecordError.HEAD_MISSING, good().text("facts.tsv", "")),
                bad(RecordError.COLUMN_MISSING, good().rows("procurement.tsv", "kind|amount_yuan", "货物|1.00")),
                bad(RecordError.COLUMN_UNKNOWN, good().rows("facts.tsv", "fact|value|unti", "车辆合计|4|辆")),
                bad(RecordError.COLUMN_TWICE, good().rows("facts.tsv", "fact|value|名称", "车辆合计|4|辆")),
                bad(RecordError.ROW_TOO_LONG, good().rows("facts.tsv", "fact|value", "车辆合计|4|辆")),
                bad(RecordError.CELL_BROKEN, good().bytes("facts.xlsx", formulaWithoutResult())));
    }

    private static byte[] formulaWithoutResult() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            sheet.value(0, 0, "fact");
            sheet.value(0, 1, "value");
            sheet.value(1, 0, "车辆合计");
            sheet.formula(1, 1, "1/0");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<Case> cells() {
        return Stream.of(
                bad(RecordError.VALUE_MISSING, good().rows("facts.tsv", "fact|value", "车辆合计|")),
                payment(RecordError.AMOUNT_INVALID, basic("P1", "一百元")),
                payment(RecordError.AMOUNT_SEPARATED, basic("P1", "1,000.00")),
                payment(RecordError.AMOUNT_DECIMALS, basic("P1", "100.005")),
                adjustment(
                        RecordError.AMOUNT_ZERO, "T1|2024-05-06|B2|2101506|项目支出|医疗保险工作经费|" + GENERAL + "|0.00|printed"),
                bad(
                        RecordError.AMOUNT_NEGATIVE,
                        good().rows("procurement.tsv", "kind|enterprise|amount_yuan", "货物|小微|-1.00")),
                payment(RecordError.AMOUNT_TOO_LARGE, basic("P1", "100000000000.00")),
                payment(RecordError.DATE_INVALID, basic("P1", "100.00").replace("2024-01-10", "2024/1/10")),
                payment(RecordError.DATE_OUTSIDE_YEAR, basic("P1", "100.00").replace("2024-01-10", "2025-01-10")),
                bad(
                        RecordError.COUNT_INVALID,
                        good().rows("payments.tsv", PAYMENT_HEAD + "|persons", basic("P1", "100.00") + "|11.5")));
    }

    private static Stream<Case> words() {
        String incomeHead = "func_code|fund_source|source|amount_yuan";
        return Stream.of(
                bad(
                        RecordError.WORD_UNKNOWN,
                        good().rows("income.tsv", incomeHead, "2101501|" + GENERAL + "|财政拔款收入|1.00")),
                bad(RecordError.BRACKET_UNKNOWN, good().rows("balances.tsv", "item|amount_yuan", "年初结转和结余（存款）|1.00")),
                bad(
                        RecordError.MONEY_CONTRADICTED,
                        good().rows(
                                        "prior_year.tsv",
                                        "measure|fund_source|amount_yuan",
                                        "结余分配（非财政）|" + GENERAL + "|1.00")),
                bad(
                        RecordError.FUNCTION_CODE_INVALID,
                        good().rows("income.tsv", incomeHead, "21015|" + GENERAL + "|财政拨款收入|1.00")),
                bad(
                        RecordError.FUNCTION_CLASS_UNKNOWN,
                        good().rows("income.tsv", incomeHead, "2109701|" + GENERAL + "|财政拨款收入|1.00")),
                bad(
                        RecordError.FUNCTION_NAME_MISSING,
                        good().rows("income.tsv", incomeHead, "2101597|" + GENERAL + "|财政拨款收入|1.00")),
                payment(RecordError.ECONOMIC_CODE_UNKNOWN, basic("P1", "100.00").replace("30201", "30298")),
                bad(RecordError.OWN_CODE_INVALID, good().rows("codes.tsv", "code|name", "2109|某款")));
    }

    private static Stream<Case> rows() {
        return Stream.of(
                payment(
                        RecordError.PROJECT_MISSING,
                        project("P1", "2024-01-10", "1.00").replace("医疗保险工作经费", "")),
                payment(RecordError.PROJECT_NOT_ALLOWED, basic("P1", "1.00").replace("基本支出|", "基本支出|医疗保险工作经费")),
                bad(
                        RecordError.OVERLAY_PRINTS_DIGITS,
                        good().rows("overlay.tsv", "table|row|what|value|reason", "06|30908|literal|3.00|原文如此")),
                bad(RecordError.NUMBER_TWICE, good().payments(basic("P1", "1.00"), basic("P1", "2.00"))),
                bad(
                        RecordError.ROW_TWICE,
                        good().rows("procurement.tsv", "kind|enterprise|amount_yuan", "货物|小微|1.00", "货物|小微|2.00")));
    }

    private static Case adjustment(RecordError error, String row) {
        return bad(error, good().rows("adjustments.tsv", ADJUSTMENT_HEAD, row));
    }

    private static Stream<Case> control() {
        return Stream.of(
                adjustment(RecordError.LINE_UNKNOWN, "T1|2024-05-06|B9|2101501|基本支出||" + GENERAL + "|10.00|printed"),
                adjustment(
                        RecordError.LINE_CONTRADICTED, "T1|2024-05-06|B2|2101501|基本支出||" + GENERAL + "|10.00|printed"),
                adjustment(RecordError.LINE_MISSING, "T1|2024-05-06||2101506|项目支出|新项目|" + GENERAL + "|10.00|printed"),
                adjustment(
                        RecordError.LINE_CUT_TOO_FAR,
                        "T1|2024-05-06|B2|2101506|项目支出|医疗保险工作经费|" + GENERAL + "|-500.01|printed"),
                payment(
                        RecordError.PAYMENT_WITHOUT_LINE,
                        project("P1", "2024-01-10", "1.00").replace("工作经费", "经费")),
                payment(RecordError.PAYMENT_EXCEEDS_LINE, basic("P1", "1000.01")),
                bad(
                        RecordError.PAYMENT_EXCEEDS_RELEASE,
                        good().rows(
                                        "releases.tsv",
                                        "release_no|date|func_code|kind|project|fund_source|released_yuan",
                                        "R1|2024-01-05|2101506|项目支出|医疗保险工作经费|" + GENERAL + "|300.00")
                                .payments(project("P1", "2024-02-01", "300.01"))));
    }
}

package org.openyibao.agency.records;

import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;

/// What budget control says when it refuses: the line, what it has, what is left, what to do.
final class ControlComplaints {
    private static final String REMEDY_EXCEEDS = "先办理预算调整（adjustments 增加一行），或改正这一行的金额、科目或项目";

    private ControlComplaints() {}

    /// A workbook's columns go by their Chinese heads.
    private static String where(AgencyRecord agencyRecord, FolderFile file, String column) {
        String label = agencyRecord.file().endsWith(".xlsx") ? file.headOf(column) : column;
        return agencyRecord.file() + " 第 " + agencyRecord.row() + " 行 " + label;
    }

    private static String where(BudgetAdjustment adjustment, String column) {
        return where(adjustment, FolderFile.ADJUSTMENTS, column);
    }

    private static String where(Payment payment, String column) {
        return where(payment, FolderFile.PAYMENTS, column);
    }

    static Complaint lineUnknown(BudgetAdjustment adjustment) {
        return new Complaint(
                RecordError.LINE_UNKNOWN,
                where(adjustment, "line_no"),
                "预算指标中没有编号 " + adjustment.lineNo(),
                "",
                "改正编号；年初没有指标的，line_no 留空");
    }

    static Complaint lineContradicted(BudgetAdjustment adjustment, BudgetControl.Allotment line) {
        return new Complaint(
                RecordError.LINE_CONTRADICTED,
                where(adjustment, "line_no"),
                "调整写的是 " + adjustment.key() + "，指标 " + adjustment.lineNo() + " 是 " + line.key,
                "调整不能改变指标的科目、项目和资金来源",
                "改正指标编号，或改正科目、项目、资金来源");
    }

    static Complaint lineMissing(BudgetAdjustment adjustment) {
        return new Complaint(
                RecordError.LINE_MISSING,
                where(adjustment, "line_no"),
                "没有填指标编号，也没有 " + adjustment.key() + " 的指标",
                "只有 basis 为 rebuilt 的调整可以新增指标",
                "在 budget_lines 增加一条年初预算为 0.00 的指标并填写它的编号，或在 basis 填 rebuilt");
    }

    static Complaint cutTooFar(
            BudgetAdjustment adjustment, BudgetControl.Allotment target, Money available, Money left) {
        return new Complaint(
                RecordError.LINE_CUT_TOO_FAR,
                where(adjustment, "amount_yuan"),
                target.name() + "可用 " + available + " 元，调整 " + adjustment.amount() + " 元后不足 " + left.negated() + " 元",
                "调减后的指标不能少于 0 元和已付款",
                "减少调减金额，或先冲销付款");
    }

    /// @param rows the rows that lack the same line, as text; empty for one row
    static Complaint withoutLine(Payment payment, String rows, Money total) {
        return new Complaint(
                RecordError.PAYMENT_WITHOUT_LINE,
                where(payment, "func_code"),
                "没有 " + payment.key() + " 的预算指标，" + (rows.isEmpty() ? "付款 " : rows + "付款合计 ") + total + " 元",
                "付款必须有预算指标",
                "在 budget_lines 或 adjustments 补上指标，或改正这一行的科目、项目或资金来源");
    }

    static Complaint exceeds(Payment payment, String lines, Money available, Money left) {
        return new Complaint(
                RecordError.PAYMENT_EXCEEDS_LINE,
                where(payment, "amount_yuan"),
                lines + "可用 " + available + " 元，付款前还剩 " + left + " 元，本次付款 " + payment.amount() + " 元",
                "付款不能超出预算指标",
                REMEDY_EXCEEDS);
    }

    /// @param left what was left before the payment at which the line went over for good
    /// @param over by how much all payments of the year exceed the line
    static Complaint exceedsInAll(Payment payment, BudgetControl.Allotment line, Money left, Money over) {
        return new Complaint(
                RecordError.PAYMENT_EXCEEDS_LINE,
                where(payment, "amount_yuan"),
                line.name() + "可用 " + line.available + " 元，付款前还剩 " + left + " 元，本次付款 " + payment.amount()
                        + " 元，全年付款共超出 " + over + " 元",
                "付款不能超出预算指标",
                REMEDY_EXCEEDS);
    }

    static Complaint exceedsRelease(Payment payment, Money released, Money paid) {
        return new Complaint(
                RecordError.PAYMENT_EXCEEDS_RELEASE,
                where(payment, "amount_yuan"),
                "项目“" + payment.project() + "”（" + payment.funcCode() + " " + payment.fundSource() + "）已到位 " + released
                        + " 元，本次付款 " + payment.amount() + " 元，累计付款 " + paid + " 元",
                "有到位记录的项目，任何一天的累计付款不能超过累计到位",
                "补记到位（releases 增加一行），或改正付款的日期或金额");
    }
}

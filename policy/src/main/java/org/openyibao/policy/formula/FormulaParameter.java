package org.openyibao.policy.formula;

import java.util.function.Function;
import java.util.function.Supplier;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// The parameters of the law that are read by no bill, by their names in law files.
public enum FormulaParameter {
    CONTRIBUTION_BASE("ContributionBase", "缴费基数", false, ContributionBounds::read),
    CONTRIBUTION_RATE("ContributionRate", "缴费费率", false, ContributionRate::read),
    LARGE_EXPENSE_CONTRIBUTION("LargeExpenseContribution", "大额医疗费用补助筹资", false, YearlyContribution::read),
    CIVIL_SERVANT_CONTRIBUTION("CivilServantContribution", "公务员医疗补助筹资", false, YearlyContribution::read),
    RESIDENT_CONTRIBUTION("ResidentContribution", "居民筹资标准", false, ResidentContribution::read),
    SUBSIDY_SHARING("SubsidySharing", "财政补助分担", false, SubsidySharing::read),
    ENROLMENT_ASSISTANCE("EnrolmentAssistance", "资助参保", false, EnrolmentAssistance::read),
    FAMILY_CONTRIBUTION("FamilyContribution", "家庭共济缴费", false, FamilyContribution::read),
    PERSONAL_ACCOUNT_CREDIT("PersonalAccountCredit", "个人账户划拨", false, PersonalAccountCredit::read),
    LATE_FEE("LateFee", "滞纳金", false, LateFee::read),
    WAITING_PERIOD("WaitingPeriod", "待遇等待期", true, WaitingPeriod::read),
    CAP_INCENTIVE("CapIncentive", "参保激励", false, CapIncentive::read),
    MATERNITY_ALLOWANCE("MaternityAllowance", "生育津贴", false, MaternityAllowance::read),
    CROSS_YEAR_STAY("CrossYearStay", "跨年住院", false, CrossYearStay::read),
    MONTHLY_CLEARING("MonthlyClearing", "月度拨付", false, MonthlyClearing::read),
    DEPOSIT_RETURN("DepositReturn", "保证金返还", false, DepositReturn::read),
    DRG_PAYMENT("DrgPayment", "DRG 付费", false, DrgPayment::read),
    DIP_PAYMENT("DipPayment", "DIP 付费", false, DipPayment::read),
    PROVIDER_SHEET("ProviderSheet", "医疗机构应收对账表", false, ProviderSheet::read),
    EXECUTION_SCORE("ExecutionScore", "预算执行率得分", false, ExecutionScore::read);

    private final String word;
    private final String title;
    private final boolean byScheme;
    private final Function<Node, Formula> reader;

    FormulaParameter(String word, String title, boolean byScheme, Function<Node, Formula> reader) {
        this.word = word;
        this.title = title;
        this.byScheme = byScheme;
        this.reader = reader;
    }

    public String title() {
        return title;
    }

    /// Whether a law file says to which scheme it applies.
    public boolean byScheme() {
        return byScheme;
    }

    @Override
    public String toString() {
        return word;
    }

    /// Reads the `value:` of a law file and refuses what cannot be.
    public Formula read(Node value) {
        if (!value.isMapping()
                && !value.isList()
                && !value.isNull()
                && value.text().equals("unknown")) {
            throw value.wrong(FormulaError.NOT_HELD, "法规没有这一项的值", title + "尚未收集", "查到文件后写入法规文件；此前由经办人员决定");
        }
        return placed(value, () -> reader.apply(value));
    }

    /// Reads the value and answers the request by it.
    public FormulaAnswer compute(Node value, Node request) {
        Formula formula = read(value);
        return placed(request, () -> formula.answer(request));
    }

    /// Gives a complaint that knows no place the place at which it was provoked.
    private static <T> T placed(Node place, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refused) {
            throw new Refusal(refused.complaints().stream()
                    .map(complaint -> complaint.where().isEmpty() ? at(place, complaint) : complaint)
                    .toList());
        }
    }

    private static Complaint at(Node place, Complaint complaint) {
        return new Complaint(complaint.code(), place.where(), complaint.what(), complaint.why(), complaint.remedy());
    }
}

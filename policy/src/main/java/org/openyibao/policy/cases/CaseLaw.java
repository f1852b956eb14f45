package org.openyibao.policy.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openyibao.policy.formula.CapIncentive;
import org.openyibao.policy.formula.DepositReturn;
import org.openyibao.policy.formula.ExecutionScore;
import org.openyibao.policy.formula.Formula;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.formula.MaternityAllowance;
import org.openyibao.policy.formula.ProviderSheet;
import org.openyibao.policy.formula.SubsidySharing;
import org.openyibao.policy.formula.WaitingPeriod;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;

/// What cases leave to the law, because their own policy does not state it: the years before an incentive, the
/// months that a year paid takes off, the days of a month, the scores of a deposit, the decimals of a sheet,
/// the split of a subsidy between city and county with its code, how a place prints a ratio of execution.
///
/// @param subsidySharing the one of Zezhou: the only place whose split is known
/// @param executionScores by the place, in small letters
public record CaseLaw(
        CapIncentive capIncentive,
        DepositReturn depositReturn,
        MaternityAllowance maternityAllowance,
        ProviderSheet providerSheet,
        SubsidySharing subsidySharing,
        WaitingPeriod waitingPeriod,
        Map<String, ExecutionScore> executionScores) {
    private static final String HABIT_OF_MOST_CASES = "yangquan";
    private static final String SPLIT_IS_KNOWN = "140525";

    public CaseLaw {
        executionScores = Map.copyOf(executionScores);
    }

    /// The newest values of the law files. A place is called by the name in its folder's name.
    public static CaseLaw of(LawBook book) {
        var scores = new TreeMap<String, ExecutionScore>();
        for (RegionLaw region : book.regions()) {
            book.own(region, FormulaParameter.EXECUTION_SCORE.toString(), null, null)
                    .ifPresent(file -> scores.put(region.folder().replaceAll("^[0-9]+-", ""), (ExecutionScore)
                            newest(file, FormulaParameter.EXECUTION_SCORE)));
        }
        RegionLaw zezhou = region(book, SPLIT_IS_KNOWN);
        RegionLaw national = region(book, LawBook.NATIONAL);
        return new CaseLaw(
                (CapIncentive) newest(book, national, FormulaParameter.CAP_INCENTIVE),
                (DepositReturn) newest(book, national, FormulaParameter.DEPOSIT_RETURN),
                (MaternityAllowance) newest(book, national, FormulaParameter.MATERNITY_ALLOWANCE),
                (ProviderSheet) newest(book, national, FormulaParameter.PROVIDER_SHEET),
                (SubsidySharing) newest(book, zezhou, FormulaParameter.SUBSIDY_SHARING),
                (WaitingPeriod) newest(book, national, FormulaParameter.WAITING_PERIOD),
                scores);
    }

    private static RegionLaw region(LawBook book, String code) {
        return book.region(code)
                .orElseThrow(() -> FormulaError.NOT_HELD.refusal("政策库里没有 " + code, "算例没有写的参数取自这里", "补上 law/ 下的文件夹"));
    }

    private static Formula newest(LawBook book, RegionLaw region, FormulaParameter parameter) {
        return newest(
                book.own(region, parameter.toString(), parameter.byScheme() ? Scheme.RESIDENT : null, null)
                        .orElseThrow(() -> FormulaError.NOT_HELD.refusal(
                                region.name() + "没有" + parameter.title(), "算例没有写的参数取自这里", "补上这个文件")),
                parameter);
    }

    private static Formula newest(ParameterFile file, FormulaParameter parameter) {
        return parameter.read(file.history().getLast().value());
    }

    /// The habit of the place that is named; of places without one of their own, that of Yangquan.
    ExecutionScore executionScore(String place) {
        String name = place.toLowerCase(Locale.ROOT);
        return executionScores.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(executionScores.get(HABIT_OF_MOST_CASES)))
                .orElseThrow(() -> FormulaError.NOT_HELD.refusal("没有执行率的印法", "算例没有写", "在 policy 里写明"));
    }
}

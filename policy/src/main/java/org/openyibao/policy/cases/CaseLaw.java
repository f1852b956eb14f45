package org.openyibao.policy.cases;

import java.nio.file.Path;
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
import org.openyibao.policy.reading.Node;

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

    public CaseLaw {
        executionScores = Map.copyOf(executionScores);
    }

    /// Reads the newest values of the law files.
    ///
    /// @param law the folder `law/`
    public static CaseLaw read(Path law) {
        var scores = new TreeMap<String, ExecutionScore>();
        for (String region : new String[] {"140300-yangquan", "150200-baotou"}) {
            scores.put(region.replaceAll("^[0-9]+-", ""), (ExecutionScore)
                    newest(law, region + "/performance", FormulaParameter.EXECUTION_SCORE));
        }
        return new CaseLaw(
                (CapIncentive) national(law, "contribution", FormulaParameter.CAP_INCENTIVE),
                (DepositReturn) national(law, "clearing", FormulaParameter.DEPOSIT_RETURN),
                (MaternityAllowance) national(law, "maternity", FormulaParameter.MATERNITY_ALLOWANCE),
                (ProviderSheet) national(law, "clearing", FormulaParameter.PROVIDER_SHEET),
                (SubsidySharing) newest(law, "140525-zezhou/contribution", FormulaParameter.SUBSIDY_SHARING),
                (WaitingPeriod) national(law, "contribution", FormulaParameter.WAITING_PERIOD),
                scores);
    }

    private static Formula national(Path law, String topic, FormulaParameter parameter) {
        return newest(law, "national/" + topic, parameter);
    }

    private static Formula newest(Path law, String folder, FormulaParameter parameter) {
        String kebab =
                parameter.toString().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String file = folder + "/" + kebab + ".yaml";
        Node node = Node.read("law/" + file, law.resolve(file));
        return parameter.read(node.get("history").items().getLast().get("value"));
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

package org.openyibao.policy.cases;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openyibao.policy.formula.CapIncentive;
import org.openyibao.policy.formula.DepositReturn;
import org.openyibao.policy.formula.ExecutionScore;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.formula.MaternityAllowance;
import org.openyibao.policy.formula.SubsidySharing;
import org.openyibao.policy.reading.Node;

/// What cases leave to the law, because their own policy does not state it: the years before an incentive, the split
/// of a subsidy between city and county with its code, the days of a month, the scores of a deposit, and how a place
/// prints a ratio of execution.
///
/// @param subsidySharing the one of Zezhou: the only place whose split is known
/// @param executionScores by the place, in small letters
public record CaseLaw(
        CapIncentive capIncentive,
        DepositReturn depositReturn,
        MaternityAllowance maternityAllowance,
        SubsidySharing subsidySharing,
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
                    newest(law, region + "/performance/execution-score.yaml", FormulaParameter.EXECUTION_SCORE));
        }
        return new CaseLaw(
                (CapIncentive) newest(law, "national/contribution/cap-incentive.yaml", FormulaParameter.CAP_INCENTIVE),
                (DepositReturn) newest(law, "national/clearing/deposit-return.yaml", FormulaParameter.DEPOSIT_RETURN),
                (MaternityAllowance) newest(
                        law, "national/maternity/maternity-allowance.yaml", FormulaParameter.MATERNITY_ALLOWANCE),
                (SubsidySharing) newest(
                        law, "140525-zezhou/contribution/subsidy-sharing.yaml", FormulaParameter.SUBSIDY_SHARING),
                scores);
    }

    private static Object newest(Path law, String file, FormulaParameter parameter) {
        Node node = Node.read("law/" + file, law.resolve(file));
        Node named = node.get("parameter");
        if (!named.text().equals(parameter.toString())) {
            throw named.wrong(
                    FormulaError.CONTRADICTION, "这里应当是 " + parameter, "算例从这个文件取" + parameter.title(), "改回参数名");
        }
        return parameter.read(node.get("history").items().getLast().get("value"));
    }

    /// The habit of the place that is named; of places without one of their own, that of Yangquan.
    ExecutionScore executionScore(String place) {
        String name = place.toLowerCase(Locale.ROOT);
        return executionScores.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> java.util.Optional.ofNullable(executionScores.get(HABIT_OF_MOST_CASES)))
                .orElseThrow(() -> FormulaError.NOT_HELD.refusal("没有执行率的印法", "算例没有写", "在 policy 里写明"));
    }
}

package org.openyibao.policy.formula;

import java.math.BigDecimal;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 保证金返还. At year end the deposit is returned by the provider's score: whole from the full score on, less for
/// each point below, and by the place's own rule below the last score of the formula.
///
/// @param formulaFrom the lowest score to which the loss per point applies
/// @param below the share returned under it
public record DepositReturn(
        BigDecimal fullScore, Rate lossPerPoint, BigDecimal formulaFrom, Held<Rate> below, RoundingRule rounding)
        implements Formula {
    public DepositReturn {
        if (formulaFrom.compareTo(fullScore) > 0) {
            throw FormulaError.CONTRADICTION.refusal("公式起始分 " + formulaFrom + " 高于全额返还分 " + fullScore, "", "核对两个分数");
        }
    }

    static DepositReturn read(Node value) {
        value.allow("fullScore", "lossPerPoint", "formulaFrom", "below", "rounding");
        return new DepositReturn(
                Given.decimal(value.get("fullScore")),
                Given.share(value.get("lossPerPoint")),
                Given.decimal(value.get("formulaFrom")),
                Held.read(value, "below", Given::share),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("deposit", "score");
        return returned(Given.money(request.get("deposit")), Given.decimal(request.get("score")));
    }

    public FormulaAnswer returned(Money deposit, BigDecimal score) {
        var working = new Working();
        Rate share = share(working, score);
        Money returned = rounding.round(deposit.yuan().multiply(share.value()));
        working.money("returned", "返还", deposit + " × " + share, returned);
        working.money("forfeited", "扣除", deposit + " − " + returned, deposit.minus(returned));
        return working.answer();
    }

    private Rate share(Working working, BigDecimal score) {
        if (score.compareTo(fullScore) >= 0) {
            working.line("得分 " + score + "，不低于 " + fullScore + " 分，全额返还");
            return new Rate(BigDecimal.ONE);
        }
        if (score.compareTo(formulaFrom) < 0) {
            working.line("得分 " + score + "，低于 " + formulaFrom + " 分，按本地规定返还 " + below.get());
            return below.get();
        }
        BigDecimal loss = lossPerPoint.value().multiply(fullScore.subtract(score));
        var share = new Rate(BigDecimal.ONE.subtract(loss).max(BigDecimal.ZERO));
        working.line("返还比例 = 1 − " + lossPerPoint + " × (" + fullScore + " − " + score + ") = " + share);
        return share;
    }
}

package org.openyibao.policy.formula;

import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 月度拨付. What a provider is paid for a month: declared, less refusals, the deposit and the offset of advances.
///
/// @param deposit 质量保证金 as a ratio
/// @param depositOn of which sum the deposit is taken
public record MonthlyClearing(Rate deposit, DepositOn depositOn, RoundingRule rounding) implements Formula {

    /// The sum of which the deposit is taken, which is the order of the deductions.
    public enum DepositOn {
        DECLARED("declared"),
        AFTER_REFUSALS("afterRefusals"),
        AFTER_ADVANCE("afterAdvance");

        private final String word;

        DepositOn(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static MonthlyClearing read(Node value) {
        value.allow("deposit", "depositOn", "rounding");
        return new MonthlyClearing(
                Given.share(value.get("deposit")),
                value.get("depositOn").word(DepositOn.class),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("declared", "refused", "advance");
        return paid(
                Given.money(request.get("declared")),
                Given.or(request, "refused", Given::money, Money.ZERO),
                Given.or(request, "advance", Given::money, Money.ZERO));
    }

    /// @param advance still to be offset; what the month cannot bear stays for the next
    public FormulaAnswer paid(Money declared, Money refused, Money advance) {
        if (refused.compareTo(declared) > 0) {
            throw FormulaError.CONTRADICTION.refusal(
                    "拒付 " + refused + " 元多于申报 " + declared + " 元", "拒付是申报中的一部分", "核对申报额和拒付额");
        }
        var working = new Working();
        Money payable = working.money("payable", "应付", declared + " − " + refused, declared.minus(refused));
        Money basis = switch (depositOn) {
            case DECLARED -> declared;
            case AFTER_REFUSALS -> payable;
            case AFTER_ADVANCE -> payable.minus(smaller(payable, advance));
        };
        Money held = smaller(payable, rounding.round(basis.yuan().multiply(deposit.value())));
        working.money("deposit", "预留质量保证金", basis + " × " + deposit, held);
        Money left = payable.minus(held);
        Money offset = smaller(left, advance);
        working.money("advanceOffset", "冲抵预付", "待冲 " + advance + " 与 " + left + " 中较小者", offset);
        working.money("advanceLeft", "尚未冲抵的预付", advance + " − " + offset, advance.minus(offset));
        working.money("paid", "实付", payable + " − " + held + " − " + offset, left.minus(offset));
        return working.answer();
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

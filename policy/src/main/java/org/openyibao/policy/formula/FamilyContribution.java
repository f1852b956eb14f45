package org.openyibao.policy.formula;

import java.util.Set;
import java.util.TreeSet;
import org.openyibao.kernel.Money;
import org.openyibao.policy.reading.Node;

/// 家庭共济缴费. Whose resident contribution a personal account may pay. The payer's account is debited; the
/// relative's scheme stays what it is.
public record FamilyContribution(Set<String> relatives) implements Formula {
    public FamilyContribution {
        relatives = Set.copyOf(relatives);
    }

    static FamilyContribution read(Node value) {
        value.allow("relatives");
        return new FamilyContribution(Set.copyOf(Given.list(value.get("relatives"), Node::text)));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("relative", "due", "balance");
        String relative = request.get("relative").text();
        if (!relatives.contains(relative)) {
            throw request.get("relative")
                    .wrong(
                            FormulaError.OUT_OF_RANGE,
                            "“" + relative + "”不在可以共济的近亲属之内",
                            "法规只列：" + String.join("、", new TreeSet<>(relatives)),
                            "用法规文件里的称呼，或由本人缴费");
        }
        return paid(Given.money(request.get("due")), Given.money(request.get("balance")));
    }

    /// The account pays what it has, cash the rest.
    public static FormulaAnswer paid(Money due, Money balance) {
        var working = new Working();
        Money account = balance.compareTo(due) < 0 ? balance : due;
        working.money("fromAccount", "账户代缴", "余额 " + balance + " 与应缴 " + due + " 中较小者", account);
        working.money("cash", "另行缴纳", due + " − " + account, due.minus(account));
        working.money("balanceAfter", "代缴后余额", balance + " − " + account, balance.minus(account));
        return working.answer();
    }
}

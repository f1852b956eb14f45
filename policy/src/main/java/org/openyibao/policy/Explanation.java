package org.openyibao.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Rounding;
import org.openyibao.policy.Trace.Step;
import org.openyibao.policy.law.Wording;

/// 待遇计算说明. A decision told as an officer would write it: step by step the rule, its basis, the numbers in and
/// the number out; the numbers of the sheet add up to the split.
public final class Explanation {
    private static final String REFER = "转经办人员决定";

    /// One line of the sheet.
    ///
    /// @param step what is done, such as `起付线`
    /// @param rule what the rule says to this bill; empty for a mere sum
    /// @param bases the values that acted
    /// @param working the arithmetic with its numbers
    /// @param result what comes out, in fen
    public record Line(String step, String rule, List<PlanRule.Basis> bases, String working, long result) {
        /// Title and citation of each value that acted, with what is not official about it; empty for a mere sum.
        public String basis() {
            return bases.stream().map(PlanRule.Basis::words).collect(Collectors.joining("；"));
        }

        /// The least trusted of the values that acted; `official` for a mere sum.
        public String confidence() {
            return new PlanRule(rule, bases).confidence().toString();
        }

        /// The line as text; a rule that the line before it has named is not told again.
        private String text(@Nullable Line before) {
            boolean again = before != null && !rule.isEmpty() && before.rule.equals(rule);
            if (again) {
                return step + "：" + working + "。规则、依据同上";
            }
            if (step.equals(REFER)) {
                return step + "：" + working
                        + (bases.isEmpty()
                                ? ""
                                : "。见 " + bases.getFirst().file().file());
            }
            return step + "：" + working + (rule.isEmpty() ? "" : "。规则：" + rule)
                    + (bases.isEmpty() ? "" : "。依据：" + basis());
        }
    }

    /// The sheet as text, a line each.
    public static List<String> texts(List<Line> lines) {
        var texts = new ArrayList<String>();
        Line before = null;
        for (Line line : lines) {
            texts.add(line.text(before));
            before = line;
        }
        return texts;
    }

    private final BillDecision decision;
    private final List<Line> lines = new ArrayList<>();

    private Explanation(BillDecision decision) {
        this.decision = decision;
    }

    /// The decision told step by step.
    public static List<Line> of(BillDecision decision) {
        var explanation = new Explanation(decision);
        explanation.write();
        return List.copyOf(explanation.lines);
    }

    private void write() {
        BillDecision.Reason reason = decision.reason();
        if (reason != null) {
            sum("不予支付", reason.title() + "（" + reason + "）", 0);
            return;
        }
        if (decision.outcome() == BillDecision.Outcome.REVERSE) {
            sum("结算撤销", "按原结算的各项金额和累计变化取负，不重新计算", decision.figure(Split.FUND));
            return;
        }
        lineSplit();
        Trace trace = decision.trace();
        for (int i = 0; i < trace.size(); i++) {
            step(trace.step(i), trace.rule(i), trace.in(i), trace.out(i));
        }
        if (decision.hasSplit()) {
            paidLater();
            totals();
        }
        if (decision.outcome() == BillDecision.Outcome.REFER) {
            refer();
        }
    }

    private void lineSplit() {
        BillRequest.Bill bill = decision.request().bill();
        sum(
                "费用拆分",
                decision.plan().bases("Rounding", decision.request()),
                "总额 " + yuan(bill.total()) + " − 全自费 " + yuan(bill.excluded()) + " − 超限价 " + yuan(bill.overLimit())
                        + " − 先行自付 " + yuan(bill.initial()) + " = 政策范围内 " + yuan(bill.eligible()),
                bill.eligible());
    }

    private void step(Step step, int rule, long in, long out) {
        switch (step) {
            case CROSS_REGION -> add("异地先行自付", rule, yuan(in) + " 的一部分先由个人负担 " + yuan(out), out);
            case DEDUCTIBLE -> add("起付线", rule, "范围内 " + yuan(in) + "，本次起付 " + yuan(out), out);
            case BAND -> add("统筹分段", rule, yuan(in) + " × " + ratio(in, out) + " = " + exact(out), rounded(out));
            case POOL -> add("统筹基金应付", rule, "起付线以上 " + yuan(in) + "，各段相加后四舍五入到分 " + yuan(out), out);
            case COST_CAP -> add("范围费用封顶", rule, "起付线以上 " + yuan(in) + "，年度额度内 " + yuan(out), out);
            case POOL_CAP -> add("统筹封顶", rule, "应付 " + yuan(in) + "，年度额度还剩 " + yuan(out) + "，支付 " + yuan(out), out);
            case TIER ->
                add(layer(rule) + "分段", rule, yuan(in) + " × " + ratio(in, out) + " = " + exact(out), rounded(out));
            case LAYER -> {
                if (in > 0 || decision.notHeld().contains(NotHeld.POOL_CAP)) {
                    add(layer(rule) + "应付", rule, layerWorking(rule, in, out), out);
                }
            }
            case LAYER_CAP -> add("本层封顶", rule, "应付 " + yuan(in) + "，年度额度还剩 " + yuan(out) + "，支付 " + yuan(out), out);
            case ACTUAL_COST -> add("离休统筹支付", rule, "实报实销 " + yuan(out), out);
            case ACCOUNT -> add("个人账户支付", rule, "个人负担 " + yuan(in) + "，账户支付 " + yuan(out), out);
            case SHARING -> add("家庭共济支付", rule, "还需负担 " + yuan(in) + "，共济账户支付 " + yuan(out), out);
        }
    }

    /// The name of the layer, with which its rule begins.
    private String layer(int rule) {
        String content = decision.plan().rule(rule).content();
        return content.substring(0, content.indexOf('：'));
    }

    /// From where to where the bill moves the yearly base on which the tiers are measured, if it did not begin at zero.
    private String yearly(int rule, long in) {
        for (BenefitLayer layer : BenefitLayer.values()) {
            if (layer.title().equals(layer(rule)) && decision.figure(Split.EXCESS_RATE) == 0) {
                long from = decision.before().getOrDefault(decision.plan().base(layer), 0L);
                return from == 0 ? "" : "，年度累计由 " + yuan(from) + " 到 " + yuan(from + in);
            }
        }
        return "";
    }

    /// The cost above the pool's cap is carried with its fraction of a fen.
    private String layerWorking(int rule, long in, long out) {
        long rest = decision.figure(Split.EXCESS_REST);
        boolean ofExcess = in == decision.figure(Split.EXCESS) && decision.figure(Split.EXCESS_RATE) != 0;
        if (!ofExcess || rest == 0) {
            return "范围内还有 " + yuan(in) + yearly(rule, in) + "，应付 " + yuan(out);
        }
        BigDecimal fraction = BigDecimal.valueOf(rest)
                .divide(BigDecimal.valueOf(decision.figure(Split.EXCESS_RATE)), new MathContext(8, RoundingMode.DOWN));
        String amount = BigDecimal.valueOf(in)
                .add(fraction)
                .movePointLeft(2)
                .setScale(6, RoundingMode.DOWN)
                .toPlainString();
        return "封顶线以上范围内费用 " + amount + "… 元（不舍入），应付 " + yuan(out);
    }

    /// What is paid once a year against vouchers is told, so that nobody misses it.
    private void paidLater() {
        for (BenefitLayer layer : decision.plan().paidYearly(decision.request())) {
            sum(layer.title(), decision.plan().bases(layer.toString(), decision.request()), "按年度凭据支付，不在本次结算", 0);
        }
    }

    private void totals() {
        String funds = decision.funds().values().stream().map(Explanation::yuan).collect(Collectors.joining(" + "));
        sum(
                "基金支付合计",
                decision.plan().bases("Layers", decision.request()),
                (funds.isEmpty() ? "0.00 元" : funds) + " = " + yuan(decision.figure(Split.FUND)),
                decision.figure(Split.FUND));
        sum(
                "个人负担",
                "总额 " + yuan(decision.request().bill().total()) + " − 基金 " + yuan(decision.figure(Split.FUND)) + " = "
                        + yuan(decision.figure(Split.PATIENT)),
                decision.figure(Split.PATIENT));
        sum(
                "现金支付",
                yuan(decision.figure(Split.PATIENT)) + " − 账户 " + yuan(decision.figure(Split.ACCOUNT)) + " = "
                        + yuan(decision.figure(Split.CASH)),
                decision.figure(Split.CASH));
    }

    private void refer() {
        for (NotHeld name : decision.notHeld()) {
            sum(
                    REFER,
                    decision.plan().bases(name, decision.request()),
                    name.title() + "（" + name + "）没有掌握：" + decision.plan().reason(name, decision.request())
                            + (decision.hasSplit() ? "。以上为未计该项的建议" : ""),
                    0);
        }
    }

    private void sum(String step, String working, long result) {
        sum(step, List.of(), working, result);
    }

    private void sum(String step, List<PlanRule.Basis> bases, String working, long result) {
        lines.add(new Line(step, "", bases, working, result));
    }

    private void add(String step, int rule, String working, long result) {
        PlanRule says = decision.plan().rule(rule);
        lines.add(new Line(step, says.content(), says.bases(), working, result));
    }

    // ---- numbers ----

    private static String yuan(long fen) {
        return Wording.yuan(fen);
    }

    /// Hundred-millionths of a fen, exactly.
    private static String exact(long scaled) {
        BigDecimal amount = BigDecimal.valueOf(scaled, 10).stripTrailingZeros();
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString() + " 元";
    }

    private static long rounded(long scaled) {
        return new Money(scaled).times(Rate.of("0.00000001"), Rounding.HALF_UP).fen();
    }

    private static String ratio(long part, long scaled) {
        return Wording.percent(BigDecimal.valueOf(scaled)
                .divide(BigDecimal.valueOf(part), 0, RoundingMode.UNNECESSARY)
                .movePointLeft(8));
    }
}

package org.openyibao.policy.law;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 异地就医待遇: how care across regions lowers the pool's benefit, by the filing under which it was taken.
public record CrossRegionLaw(Rules<Reduction> rules) {
    /// One of three, kept apart: a share of the scope is the person's first; or every ratio of the pool is
    /// multiplied; or points are taken off it. All null: nothing is reduced.
    public record Reduction(
            @Nullable BigDecimal selfPay,
            @Nullable BigDecimal times,
            @Nullable BigDecimal minus) {
        static Reduction read(Node item) {
            item.allow("when", "otherwise", "times", "minus", "selfPay", "reduction", "value", "reason");
            var reduction = new Reduction(rate(item, "selfPay"), rate(item, "times"), rate(item, "minus"));
            int said = (reduction.selfPay == null ? 0 : 1)
                    + (reduction.times == null ? 0 : 1)
                    + (reduction.minus == null ? 0 : 1)
                    + (item.find("reduction") == null ? 0 : 1);
            if (said != 1) {
                throw item.wrong(
                        said == 0 ? "没有写降低办法" : "降低办法写了 " + said + " 种",
                        "先自付、乘系数、减百分点、不降低，四种只取一种",
                        "写 selfPay、times、minus 之一，不降低写 reduction: none");
            }
            if (item.find("reduction") != null) {
                item.get("reduction").word(List.of("none"));
            }
            return reduction;
        }

        private static @Nullable BigDecimal rate(Node item, String key) {
            Node found = item.find(key);
            return found == null ? null : Tier.rate(found);
        }

        public BigDecimal applied(BigDecimal rate) {
            BigDecimal scaled = times == null ? rate : rate.multiply(times);
            return minus == null ? scaled : scaled.subtract(minus);
        }

        public boolean isNone() {
            return selfPay == null && times == null && minus == null;
        }

        public String words() {
            if (selfPay != null) {
                return "先自付 " + Wording.percent(selfPay);
            }
            if (times != null) {
                return "比例乘 " + times.toPlainString();
            }
            return minus == null ? "待遇不降低" : "比例减 " + Wording.percent(minus).replace("%", " 个百分点");
        }
    }

    public static CrossRegionLaw read(Node value, FactSpace space) {
        value.allow("rules");
        return new CrossRegionLaw(Rules.read(value.get("rules"), space, Reduction::read));
    }
}

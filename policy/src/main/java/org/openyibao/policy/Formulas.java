package org.openyibao.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.formula.FormulaParameter;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.reading.Node;

/// Answers by the law's formulas: what is no bill.
public final class Formulas {
    private final LawBook book;
    private final RegionLaw region;

    public Formulas(LawBook book, RegionLaw region) {
        this.book = book;
        this.region = region;
    }

    /// Answers by the value of the day.
    ///
    /// @param scheme to whom the value applies; null where the parameter does not tell schemes apart
    /// @throws Refusal where the law of the day does not hold it, or the request lacks something
    public FormulaDecision decide(FormulaParameter parameter, @Nullable Scheme scheme, LocalDate on, Node request) {
        ParameterFile file =
                book.find(region, parameter.toString(), scheme, null).orElseThrow(() -> notHeld(parameter, on));
        DatedValue value = file.on(on).orElseThrow(() -> notHeld(parameter, on));
        return new FormulaDecision(parameter.compute(value.value(), request), new PlanRule.Basis(file, value));
    }

    private Refusal notHeld(FormulaParameter parameter, LocalDate on) {
        return new Refusal(
                FormulaError.NOT_HELD,
                region.name(),
                on + " 没有" + parameter.title() + "的政策",
                "政策库里没有这一天的取值",
                "查到文件后写入 law/；此前由经办人员决定");
    }
}

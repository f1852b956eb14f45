package org.openyibao.statements;

import java.math.BigDecimal;
import org.openyibao.forms.Formula;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Rounding;

/// A figure of the narrative.
///
/// @param section the heading that it stands under
/// @param kind amount, share, increase, decrease, growth_rate, completion, start_budget or budget
/// @param label what it says, in Chinese
/// @param value as printed, in the unit
/// @param unit 万元 or %
/// @param formula of a change: signed, while the printed value is absolute
/// @param decimals digits printed
public record NarrativeValue(
        String section,
        String kind,
        String label,
        BigDecimal value,
        String unit,
        FigureAddress address,
        Formula formula,
        int decimals,
        Rounding rounding) {
    NarrativeValue under(String heading) {
        return new NarrativeValue(heading, kind, label, value, unit, address, formula, decimals, rounding);
    }
}

package org.openyibao.statements;

import java.util.List;
import org.openyibao.ledger.Books.TracedPosting;

/// 溯源. A figure, its formula, and for every operand the postings whose exact sum it is.
///
/// @param formula in Chinese, readable
/// @param exact before rounding: yuan for money, the number for counts, percent to six digits
/// @param rounding which rounding makes the figure of it
/// @param result the rounded figure
/// @param printed as the document prints it, which an overlay may have changed in sign only
public record Trace(
        String address,
        AgencyCard agency,
        String table,
        String title,
        String rowName,
        String column,
        String unit,
        String formula,
        String exact,
        String exactUnit,
        String rounding,
        String result,
        String printed,
        String remark,
        List<Operand> operands) {
    public Trace {
        operands = List.copyOf(operands);
    }

    /// One selection of the formula.
    ///
    /// @param sign how it enters its part of the formula
    /// @param sum exact, in fen or in the unit counted
    /// @param unit `fen` or what is counted
    /// @param source book set and periods
    /// @param count how many postings there are
    /// @param postings in order of date; may be cut to the limit
    public record Operand(
            String label, String sign, long sum, String unit, String source, long count, List<SignedPosting> postings) {
        public Operand {
            postings = List.copyOf(postings);
        }
    }

    /// @param sign `+` where the posting adds to the operand, `-` where it takes away
    public record SignedPosting(String sign, TracedPosting posting) {}
}

package org.openyibao.bench.law;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/// A way of running the rule set that takes part in the bench. One that fills columns is a [ColumnEngine].
public interface Engine {
    /// By which it is chosen and printed.
    String name();

    /// The variants that it runs.
    Set<Variant> variants();

    /// How many claims of a variant a round can afford.
    int most(Variant variant);

    /// What we hold an engine of our own to; the others have none.
    default Optional<Pace> pace(Variant variant) {
        return Optional.empty();
    }

    /// Gets everything ready that is not the evaluation: brings the claims into the engine's own form, compiles
    /// rules, makes room for the results. Not timed.
    Trial prepare(Claims claims, Variant variant) throws SQLException;

    /// Claims that are ready to be evaluated, again and again, from the start each time.
    interface Trial {
        /// Evaluates all claims. Timed.
        void run() throws SQLException;

        /// What the last run came to. Not timed.
        Sums sums();

        /// Whether the evaluation happens in this process, so that what it allocates can be measured.
        default boolean inThisProcess() {
            return true;
        }
    }
}

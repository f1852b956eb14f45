package org.openyibao.bench.law;

/// An engine that reads the columns of the claims and writes those of the decisions, on the calling thread.
public interface ColumnEngine extends Engine {
    /// Decides claim by claim in their order. Called many times with the same arguments; nothing of the call
    /// before may remain.
    void decide(Claims claims, Variant variant, Decisions decisions);

    @Override
    default int most(Variant variant) {
        return Integer.MAX_VALUE;
    }

    @Override
    default Trial prepare(Claims claims, Variant variant) {
        var decisions = Decisions.empty(claims.count());
        return new Trial() {
            @Override
            public void run() {
                decide(claims, variant, decisions);
            }

            @Override
            public Sums sums() {
                return Sums.of(decisions);
            }
        };
    }
}

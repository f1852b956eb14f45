package org.openyibao.bench.law;

/// What the decisions of a run come to: four sums in fen and a check value that one fen on one claim changes.
record Sums(long deductible, long pool, long catastrophic, long self, long check) {
    static Sums of(Decisions decisions) {
        long deductible = 0;
        long pool = 0;
        long catastrophic = 0;
        long self = 0;
        long check = 0;
        for (int i = 0; i < decisions.count(); i++) {
            deductible += decisions.deductible()[i];
            pool += decisions.pool()[i];
            catastrophic += decisions.catastrophic()[i];
            self += decisions.self()[i];
            long mixed = decisions.pool()[i]
                    + 3 * decisions.catastrophic()[i]
                    + 7 * decisions.self()[i]
                    + 11 * decisions.deductible()[i];
            check += (i % 9973 + 1) * (mixed % 1_000_003);
        }
        return new Sums(deductible, pool, catastrophic, self, check);
    }
}

package org.openyibao.bench.law;

import java.util.Arrays;
import org.kie.api.KieBase;

/// Claims as beans, evaluated by Drools. The beans are made beforehand, and a run writes its results into them.
final class DroolsTrial implements Engine.Trial {
    private static final int SESSION = 1_000;

    private final KieBase rules;
    private final DroolsEngine.Sessions sessions;
    private final Variant variant;
    private final int[] person;
    private final ClaimFact[] facts;
    private final long[] poolPaid = new long[Claims.PERSONS];
    private final long[] ownCounted = new long[Claims.PERSONS];

    DroolsTrial(KieBase rules, DroolsEngine.Sessions sessions, Claims claims, Variant variant) {
        this.rules = rules;
        this.sessions = sessions;
        this.variant = variant;
        this.person = claims.person();
        this.facts = new ClaimFact[claims.count()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = new ClaimFact(
                    claims.level()[i], claims.eligible()[i], claims.poolPaid()[i], claims.ownCounted()[i]);
        }
    }

    @Override
    public void run() {
        Arrays.fill(poolPaid, 0);
        Arrays.fill(ownCounted, 0);
        switch (sessions) {
            case ONE_CLAIM -> inSessionsOfOne();
            case THOUSAND_CLAIMS -> inSessionsOfThousand();
        }
    }

    private void inSessionsOfOne() {
        var session = rules.newStatelessKieSession();
        for (int i = 0; i < facts.length; i++) {
            bring(i);
            session.execute(facts[i]);
            carry(i);
        }
    }

    /// Accumulators can only be carried between firings, so that variant B fires claim by claim within a session.
    private void inSessionsOfThousand() {
        for (int from = 0; from < facts.length; from += SESSION) {
            int until = Math.min(from + SESSION, facts.length);
            var session = rules.newKieSession();
            for (int i = from; i < until; i++) {
                bring(i);
                session.insert(facts[i]);
                if (variant == Variant.CARRIED) {
                    session.fireAllRules();
                    carry(i);
                }
            }
            session.fireAllRules();
            session.dispose();
        }
    }

    private void bring(int i) {
        if (variant == Variant.CARRIED) {
            facts[i].carry(poolPaid[person[i]], ownCounted[person[i]]);
        }
    }

    private void carry(int i) {
        if (variant == Variant.CARRIED) {
            poolPaid[person[i]] += facts[i].getPool();
            ownCounted[person[i]] += facts[i].getEligible() - facts[i].getPool();
        }
    }

    Decisions decisions() {
        var decisions = Decisions.empty(facts.length);
        for (int i = 0; i < facts.length; i++) {
            decisions.deductible()[i] = facts[i].getDeductible();
            decisions.pool()[i] = facts[i].getPool();
            decisions.catastrophic()[i] = facts[i].getCatastrophic();
            decisions.self()[i] = facts[i].getSelf();
        }
        return decisions;
    }

    @Override
    public Sums sums() {
        return Sums.of(decisions());
    }
}

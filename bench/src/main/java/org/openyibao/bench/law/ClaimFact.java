package org.openyibao.bench.law;

/// A claim as Drools wants its facts: a bean. The rules read the inputs and write the rest.
public final class ClaimFact {
    private final int level;
    private final long eligible;
    private long poolPaid;
    private long ownCounted;
    private long deductible;
    private long gross;
    private long pool;
    private long catastrophic;
    private long self;

    ClaimFact(int level, long eligible, long poolPaid, long ownCounted) {
        this.level = level;
        this.eligible = eligible;
        carry(poolPaid, ownCounted);
    }

    void carry(long poolPaid, long ownCounted) {
        this.poolPaid = poolPaid;
        this.ownCounted = ownCounted;
    }

    public int getLevel() {
        return level;
    }

    public long getEligible() {
        return eligible;
    }

    public long getPoolPaid() {
        return poolPaid;
    }

    public long getOwnCounted() {
        return ownCounted;
    }

    public long getDeductible() {
        return deductible;
    }

    public void setDeductible(long deductible) {
        this.deductible = deductible;
    }

    public long getGross() {
        return gross;
    }

    public void setGross(long gross) {
        this.gross = gross;
    }

    public long getPool() {
        return pool;
    }

    public void setPool(long pool) {
        this.pool = pool;
    }

    public long getCatastrophic() {
        return catastrophic;
    }

    public void setCatastrophic(long catastrophic) {
        this.catastrophic = catastrophic;
    }

    public long getSelf() {
        return self;
    }

    public void setSelf(long self) {
        this.self = self;
    }
}

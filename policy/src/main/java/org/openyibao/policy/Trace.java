package org.openyibao.policy;

import java.util.Arrays;

/// 计算过程. The steps of one decision, as numbers: which step, by which rule of the plan, what went in, what came
/// out. Kept in an array that is used again, so that explaining costs no allocation; the sentences are made later.
public final class Trace {
    private static final int WIDTH = 4;

    private long[] steps = new long[WIDTH * 64];
    private int size;

    /// What a step does. In and out are fen; [#BAND] and [#TIER] give out in hundred-millionths of a fen, exact.
    public enum Step {
        CROSS_REGION,
        DEDUCTIBLE,
        BAND,
        POOL,
        POOL_CAP,
        COST_CAP,
        TIER,
        LAYER,
        LAYER_CAP,
        ACTUAL_COST,
        ACCOUNT,
        SHARING
    }

    private static final Step[] STEPS = Step.values();

    public void clear() {
        size = 0;
    }

    void add(Step step, long rule, long in, long out) {
        int at = size * WIDTH;
        if (at == steps.length) {
            steps = Arrays.copyOf(steps, steps.length * 2);
        }
        steps[at] = step.ordinal();
        steps[at + 1] = rule;
        steps[at + 2] = in;
        steps[at + 3] = out;
        size++;
    }

    public int size() {
        return size;
    }

    public Step step(int i) {
        return STEPS[(int) steps[i * WIDTH]];
    }

    /// The rule's place in the plan.
    public int rule(int i) {
        return (int) steps[i * WIDTH + 1];
    }

    public long in(int i) {
        return steps[i * WIDTH + 2];
    }

    public long out(int i) {
        return steps[i * WIDTH + 3];
    }
}

package org.openyibao.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// Bounds that are measured on what is above the threshold.
class LayerLawTest {
    private static List<Long> bounds(String tiers) {
        var value = Node.parse("layer", "{rules: [{bounds: excess, tiers: [" + tiers + "]}]}");
        return LayerLaw.read(value, FactSpace.plain())
                .of(new int[Fact.values().length], FactSpace.plain(), CareKind.INPATIENT)
                .tiers()
                .stream()
                .map(Tier::from)
                .toList();
    }

    @Test
    void aBoundOnTheExcessMayLieBelowTheThreshold() {
        assertThat(bounds("{from: 30000, rate: 0.6}, {from: 20000, rate: 0.7}, {from: 50000, rate: 0.8}"))
                .containsExactly(30_000_00L, 50_000_00L, 80_000_00L);
        assertThat(bounds("{from: 30000, upTo: 20000, rate: 0.6}, {rate: 0.7}"))
                .containsExactly(30_000_00L, 50_000_00L);
    }

    @Test
    void theBoundsOfTheExcessAscendAllTheSame() {
        assertThatThrownBy(() -> bounds("{from: 30000, rate: 0.6}, {from: 20000, rate: 0.7}, {from: 10000, rate: 0.8}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("这一段从 10000.00 元起，不高于上一段的 20000.00 元");
        assertThatThrownBy(() -> bounds("{from: 30000, rate: 0.6}, {from: 0, rate: 0.7}"))
                .isInstanceOf(Refusal.class);
    }
}

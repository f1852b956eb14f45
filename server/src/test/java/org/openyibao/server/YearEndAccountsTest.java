package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.BookSet;

/// What the accounts of the sample agency hold when its first year is closed and its second begins.
class YearEndAccountsTest {
    @TempDir
    Path parent;

    @Test
    void theYearsAccountsAreEmptyAndTheCarryOverLiesInItsMoney() {
        try (var world = new ReferenceFigures()) {
            world.liveSample(parent);

            var closed = balances(world, Period.opening(2024), Period.closing(2024));
            for (String emptied : new String[] {"1011", "3301", "3302", "8701"}) {
                assertThat(closed.getOrDefault(emptied, 0L)).as(emptied).isZero();
            }
            assertThat(closed.entrySet())
                    .filteredOn(balance -> "4567".indexOf(balance.getKey().charAt(0)) >= 0)
                    .allMatch(balance -> balance.getValue() == 0);
            // carry-over of balances.tsv: general 152,350.00 and government fund 215,500.00, other money 67,819.50
            assertThat(closed.get("1201")).isEqualTo(36_785_000L);
            assertThat(closed.get("8101")).isEqualTo(-36_785_000L);
            assertThat(closed.get("8202")).isEqualTo(-6_781_950L);
            // 结余分配 of 2,318.46 stands as 专用基金 and 专用结余
            assertThat(closed.get("3101")).isEqualTo(-231_846L);
            assertThat(closed.get("8301")).isEqualTo(-231_846L);

            var opened = balances(world, Period.opening(2024), Period.opening(2025));
            assertThat(opened.get("1011")).isEqualTo(36_785_000L);
            assertThat(opened.getOrDefault("1201", 0L)).isZero();
        }
    }

    /// Debits less credits by account, in fen.
    private static TreeMap<String, Long> balances(ReferenceFigures world, Period from, Period until) {
        BookSet agency = world.books.charts().heldBy("example").stream()
                .filter(set -> set.code().equals("example/agency"))
                .findFirst()
                .orElseThrow();
        var balances = new TreeMap<String, Long>();
        world.books.turnoversOfPostings(agency, from, until).forEach(turnover -> {
            balances.merge(turnover.debit().account(), turnover.amount(), Math::addExact);
            balances.merge(turnover.credit().account(), -turnover.amount(), Math::addExact);
        });
        return balances;
    }
}

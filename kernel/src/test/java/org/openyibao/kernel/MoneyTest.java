package org.openyibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void yuanAreReadToTheFen() {
        assertThat(Money.parseYuan("1177.68").fen()).isEqualTo(117_768);
        assertThat(Money.parseYuan("-0.01").fen()).isEqualTo(-1);
        assertThat(Money.ofYuan(3_000).times(11)).isEqualTo(Money.parseYuan("33000.00"));
        assertThatThrownBy(() -> Money.parseYuan("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void overflowIsLoud() {
        var most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundingIsHalfUpOnTheDecimalValue() {
        // 46.05 / 10 = 4.605 prints 4.61; binary floating point would give 4.60
        assertThat(Money.parseYuan("46.05").times(Rate.of("0.1"), Rounding.HALF_UP))
                .isEqualTo(Money.parseYuan("4.61"));
        assertThat(Money.parseYuan("46.05").times(Rate.of("0.1"), Rounding.DOWN))
                .isEqualTo(Money.parseYuan("4.60"));
        // half a unit of the last digit of 万元 is 50 yuan
        assertThat(Money.parseYuan("89250.00").wan(2, Rounding.HALF_UP)).isEqualByComparingTo("8.93");
        assertThat(Money.parseYuan("-89250.00").wan(2, Rounding.HALF_UP)).isEqualByComparingTo("-8.93");
    }

    @Test
    void sharesAddUpToTheAmountWhateverTheWeights() {
        var random = new Random(20_251_125);
        for (int i = 0; i < 1_000; i++) {
            var amount = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            long[] weights = random.longs(1 + random.nextInt(7), 0, 1_000).toArray();
            weights[0]++;
            var sum = amount.split(weights).stream().reduce(Money.ZERO, Money::plus);
            assertThat(sum).isEqualTo(amount);
        }
    }

    @Test
    void ratesAreEqualWhateverTheirScale() {
        assertThat(Rate.of("0.50")).isEqualTo(Rate.percent("50"));
    }
}

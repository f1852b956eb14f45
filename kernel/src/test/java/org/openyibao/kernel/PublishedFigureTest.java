package org.openyibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PublishedFigureTest {
    @Test
    void aRoundedFigureIsAClosedIntervalOfHalfAUnitEitherSide() {
        var figure = PublishedFigure.rounded("5,510.47", Money.FEN_PER_WAN);
        assertThat(figure.fromFen()).isEqualTo(BigInteger.valueOf(5_510_465_000L));
        assertThat(figure.untilFen()).isEqualTo(BigInteger.valueOf(5_510_475_000L));
        assertThat(figure.admits(new Money(5_510_475_000L))).isTrue();
        assertThat(figure.admits(new Money(5_510_475_001L))).isFalse();
    }

    @Test
    void aTruncatedFigureIsHalfOpenAwayFromZero() {
        var figure = PublishedFigure.truncated("68", 100);
        assertThat(figure.admits(Money.parseYuan("68.00"))).isTrue();
        assertThat(figure.admits(Money.parseYuan("68.99"))).isTrue();
        assertThat(figure.admits(Money.parseYuan("69.00"))).isFalse();
        assertThat(PublishedFigure.truncated("-68", 100).admits(Money.parseYuan("-68.99")))
                .isTrue();
        assertThat(PublishedFigure.truncated("-68", 100).admits(Money.parseYuan("-69.00")))
                .isFalse();
    }

    @Test
    void trailingZerosThatArePrintedNarrowTheInterval() {
        assertThat(PublishedFigure.rounded("89", Money.FEN_PER_WAN).admits(Money.parseYuan("894000")))
                .isTrue();
        assertThat(PublishedFigure.rounded("89.00", Money.FEN_PER_WAN).admits(Money.parseYuan("894000")))
                .isFalse();
    }
}

package org.openyibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void anAddressReadsBackAsItIsWritten() {
        for (String text : new String[] {
            "yangquan-2024/03/2080109/3", "a-b-2024/01/out-8/1", "zezhou-2024/text/inc_dec_pct", "x-2025/project/甲/5"
        }) {
            assertThat(FigureAddress.parse(text)).hasToString(text);
        }
    }

    @Test
    void aSlashInAProjectsNameDoesNotSplitItsAddress() {
        var address = FigureAddress.cell(AgencyYear.parse("x-2025"), "project", "甲/乙 100%", 5);
        assertThat(FigureAddress.parse(address.toString())).isEqualTo(address);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String text :
                new String[] {"", "yangquan", "yangquan-2024/03/2080109", "yangquan-2024/03/1/x", "Y-2024/01/1/1"}) {
            assertThatThrownBy(() -> FigureAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> AgencyYear.parse("2024")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theYearIsBehindTheLastHyphen() {
        assertThat(AgencyYear.parse("a-b-2024")).isEqualTo(new AgencyYear("a-b", 2024));
        assertThat(AgencyYear.parse("a-b-2024").previous()).hasToString("a-b-2023");
    }

    @Test
    void periodsSortFromTheOpeningToTheClosing() {
        assertThat(Period.opening(2024)).isLessThan(Period.of(LocalDate.of(2024, 1, 1)));
        assertThat(Period.closing(2024)).isGreaterThan(new Period(2024, 12)).isLessThan(Period.opening(2025));
        assertThat(Period.ofCode(202413)).isEqualTo(Period.closing(2024)).hasToString("202413");
    }

    @Test
    void aBucketNeverChanges() {
        // FNV-1a of the UTF-8 bytes, computed by hand for "a": 0xe40c292c mod 1024 = 300
        assertThat(Bucket.of("a").number()).isEqualTo(300);
        assertThat(Bucket.of("阳泉").number()).isBetween(0, Bucket.COUNT - 1);
    }
}

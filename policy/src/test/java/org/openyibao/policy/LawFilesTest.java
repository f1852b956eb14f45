package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.Complaint;
import org.openyibao.policy.check.LawCheck;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;

/// The law that we keep holds: proved over its whole space, and every case comes out as it was worked by hand. The
/// invented region uses the words of the vocabulary that no real region does.
class LawFilesTest {
    private static final LawBook LAW = Plans.read(Path.of("..", "law"));

    record Place(RegionLaw region) {
        @Override
        public String toString() {
            return region.folder();
        }
    }

    static Stream<Place> places() {
        return Stream.concat(LAW.region(LawBook.NATIONAL).stream(), LAW.regions().stream())
                .map(Place::new);
    }

    @ParameterizedTest
    @MethodSource("places")
    void theLawOfAPlaceHolds(Place place) {
        LawCheck.Report report = LawCheck.check(LAW, place.region());
        assertThat(report.complaints()).extracting(Complaint::line).isEmpty();
    }

    @Test
    void allOfItIsLookedAt() {
        assertThat(LAW.regions()).hasSize(7);
        int cases = 0;
        for (Place place : places().toList()) {
            LawCheck.Report report = LawCheck.check(LAW, place.region());
            cases += report.sourced() + report.computed();
            if (!place.region().code().equals(LawBook.NATIONAL)) {
                assertThat(report.combinations()).as(place.toString()).isGreaterThan(300);
                assertThat(report.rows()).as(place.toString()).isGreaterThan(60);
            }
        }
        assertThat(cases).isGreaterThan(300);
    }

    @Test
    void whatIsNotHeldIsDeclared() {
        LawCheck.Report jiyuan = LawCheck.check(LAW, LAW.region("419001").orElseThrow());
        assertThat(jiyuan.unknown()).anyMatch(line -> line.contains("大额"));
    }
}

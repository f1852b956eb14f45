package org.openyibao.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.Complaint;
import org.openyibao.policy.TestLaw;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.RegionLaw;

/// The law of the project, and that of the invented region, as `check law` finds it.
class LawCheckTest {
    private static final LawBook INVENTED = TestLaw.book(TestLaw.resources().resolve("law-test"));

    static List<RegionLaw> regions() {
        return TestLaw.plans().book().regions();
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyRegionIsProvedAndItsCasesComeOut(RegionLaw region) {
        LawCheck.Report report = LawCheck.check(TestLaw.plans().book(), region);

        assertThat(report.complaints()).isEmpty();
        assertThat(report.rows()).isPositive();
        assertThat(report.sourced() + report.computed()).isPositive();
    }

    @Test
    void theNationalFrameIsReadByTheCasesOfTheRegions() {
        LawBook book = TestLaw.plans().book();

        assertThat(LawCheck.check(book, book.known(LawBook.NATIONAL)).complaints())
                .isEmpty();
    }

    /// An allowance has no bill, and the invented region no cases of allowances.
    @Test
    void theInventedRegionReadsEveryOtherForm() {
        LawCheck.Report report = LawCheck.check(INVENTED, INVENTED.known("990100"));

        assertThat(report.complaints())
                .extracting(Complaint::code)
                .hasSize(2)
                .allMatch(code -> Objects.equals(code, LawError.CASE_MISSING));
        assertThat(report.complaints()).extracting(Complaint::where).allMatch(where -> where.contains("/relief/"));
    }
}

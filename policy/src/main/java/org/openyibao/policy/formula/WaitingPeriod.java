package org.openyibao.policy.formula;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 待遇等待期. Fixed months after an enrolment outside the window or after a gap, more for each further missed
/// year, less for each year then paid. Months count from the day of payment.
///
/// @param firstMissedYearCounts whether the first missed year adds months too; else the fixed months stand for
/// it
/// @param monthsRestored variable months that each year paid after the gap takes off
/// @param floor a least total after many missed years; null where there is none
/// @param exempt circumstances without waiting period
public record WaitingPeriod(
        Held<Integer> fixedMonths,
        Held<Integer> monthsPerMissedYear,
        boolean firstMissedYearCounts,
        int monthsRestored,
        @Nullable Floor floor,
        Set<EnrolmentCircumstance> exempt)
        implements Formula {
    public WaitingPeriod {
        exempt = Set.copyOf(exempt);
    }

    /// @param missedYears from how many missed years on
    public record Floor(int missedYears, int months) {
        static Floor read(Node node) {
            node.allow("missedYears", "months");
            return new Floor(Given.count(node.get("missedYears")), Given.count(node.get("months")));
        }
    }

    static WaitingPeriod read(Node value) {
        value.allow("fixedMonths", "monthsPerMissedYear", "firstMissedYearCounts", "monthsRestored", "floor", "exempt");
        return new WaitingPeriod(
                Held.read(value, "fixedMonths", Given::count),
                Held.read(value, "monthsPerMissedYear", Given::count),
                Given.or(value, "firstMissedYearCounts", Node::flag, false),
                Given.or(value, "monthsRestored", Given::count, 0),
                Given.orNull(value, "floor", Floor::read),
                circumstances(value, "exempt"));
    }

    private static Set<EnrolmentCircumstance> circumstances(Node parent, String key) {
        List<EnrolmentCircumstance> given = Given.or(
                parent, key, node -> Given.list(node, item -> item.word(EnrolmentCircumstance.class)), List.of());
        return given.isEmpty() ? Set.of() : EnumSet.copyOf(given);
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("paidOn", "missedYears", "yearsPaidUp", "circumstances");
        return waited(
                request.get("paidOn").date(),
                Given.or(request, "missedYears", Given::count, 0),
                Given.or(request, "yearsPaidUp", Given::count, 0),
                circumstances(request, "circumstances"));
    }

    /// Until when somebody waits who pays that day.
    ///
    /// @param yearsPaidUp years paid after the gap
    public FormulaAnswer waited(
            LocalDate paidOn, int missedYears, int yearsPaidUp, Set<EnrolmentCircumstance> circumstances) {
        var working = new Working();
        Optional<EnrolmentCircumstance> free =
                circumstances.stream().filter(exempt::contains).sorted().findFirst();
        int variable = 0;
        int total = 0;
        if (free.isPresent()) {
            working.line(free.get().title() + "，不设等待期");
        } else {
            variable = variableMonths(working, missedYears, yearsPaidUp);
            total = total(working, fixedMonths.get() + variable, missedYears);
        }
        working.figure("variableMonths", variable);
        working.figure("totalMonths", total);
        LocalDate from = paidOn.plusMonths(total);
        working.figure("benefitsFrom", from.toString());
        working.line(paidOn + " 缴费，加 " + total + " 个月，自 " + from + " 起享受待遇");
        return working.answer();
    }

    private int variableMonths(Working working, int missedYears, int yearsPaidUp) {
        working.line("固定等待期 " + fixedMonths.get() + " 个月");
        int counted = firstMissedYearCounts ? missedYears : Math.max(0, missedYears - 1);
        if (counted == 0) {
            return 0;
        }
        int perYear = monthsPerMissedYear.get();
        int months = Math.max(0, counted * perYear - yearsPaidUp * monthsRestored);
        working.line("变动等待期 = 计入的断保 " + counted + " 年 × " + perYear + " 个月 − 补足缴费 " + yearsPaidUp + " 年 × "
                + monthsRestored + " 个月，不低于 0 = " + months + " 个月");
        return months;
    }

    private int total(Working working, int months, int missedYears) {
        if (floor == null || missedYears < floor.missedYears() || months >= floor.months()) {
            return months;
        }
        working.line("断保 " + floor.missedYears() + " 年及以上，合计不少于 " + floor.months() + " 个月");
        return floor.months();
    }
}

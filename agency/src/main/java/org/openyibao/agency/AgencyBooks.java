package org.openyibao.agency;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Account;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Charts;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.Unit;

/// The book sets of one agency: its money under 政府会计制度, the control book (budget, treasury, counts)
/// beside it, and a comparative book for a year before the books begin.
final class AgencyBooks {
    static final String AGENCY = "agency";
    static final String CONTROL = "agency-control";
    static final String COMPARATIVE = "comparative";

    private final BookSet agency;
    private final BookSet control;
    private final BookSet comparative;

    AgencyBooks(Charts charts, AgencyYear year, String region, String name) {
        charts.declare(AGENCY, PostingRules.governmentAccounts());
        charts.declare(CONTROL, PostingRules.controlAccounts());
        charts.declare(COMPARATIVE, List.of(new Account("outside", "账外", "outside 账外", "credit")));
        String holder = year.agency();
        this.agency = charts.open(holder + "/agency", AGENCY, region, holder, name + "单位账");
        this.control = charts.open(holder + "/control", CONTROL, region, holder, name + "预算与备查账");
        this.comparative = charts.open(
                holder + "/comparative-" + (year.year() - 1),
                COMPARATIVE,
                region,
                holder,
                name + (year.year() - 1) + "年比较数");
    }

    BookSet agency() {
        return agency;
    }

    BookSet control() {
        return control;
    }

    BookSet comparative() {
        return comparative;
    }

    static LedgerCell cell(BookSet bookSet, String account, Map<String, String> dimensions) {
        return new LedgerCell(bookSet.id(), account, new TreeMap<>(dimensions));
    }

    /// Where a memorandum amount comes from and goes to.
    static LedgerCell outside(BookSet bookSet, Unit unit) {
        return cell(bookSet, "outside", Map.of("unit", unit.name()));
    }
}

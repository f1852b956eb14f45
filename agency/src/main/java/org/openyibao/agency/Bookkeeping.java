package org.openyibao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.agency.records.BudgetAdjustment;
import org.openyibao.agency.records.BudgetLine;
import org.openyibao.agency.records.CarryOver;
import org.openyibao.agency.records.CodeName;
import org.openyibao.agency.records.ComparativeFigure;
import org.openyibao.agency.records.Fact;
import org.openyibao.agency.records.IncomeReceipt;
import org.openyibao.agency.records.Obligation;
import org.openyibao.agency.records.OverlayLine;
import org.openyibao.agency.records.Payment;
import org.openyibao.agency.records.Procurement;
import org.openyibao.agency.records.ThreePublicBudget;
import org.openyibao.agency.records.TreasuryRelease;
import org.openyibao.forms.CodeBook;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Period;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.Recording.Entry;
import org.openyibao.ledger.Recording.Posting;
import org.openyibao.ledger.Unit;

/// Turns an approved record into entries: once, balanced, and for money with both accountings from the one
/// event.
final class Bookkeeping {
    private static final Unit HEADS = Unit.flow("人次");

    private final AgencyBooks books;
    private final String unitKind;
    private final CodeBook codes;
    private final PostingRules rules = new PostingRules();

    Bookkeeping(AgencyBooks books, String unitKind, CodeBook codes) {
        this.books = books;
        this.unitKind = unitKind;
        this.codes = codes;
    }

    /// The entries of a record; none for records that only describe (names, overlays, facts that are no
    /// counts).
    List<Entry> entries(AgencyRecord agencyRecord) {
        return switch (agencyRecord) {
            case BudgetLine line -> budgetLine(line);
            case BudgetAdjustment adjustment -> adjustment(adjustment);
            case IncomeReceipt receipt -> income(receipt);
            case CarryOver carryOver -> carryOver(carryOver);
            case TreasuryRelease release -> control(release, "released", dimensions(release), release.released());
            case Payment payment -> payment(payment);
            case Obligation obligation -> obligation(obligation);
            case Procurement bought ->
                control(
                        bought,
                        "procurement",
                        Map.of("goods", bought.procurementKind(), "enterprise", bought.enterpriseSize()),
                        bought.amount());
            case ComparativeFigure figure -> comparative(figure);
            case ThreePublicBudget plan ->
                control(plan, "three-public-plan", Map.of("item", plan.item()), plan.amount());
            case Fact fact -> fact(fact);
            case AgencyProfile _, CodeName _, OverlayLine _ -> List.of();
        };
    }

    /// The application (申请) that a release's sheet repeats, posted once for its project.
    List<Entry> application(TreasuryRelease release) {
        Money asked = release.sheetBudget();
        return asked == null ? List.of() : control(release, "applied", dimensions(release), asked);
    }

    private Map<String, String> spendingDimensions(String func, String econ, String kind, String project, String fund) {
        var dimensions = new HashMap<String, String>();
        dimensions.put("func", func);
        dimensions.put("econ", econ);
        dimensions.put("kind", kind);
        dimensions.put("project", project);
        dimensions.put("fund", fund);
        if (!econ.isEmpty()) {
            codes.government(econ, unitKind).ifPresent(government -> dimensions.put("govecon", government.code()));
        }
        return dimensions;
    }

    private static Map<String, String> dimensions(TreasuryRelease release) {
        return Map.of(
                "func", release.funcCode(),
                "kind", release.expenditureKind(),
                "project", release.project(),
                "fund", release.fundSource());
    }

    private List<Entry> budgetLine(BudgetLine line) {
        var dimensions = spendingDimensions(
                line.funcCode(), line.econCode(), line.expenditureKind(), line.project(), line.fundSource());
        dimensions.put("line", line.lineNo());
        var entries = new ArrayList<>(control(line, "start", dimensions, line.start()));
        if (line.adjusted() != null) {
            entries.addAll(control(line, "adjusted", dimensions, line.adjusted()));
        }
        return entries;
    }

    private List<Entry> adjustment(BudgetAdjustment adjustment) {
        var dimensions = spendingDimensions(
                adjustment.funcCode(),
                adjustment.econCode(),
                adjustment.expenditureKind(),
                adjustment.project(),
                adjustment.fundSource());
        dimensions.put("line", adjustment.lineNo());
        dimensions.put("basis", adjustment.basis());
        return control(adjustment, "adjustment", dimensions, adjustment.amount());
    }

    private List<Entry> income(IncomeReceipt receipt) {
        if (receipt.amount().isZero()) {
            return List.of();
        }
        var accounts = rules.income(receipt.incomeSource(), receipt.remark());
        var money = rules.money(receipt.fundSource());
        var dimensions = new HashMap<String, String>();
        dimensions.put("func", receipt.funcCode());
        dimensions.put("fund", receipt.fundSource());
        dimensions.put("source", receipt.incomeSource());
        Map<String, String> fund = Map.of("fund", receipt.fundSource());
        String memo = receipt.remark().isEmpty()
                ? receipt.incomeSource()
                : receipt.incomeSource() + "（" + receipt.remark() + "）";
        return List.of(entry(
                books.agency(),
                Period.of(receipt.date()),
                receipt,
                memo,
                List.of(
                        signed(
                                cell(money.financial(), fund),
                                cell(accounts.financial(), dimensions),
                                receipt.amount(),
                                ""),
                        signed(
                                cell(money.budget(), fund),
                                cell(accounts.budget(), dimensions),
                                receipt.amount(),
                                ""))));
    }

    /// A part of a payment that is posted by itself: who gets it, how much, for how many heads.
    record Share(String subject, Money amount, long heads) {}

    /// The entries of a payment; none for a voucher of nothing, which only keeps its number.
    private List<Entry> payment(Payment payment) {
        boolean counts = payment.persons().matches("[1-9][0-9]{0,17}");
        return payment(
                payment,
                List.of(new Share(payment.payee(), payment.amount(), counts ? Long.parseLong(payment.persons()) : 0)));
    }

    /// One voucher, with the two postings of parallel accounting for each share.
    ///
    /// @param shares add up to the payment
    List<Entry> payment(Payment payment, List<Share> shares) {
        var expense = rules.expense(payment.expenditureKind(), unitKind);
        var money = rules.money(payment.fundSource());
        var dimensions = spendingDimensions(
                payment.funcCode(),
                payment.econCode(),
                payment.expenditureKind(),
                payment.project(),
                payment.fundSource());
        Map<String, String> fund = Map.of("fund", payment.fundSource());
        LedgerCell spent = cell(rules.financialDebit(payment.econCode(), expense), dimensions);
        LedgerCell charged = cell(expense.budget(), dimensions);
        var postings = new ArrayList<Posting>();
        var heads = new ArrayList<Posting>();
        for (Share share : shares) {
            if (!share.amount().isZero()) {
                postings.add(signed(spent, cell(money.financial(), fund), share.amount(), share.subject()));
                postings.add(signed(charged, cell(money.budget(), fund), share.amount(), share.subject()));
                heads(share, dimensions).ifPresent(heads::add);
            }
        }
        var entries = new ArrayList<Entry>();
        if (!postings.isEmpty()) {
            entries.add(entry(books.agency(), Period.of(payment.date()), payment, payment.note(), postings));
        }
        if (!heads.isEmpty()) {
            entries.add(entry(books.control(), Period.of(payment.date()), payment, payment.note(), heads));
        }
        return entries;
    }

    private Optional<Posting> heads(Share share, Map<String, String> dimensions) {
        return share.heads() == 0
                ? Optional.empty()
                : Optional.of(Posting.signed(
                        AgencyBooks.cell(books.control(), "heads-paid", dimensions),
                        AgencyBooks.outside(books.control(), HEADS),
                        share.amount().isNegative() ? -share.heads() : share.heads(),
                        HEADS,
                        share.subject()));
    }

    /// 应追回. A memorandum of what was paid without ground and is to come back, until it does.
    ///
    /// @param payment the voucher by which it was paid
    /// @param amount negative where a recovery is withdrawn
    Entry recoverable(Payment payment, LocalDate date, String memo, Money amount, String subject) {
        var dimensions = Map.of(
                "func", payment.funcCode(),
                "kind", payment.expenditureKind(),
                "project", payment.project(),
                "fund", payment.fundSource());
        var set = books.control();
        return new Entry(
                set,
                Period.of(date),
                "recovery",
                payment.voucherNo(),
                date,
                memo,
                OptionalLong.empty(),
                List.of(signed(
                        AgencyBooks.cell(set, "recoverable", dimensions),
                        AgencyBooks.outside(set, Unit.FEN),
                        amount,
                        subject)));
    }

    private List<Entry> carryOver(CarryOver carryOver) {
        if (carryOver.amount().isZero()) {
            return List.of();
        }
        Map<String, String> dimensions = Map.of("fund", carryOver.fundSource(), "func", carryOver.funcCode());
        return switch (carryOver.item()) {
            case "年初结转和结余" -> List.of(opening(carryOver, dimensions));
            case "结余分配" -> List.of(distribution(carryOver));
            case "年末结转和结余" -> control(carryOver, "closing", dimensions, carryOver.amount());
            default -> control(carryOver, "used-surplus", dimensions, carryOver.amount());
        };
    }

    /// Only what is not fiscal money is distributed, so a distribution that names no money is other money.
    private Entry distribution(CarryOver carryOver) {
        String fund = carryOver.fundSource().isEmpty() ? PostingRules.OTHER_MONEY : carryOver.fundSource();
        Map<String, String> dimensions = Map.of("fund", fund);
        return entry(
                books.agency(),
                Period.of(carryOver.date()),
                carryOver,
                carryOver.item(),
                List.of(
                        signed(cell("3302", dimensions), cell("3101", dimensions), carryOver.amount(), ""),
                        signed(cell("8701", dimensions), cell("8301", dimensions), carryOver.amount(), "")));
    }

    private Entry opening(CarryOver carryOver, Map<String, String> dimensions) {
        var accounts = rules.opening(carryOver.fundSource());
        Map<String, String> fund = Map.of("fund", carryOver.fundSource());
        var postings = new ArrayList<>(List.of(
                signed(cell(accounts.financial(), fund), cell("3001", dimensions), carryOver.amount(), ""),
                signed(cell("8001", fund), cell(accounts.budget(), dimensions), carryOver.amount(), "")));
        if (accounts.financial().equals("1201")) {
            // the quota that was cancelled at the year's end is given back, and payments are made from it
            postings.add(signed(cell("1011", fund), cell("1201", fund), carryOver.amount(), ""));
        }
        return entry(books.agency(), Period.opening(carryOver.date().getYear()), carryOver, carryOver.item(), postings);
    }

    private List<Entry> obligation(Obligation obligation) {
        var dimensions = Map.of(
                "func", obligation.funcCode(),
                "kind", obligation.expenditureKind(),
                "project", obligation.project(),
                "fund", obligation.fundSource());
        var owed = AgencyBooks.cell(books.control(), "owed", dimensions);
        var outside = AgencyBooks.outside(books.control(), Unit.FEN);
        var postings = new ArrayList<Posting>();
        if (!obligation.amount().isZero()) {
            postings.add(signed(owed, outside, obligation.amount(), obligation.creditor()));
        }
        // what was left from the year before and has been paid by vouchers of this year is owed no more
        if (!obligation.paidBy().isEmpty() && !postings.isEmpty()) {
            postings.add(signed(owed, outside, obligation.amount().negated(), obligation.creditor()));
        }
        return postings.isEmpty()
                ? List.of()
                : List.of(entry(
                        books.control(), Period.of(yearOf(obligation)), obligation, obligation.status(), postings));
    }

    /// An obligation of an earlier year end stands in this year's books from its first day.
    private LocalDate yearOf(Obligation obligation) {
        int year = obligation.paidBy().isEmpty()
                ? obligation.date().getYear()
                : obligation.date().getYear() + 1;
        return obligation.date().getYear() == year ? obligation.date() : LocalDate.of(year, 1, 1);
    }

    private List<Entry> comparative(ComparativeFigure figure) {
        if (figure.amount().isZero()) {
            return List.of();
        }
        var set = books.comparative();
        var debit =
                AgencyBooks.cell(set, figure.measure(), Map.of("func", figure.funcCode(), "fund", figure.fundSource()));
        return List.of(entry(
                set,
                Period.opening(figure.date().getYear()),
                figure,
                "上年 " + figure.measure(),
                List.of(signed(debit, AgencyBooks.outside(set, Unit.FEN), figure.amount(), ""))));
    }

    /// A number is a count, of 个 where its unit is not given; a day such as 20250415 counts nothing.
    private List<Entry> fact(Fact fact) {
        boolean isDay = fact.unit().isEmpty() && fact.fact().endsWith("日期");
        if (!fact.value().matches("[1-9][0-9]{0,17}") || isDay) {
            return List.of();
        }
        Unit unit = Unit.stock(fact.unit().isEmpty() ? "个" : fact.unit());
        String name = fact.fact().replace('（', '(').replace('）', ')');
        return List.of(entry(
                books.control(),
                Period.of(fact.date()),
                fact,
                fact.fact(),
                List.of(new Posting(
                        AgencyBooks.cell(books.control(), "fact", Map.of("group", fact.group(), "fact", name)),
                        AgencyBooks.outside(books.control(), unit),
                        Long.parseLong(fact.value()),
                        unit,
                        ""))));
    }

    private List<Entry> control(AgencyRecord source, String account, Map<String, String> dimensions, Money amount) {
        if (amount.isZero()) {
            return List.of();
        }
        var set = books.control();
        return List.of(entry(
                set,
                Period.of(source.date()),
                source,
                source.columns().getOrDefault("reason", source.columns().getOrDefault("note", "")),
                List.of(signed(
                        AgencyBooks.cell(set, account, dimensions), AgencyBooks.outside(set, Unit.FEN), amount, ""))));
    }

    private LedgerCell cell(String account, Map<String, String> dimensions) {
        return AgencyBooks.cell(books.agency(), account, dimensions);
    }

    private static Posting signed(LedgerCell debit, LedgerCell credit, Money amount, String subject) {
        return Posting.signed(debit, credit, amount.fen(), Unit.FEN, subject);
    }

    private static Entry entry(BookSet set, Period period, AgencyRecord source, String memo, List<Posting> postings) {
        String number = source.columns().values().iterator().next();
        boolean numbered = source.identity().equals(number);
        return new Entry(
                set,
                period,
                source.kind(),
                numbered ? number : source.file() + ":" + source.row(),
                source.date(),
                memo,
                OptionalLong.empty(),
                postings);
    }
}

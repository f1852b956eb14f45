package org.openyibao.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;

/// 对一张费用单的决定: approved, refused, or referred to an officer with the names of what is not held; with the split
/// to the fen where there is one.
public final class BillDecision {
    /// 决定的种类.
    public enum Outcome {
        APPROVE,
        REFUSE,
        REFER,
        /// an earlier decision taken back
        REVERSE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// 不予支付的理由, in the order in which they are looked for; the first that holds is told.
    public enum Reason {
        DECEASED("Deceased", "结算日期在死亡日期之后"),
        NOT_ENROLLED("NotEnrolled", "结算日期没有参保记录"),
        COVERAGE_GAP("CoverageGap", "结算日期参保已中断"),
        WAITING_PERIOD("WaitingPeriod", "结算日期仍在待遇等待期内");

        private final String word;
        private final String title;

        Reason(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String title() {
            return title;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private final Plan plan;
    private final LocalDate day;
    private final BillRequest request;
    private final @Nullable Reason reason;
    private final long[] split;
    private final Map<Accumulator, Long> before;
    private final Trace trace;
    private boolean reversal;

    BillDecision(
            Plan plan,
            LocalDate day,
            BillRequest request,
            @Nullable Reason reason,
            long[] split,
            Map<Accumulator, Long> before,
            Trace trace) {
        this.plan = plan;
        this.day = day;
        this.request = request;
        this.reason = reason;
        this.split = split;
        this.before = before;
        this.trace = trace;
    }

    public Outcome outcome() {
        if (reversal) {
            return Outcome.REVERSE;
        }
        if (reason != null) {
            return Outcome.REFUSE;
        }
        return split[Split.NOT_HELD] == 0 ? Outcome.APPROVE : Outcome.REFER;
    }

    /// Why it was refused; null where it was not.
    public @Nullable Reason reason() {
        return reason;
    }

    /// What was read and is not held.
    public List<NotHeld> notHeld() {
        return NotHeld.of(split[Split.NOT_HELD]);
    }

    public boolean hasSplit() {
        return split[Split.HAS_SPLIT] != 0;
    }

    /// A figure of the split in fen, by its place in [Split].
    public long figure(int place) {
        return split[place];
    }

    /// By how much it moves an accumulator; what a settlement stores and a reversal negates.
    public long change(Accumulator accumulator) {
        return Split.change(split, accumulator);
    }

    public BillRequest request() {
        return request;
    }

    public Plan plan() {
        return plan;
    }

    public LocalDate day() {
        return day;
    }

    public Trace trace() {
        return trace;
    }

    public Map<Accumulator, Long> before() {
        return before;
    }

    /// 撤销: this decision with every figure and every change negated; nothing is computed anew.
    ///
    /// @param on the day of the reversal
    /// @param now the accumulators as they stand before it
    BillDecision reversed(LocalDate on, Map<Accumulator, Long> now) {
        long[] negated = split.clone();
        for (int place = 0; place < negated.length; place++) {
            negated[place] = Split.isAmount(place) ? -split[place] : split[place];
        }
        BillRequest.Bill bill = request.bill();
        var taken = new BillRequest(
                request.person(),
                request.encounter(),
                new BillRequest.Bill(-bill.total(), -bill.excluded(), -bill.overLimit(), -bill.initial()),
                request.before(),
                request.node());
        var reversed = new BillDecision(plan, on, taken, null, negated, now, new Trace());
        reversed.reversal = true;
        return reversed;
    }

    /// The accumulators after it.
    public Map<Accumulator, Long> after() {
        var after = new EnumMap<Accumulator, Long>(Accumulator.class);
        for (Accumulator accumulator : Accumulator.values()) {
            after.put(accumulator, before.getOrDefault(accumulator, 0L) + change(accumulator));
        }
        return after;
    }

    /// What each fund pays, in the order in which they pay; only those that do.
    public Map<String, Long> funds() {
        var funds = new LinkedHashMap<String, Long>();
        put(funds, "pooledFund", split[Split.POOL]);
        for (BenefitLayer layer : BenefitLayer.values()) {
            put(funds, layer.paid().toString(), Split.paid(split, layer));
        }
        put(funds, "veteranCadre", split[Split.VETERAN_CADRE]);
        return funds;
    }

    private static void put(Map<String, Long> funds, String name, long paid) {
        if (paid != 0) {
            funds.put(name, paid);
        }
    }

    /// The form in which `decide` writes it: words of the glossary, money in yuan as text.
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("decision", outcome().toString());
        if (reason != null) {
            document.put("reasons", List.of(reason.toString()));
            return document;
        }
        if (outcome() == Outcome.REFER) {
            document.put("unknown", notHeld().stream().map(NotHeld::toString).toList());
        }
        BillRequest.Bill bill = request.bill();
        document.put("totalExpense", yuan(bill.total()));
        document.put("excludedExpense", yuan(bill.excluded()));
        document.put("overLimitExpense", yuan(bill.overLimit()));
        document.put("initialSelfPayment", yuan(bill.initial()));
        document.put("eligibleExpense", yuan(bill.eligible()));
        if (hasSplit()) {
            putSplit(document);
        }
        return document;
    }

    private void putSplit(Map<String, Object> document) {
        document.put("crossRegionSelfPayment", yuan(split[Split.CROSS_REGION]));
        document.put("deductible", yuan(split[Split.DEDUCTIBLE]));
        var funds = new LinkedHashMap<String, Object>();
        funds().forEach((name, paid) -> funds.put(name, yuan(paid)));
        document.put("funds", funds);
        document.put("fundPayment", yuan(split[Split.FUND]));
        document.put("patientShare", yuan(split[Split.PATIENT]));
        document.put("personalAccount", yuan(split[Split.ACCOUNT]));
        document.put("familySharing", yuan(split[Split.SHARING]));
        document.put("cashPayment", yuan(split[Split.CASH]));
        document.put("accumulatorsAfter", accumulators());
    }

    private Map<String, Object> accumulators() {
        var written = new LinkedHashMap<String, Object>();
        after().forEach((accumulator, amount) -> {
            boolean kept = plan.keeps(accumulator) || isStated(accumulator);
            boolean moves = amount != 0 || before.getOrDefault(accumulator, 0L) != 0;
            if (kept && moves) {
                written.put(accumulator.toString(), accumulator.isMoney() ? yuan(amount) : (Object) amount);
            }
        });
        return written;
    }

    private boolean isStated(Accumulator accumulator) {
        return request.before() != null && request.before().containsKey(accumulator);
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}

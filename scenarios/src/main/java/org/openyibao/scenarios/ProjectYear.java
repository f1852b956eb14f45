package org.openyibao.scenarios;

import org.openyibao.kernel.Money;

/// One project in one year: its budget, releases and payments, entered under one purpose.
record ProjectYear(YearRecords year, Purpose purpose) {
    /// A line of the budget that leaves the economic class free.
    ProjectYear start(long yuan2024, long yuan2025) {
        return start("", yuan2024, yuan2025);
    }

    ProjectYear start(String econ, long yuan2024, long yuan2025) {
        year.lines.add(new BudgetLine(purpose, econ, year.yuan(yuan2024, yuan2025), ""));
        return this;
    }

    void adjust(int month, int day, Money amount, String reason, String basis) {
        year.adjust(new BudgetAdjustment(year.on(month, day), purpose, amount, reason, basis));
    }

    void release(int month, int day, Money amount, Money applied) {
        release(month, day, amount, applied, "");
    }

    void release(int month, int day, Money amount, Money applied, String note) {
        year.release(new TreasuryRelease(year.on(month, day), purpose, amount, applied, note));
    }

    void pay(int month, int day, String econ, Money amount, String note, Payee payee) {
        year.pay(payment(month, day, econ, amount, note, payee));
    }

    void payTagged(String tag, int month, int day, String econ, Money amount, String note, Payee payee) {
        year.pay(payment(month, day, econ, amount, note, payee).tagged(tag));
    }

    void payBatch(int month, int day, String econ, Money amount, String note, long persons) {
        year.pay(payment(month, day, econ, amount, note, Payee.batch(persons)).heads(persons));
    }

    void payPerHead(int month, int day, String econ, long persons, Money rate, String note, Payee payee) {
        year.pay(Payment.perHead(year.on(month, day), purpose, econ, persons, rate, note, payee));
    }

    private Payment payment(int month, int day, String econ, Money amount, String note, Payee payee) {
        return Payment.of(year.on(month, day), purpose, econ, amount, note, payee);
    }
}

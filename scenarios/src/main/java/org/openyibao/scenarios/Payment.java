package org.openyibao.scenarios;

import java.time.LocalDate;
import org.openyibao.kernel.Money;

/// One voucher of the sample agency before it has a number.
///
/// @param note `{tag}` stands for the number of the voucher with that tag
/// @param persons 0 where the amount is not for heads
/// @param rate zero where there is no rate; else persons × rate is the amount
/// @param tag empty unless another record refers to this voucher
record Payment(
        LocalDate date,
        Purpose purpose,
        String econ,
        Money amount,
        String note,
        Payee payee,
        long persons,
        Money rate,
        String tag) {
    Payment {
        if (!rate.isZero() && !rate.times(persons).equals(amount)) {
            throw new IllegalArgumentException(persons + " × " + rate + " is not " + amount);
        }
    }

    static Payment of(LocalDate date, Purpose purpose, String econ, Money amount, String note, Payee payee) {
        return new Payment(date, purpose, econ, amount, note, payee, 0, Money.ZERO, "");
    }

    static Payment perHead(
            LocalDate date, Purpose purpose, String econ, long persons, Money rate, String note, Payee payee) {
        return new Payment(date, purpose, econ, rate.times(persons), note, payee, persons, rate, "");
    }

    Payment heads(long count) {
        return new Payment(date, purpose, econ, amount, note, payee, count, rate, tag);
    }

    Payment tagged(String name) {
        return new Payment(date, purpose, econ, amount, note, payee, persons, rate, name);
    }
}

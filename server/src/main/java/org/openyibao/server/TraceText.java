package org.openyibao.server;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.kernel.Money;
import org.openyibao.ledger.Account;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.operations.relief.PersonDecision;
import org.openyibao.operations.relief.ReliefYear.PersonLine;
import org.openyibao.statements.Trace;

/// A trace as text: formula, operands, postings with their decision and event, the exact sum and the rounded
/// figure.
final class TraceText {
    private TraceText() {}

    static void print(Trace trace, Platform platform, PrintStream out) {
        out.println("figure     " + trace.address());
        out.println("agency     " + trace.agency().name() + " "
                + trace.agency().id().year());
        out.println("where      " + trace.title() + " · " + trace.rowName() + " · " + trace.column());
        out.println("printed    " + trace.printed() + (trace.printed().isEmpty() ? "（空）" : " " + trace.unit()));
        out.println("formula    " + trace.formula());
        var persons = new TracedPersons(platform, trace.agency().id().agency());
        for (Trace.Operand operand : trace.operands()) {
            printOperand(operand, platform, persons, out);
        }
        out.println("exact      " + trace.exact() + " " + trace.exactUnit()
                + (trace.exactUnit().equals("元")
                        ? " = " + Money.parseYuan(trace.exact()).fen() + " fen"
                        : ""));
        out.println("rounding   " + trace.rounding());
        out.println("result     " + trace.result() + " " + trace.unit());
        if (!trace.remark().isEmpty()) {
            out.println("remark     " + trace.remark());
        }
    }

    private static void printOperand(Trace.Operand operand, Platform platform, TracedPersons persons, PrintStream out) {
        out.println();
        out.println("operand " + operand.sign() + "  " + operand.label());
        out.println("  source   " + operand.source());
        for (Trace.SignedPosting signed : operand.postings()) {
            printPosting(signed, operand.unit(), platform, persons, out);
        }
        long more = operand.count() - operand.postings().size();
        out.println("  postings " + operand.count() + (more > 0 ? "（另有 " + more + " 笔未列出）" : "") + ", sum "
                + amount(operand.sum(), operand.unit())
                + (operand.unit().equals("fen") ? " = " + operand.sum() + " fen" : ""));
    }

    private static void printPosting(
            Trace.SignedPosting signed, String unit, Platform platform, TracedPersons persons, PrintStream out) {
        TracedPosting posting = signed.posting();
        Optional<PersonLine> person = persons.of(posting);
        String subject = TracedPersons.subject(posting, person);
        out.println("  " + signed.sign() + " " + posting.date() + "  " + posting.documentNo() + "/" + posting.line()
                + "  " + amount(posting.amount(), unit) + "  " + posting.memo()
                + (subject.isEmpty() ? "" : "  " + subject));
        person.ifPresent(line -> printPerson(line, out));
        out.println("      借 " + cell(posting.debit(), platform) + "  贷 " + cell(posting.credit(), platform));
        out.println("      decision " + posting.decision().outcome() + " by "
                + posting.decision().by() + " at "
                + BeijingTime.minute(posting.decision().at()) + " "
                + posting.decision().reason());
        out.println("      event " + posting.event().kind() + " "
                + posting.event().key() + " entered by " + posting.event().operator() + " from "
                + posting.event().source());
        out.println("      " + posting.event().payload());
    }

    private static void printPerson(PersonLine line, PrintStream out) {
        PersonDecision decision = line.decision();
        out.println("      person " + line.person().personNo() + " " + line.person() + "  " + line.group()
                + (line.tier().isEmpty() ? "" : "，" + line.tier()));
        if (decision != null) {
            out.println("      granted " + decision.amount() + " 元 by " + line.decidedBy() + ": " + decision.basis()
                    + " [" + decision.confidence() + "]");
        }
        line.recoveries()
                .forEach(recovery -> out.println("      recovery " + recovery.amount() + " 元 opened "
                        + recovery.openedOn() + " by " + recovery.enteredBy() + ": " + recovery.reason()));
    }

    private static String amount(long amount, String unit) {
        return unit.equals("fen") ? new Money(amount) + " 元" : amount + " " + unit;
    }

    private static String cell(LedgerCell cell, Platform platform) {
        BookSet set = platform.bookSet(cell.bookSetId());
        Account account = platform.accounts(set.kind()).get(cell.account());
        String dimensions = cell.dimensions().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        return cell.account()
                + (account == null ? "" : " " + account.name())
                + (dimensions.isEmpty() ? "" : " {" + dimensions + "}");
    }
}

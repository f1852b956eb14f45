package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.kernel.Money;
import org.openyibao.ledger.Account;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.ledger.Events.Decided;
import org.openyibao.ledger.Events.StoredEvent;
import org.openyibao.ledger.LedgerCell;
import org.openyibao.ledger.Unit;
import org.openyibao.operations.relief.ReliefYear.PersonLine;
import org.openyibao.statements.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A figure with its formula, its operands and their postings, as the API and `trace --json` tell it.
///
/// @param remark what an overlay changed and why; absent where it changed nothing
record TraceView(
        String address,
        String agencyId,
        String agencyName,
        String table,
        String title,
        String rowName,
        String column,
        String value,
        String unit,
        @Nullable String notice,
        String formula,
        String exact,
        String exactUnit,
        String rounding,
        String result,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String remark,
        List<OperandView> operands) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record OperandView(
            String label,
            String sign,
            String sumFen,
            String sum,
            String unit,
            long count,
            String source,
            List<PostingView> postings,
            long more) {}

    record PostingView(
            String documentNo,
            String documentKind,
            int line,
            String date,
            String period,
            String bookSet,
            CellView debit,
            CellView credit,
            String amountFen,
            String amount,
            String unit,
            String subject,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PersonView person,

            String memo,
            String sign,
            DecisionView decision,
            EventView event) {}

    /// A person behind a posting, masked, with the ground of the payment.
    ///
    /// @param confidence of the law: `official`, `secondary` or `sample`
    /// @param toRecover what is to come back, in yuan; absent if nothing is
    record PersonView(
            String personNo,
            String name,
            String idNumber,
            String group,
            String tier,
            String basis,
            String confidence,
            String decidedBy,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String toRecover,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String recoveryReason) {
        static PersonView of(PersonLine line) {
            var decision = line.decision();
            boolean open = !line.toRecover().isZero();
            return new PersonView(
                    line.person().personNo(),
                    line.person().name(),
                    line.person().idNumber(),
                    line.group(),
                    line.tier(),
                    decision == null ? "" : decision.basis(),
                    decision == null ? "" : decision.confidence(),
                    line.decidedBy(),
                    open ? line.toRecover().toString() : "",
                    open ? line.recoveries().getLast().reason() : "");
        }
    }

    record CellView(String account, String accountName, Map<String, String> dimensions) {}

    record DecisionView(String outcome, String by, String on, String reason) {
        static DecisionView of(Decided decided) {
            return new DecisionView(
                    decided.outcome(),
                    decided.by(),
                    BeijingTime.day(decided.at()).toString(),
                    decided.reason());
        }
    }

    record EventView(
            String kind, String key, String date, String operator, String source, Map<String, String> payload) {
        static EventView of(StoredEvent event) {
            return new EventView(
                    event.kind(),
                    event.key(),
                    event.businessDate().toString(),
                    event.operator(),
                    event.source(),
                    fields(event.payload()));
        }
    }

    static String json(Platform platform, Trace trace) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(platform, trace));
    }

    static TraceView of(Platform platform, Trace trace) {
        var persons = new TracedPersons(platform, trace.agency().id().agency());
        return new TraceView(
                trace.address(),
                trace.agency().id().toString(),
                trace.agency().name(),
                trace.table(),
                trace.title(),
                trace.rowName(),
                trace.column(),
                trace.printed(),
                trace.unit(),
                References.notice(trace.agency().id()).orElse(null),
                trace.formula(),
                trace.exact(),
                trace.exactUnit(),
                trace.rounding(),
                trace.result(),
                trace.remark(),
                trace.operands().stream()
                        .map(operand -> operand(platform, persons, operand))
                        .toList());
    }

    private static OperandView operand(Platform platform, TracedPersons persons, Trace.Operand operand) {
        boolean isMoney = operand.unit().equals(Unit.FEN.name());
        return new OperandView(
                operand.label(),
                operand.sign(),
                Long.toString(operand.sum()),
                amount(operand.sum(), isMoney),
                isMoney ? "元" : operand.unit(),
                operand.count(),
                operand.source(),
                operand.postings().stream()
                        .map(posting -> posting(platform, persons, posting))
                        .toList(),
                operand.count() - operand.postings().size());
    }

    private static String amount(long number, boolean isMoney) {
        return isMoney ? new Money(number).yuan().toPlainString() : Long.toString(number);
    }

    private static PostingView posting(Platform platform, TracedPersons persons, Trace.SignedPosting signed) {
        TracedPosting posting = signed.posting();
        Optional<PersonLine> person = persons.of(posting);
        BookSet bookSet = platform.bookSet(posting.debit().bookSetId());
        Map<String, Account> accounts = platform.accounts(bookSet.kind());
        boolean isMoney = posting.unit().equals(Unit.FEN);
        return new PostingView(
                posting.documentNo(),
                posting.documentKind(),
                posting.line(),
                posting.date().toString(),
                "%04d-%02d".formatted(posting.period().year(), posting.period().month()),
                bookSet.name(),
                cell(posting.debit(), accounts),
                cell(posting.credit(), accounts),
                Long.toString(posting.amount()),
                amount(posting.amount(), isMoney),
                isMoney ? "元" : posting.unit().name(),
                TracedPersons.subject(posting, person),
                person.map(PersonView::of).orElse(null),
                posting.memo(),
                signed.sign(),
                DecisionView.of(posting.decision()),
                EventView.of(posting.event()));
    }

    private static CellView cell(LedgerCell cell, Map<String, Account> accounts) {
        Account account = accounts.get(cell.account());
        return new CellView(cell.account(), account == null ? cell.account() : account.name(), cell.dimensions());
    }

    /// The fields of a payload that say something.
    private static Map<String, String> fields(String payload) {
        var fields = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(payload).properties()) {
            String text = field.getValue().isContainer()
                    ? field.getValue().toString()
                    : field.getValue().asString();
            if (!text.isEmpty()) {
                fields.put(field.getKey(), text);
            }
        }
        return fields;
    }
}

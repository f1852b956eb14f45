package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.BeijingTime;
import org.openyibao.kernel.Money;
import org.openyibao.operations.relief.ReliefBatch;
import org.openyibao.operations.relief.ReliefGroup;
import org.openyibao.operations.relief.ReliefYear;
import org.openyibao.operations.relief.ReliefYear.PersonLine;
import org.openyibao.statements.Statement;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The relief desk's room of an agency-year: read only, and persons always masked.
@RestController
final class ReliefController {
    private final Platform platform;

    ReliefController(Platform platform) {
        this.platform = platform;
    }

    record ReliefView(
            @Nullable String notice, List<GroupView> groups, List<PersonView> persons, List<BatchView> batches) {}

    /// @param address of what the project paid, where the statement has it
    record GroupView(
            String group,
            String func,
            String project,
            String fund,
            String purpose,
            String paidYuan,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String address) {}

    /// @param outcome of the decision; empty if there was none
    /// @param reason why not
    /// @param toRecover in yuan; empty if nothing is to come back
    record PersonView(
            String personNo,
            String name,
            String idNumber,
            String group,
            String tier,
            String from,
            String until,
            String evidence,
            String diedOn,
            String deathEvidence,
            String outcome,
            String amount,
            String basis,
            String confidence,
            String reason,
            String decidedBy,
            String voucherNo,
            String paidOn,
            String toRecover,
            String recoveryReason) {
        static PersonView of(PersonLine line) {
            var decision = line.decision();
            var paid = line.paid();
            boolean open = !line.toRecover().isZero();
            return new PersonView(
                    line.person().personNo(),
                    line.person().name(),
                    line.person().idNumber(),
                    line.group(),
                    line.tier(),
                    line.from().toString(),
                    text(line.until()),
                    line.evidence(),
                    text(line.diedOn()),
                    line.deathEvidence(),
                    decision == null ? "" : decision.outcome().name().toLowerCase(Locale.ROOT),
                    decision == null ? "" : decision.amount().toString(),
                    decision == null ? "" : decision.basis(),
                    decision == null ? "" : decision.confidence(),
                    decision == null ? "" : decision.reason(),
                    line.decidedBy(),
                    paid == null ? "" : paid.voucherNo(),
                    paid == null ? "" : paid.on().toString(),
                    open ? line.toRecover().toString() : "",
                    open ? line.recoveries().getLast().reason() : "");
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    record BatchView(
            String batch,
            String group,
            String on,
            int persons,
            int granted,
            String totalYuan,
            String enteredBy,
            String enteredAt,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String decidedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String decidedAt,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason) {
        static BatchView of(ReliefBatch batch) {
            return new BatchView(
                    Long.toString(batch.id()),
                    batch.group(),
                    batch.on().toString(),
                    batch.decisions().size(),
                    batch.granted().size(),
                    batch.total().toString(),
                    batch.enteredBy(),
                    BeijingTime.minute(batch.enteredAt()),
                    batch.outcome(),
                    batch.decidedBy(),
                    batch.decidedAt() == null ? null : BeijingTime.minute(batch.decidedAt()),
                    batch.reason());
        }
    }

    @GetMapping("/api/agencies/{id}/relief")
    ReliefView relief(@PathVariable String id) {
        Statement statement = platform.statement(id);
        ReliefYear year = platform.reliefDesk().year(statement.card().id());
        return new ReliefView(
                References.notice(year.year()).orElse(null),
                year.groups().stream()
                        .map(group -> group(statement, year, group))
                        .toList(),
                year.lines().stream().map(PersonView::of).toList(),
                year.batches().stream().map(BatchView::of).toList());
    }

    private static GroupView group(Statement statement, ReliefYear year, ReliefGroup group) {
        Money paid = Money.ZERO;
        for (PersonLine line : year.lines()) {
            var allowance = line.paid();
            if (allowance != null && line.group().equals(group.group())) {
                paid = paid.plus(allowance.amount());
            }
        }
        String address = statement.projects().stream()
                .filter(states -> states.project().equals(group.line().project()))
                .map(states -> states.cells().get(4).address().toString())
                .findFirst()
                .orElse(null);
        return new GroupView(
                group.group(),
                group.line().funcCode(),
                group.line().project(),
                group.line().fundSource(),
                group.purpose(),
                paid.toString(),
                address);
    }
}

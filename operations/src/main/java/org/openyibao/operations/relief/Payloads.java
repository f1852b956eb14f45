package org.openyibao.operations.relief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openyibao.agency.PaymentRequest.PaidFrom;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;
import org.openyibao.ledger.Events.DecidedEvent;
import org.openyibao.ledger.Events.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The payloads of the desk's events, written and read. None holds a name or an identity number.
final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    static String of(ReliefGroup group) {
        ObjectNode node = JSON.createObjectNode();
        node.put("group", group.group());
        node.put("func_code", group.line().funcCode());
        node.put("econ_code", group.line().econCode());
        node.put("project", group.line().project());
        node.put("fund_source", group.line().fundSource());
        node.put("purpose", group.purpose());
        return node.toString();
    }

    static ReliefGroup group(AgencyYear year, StoredEvent event, int version) {
        var node = JSON.readTree(event.payload());
        var line = new PaidFrom(
                text(node, "func_code"), text(node, "econ_code"), text(node, "project"), text(node, "fund_source"));
        return new ReliefGroup(year, text(node, "group"), line, text(node, "purpose"), version);
    }

    /// @param reason of a correction; empty for a first rosterEntry
    static String of(RosterEntry rosterEntry, String reason) {
        ObjectNode node = JSON.createObjectNode();
        node.put("group", rosterEntry.group());
        node.put("person_no", rosterEntry.personNo());
        node.put("tier", rosterEntry.tier());
        node.put("from", rosterEntry.from().toString());
        node.put("until", rosterEntry.until() == null ? "" : rosterEntry.until().toString());
        node.put("evidence", rosterEntry.evidence());
        node.put("reason", reason);
        return node.toString();
    }

    static RosterEntry rosterEntry(StoredEvent event, int version) {
        var node = JSON.readTree(event.payload());
        return new RosterEntry(
                text(node, "group"),
                text(node, "person_no"),
                text(node, "tier"),
                LocalDate.parse(text(node, "from")),
                day(text(node, "until")),
                text(node, "evidence"),
                version);
    }

    static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static String of(Death death) {
        ObjectNode node = JSON.createObjectNode();
        node.put("person_no", death.personNo());
        node.put("died_on", death.diedOn().toString());
        node.put("evidence", death.evidence());
        return node.toString();
    }

    static Death death(StoredEvent event, int version) {
        var node = JSON.readTree(event.payload());
        return new Death(
                text(node, "person_no"), LocalDate.parse(text(node, "died_on")), text(node, "evidence"), version);
    }

    static String of(ReliefBatch batch) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", batch.number());
        node.put("group", batch.group());
        node.put("granted", batch.granted().size());
        node.put("refused", batch.notGranted().size());
        node.put("total_yuan", batch.total().toString());
        node.put("digest", batch.digest());
        return node.toString();
    }

    static int batchNumber(StoredEvent event) {
        return JSON.readTree(event.payload()).get("number").asInt();
    }

    static String field(StoredEvent event, String name) {
        return text(JSON.readTree(event.payload()), name);
    }

    static String of(int batchNumber, String group, PersonDecision decision) {
        ObjectNode node = JSON.createObjectNode();
        node.put("batch", batchNumber);
        node.put("group", group);
        node.put("person_no", decision.personNo());
        node.put("tier", decision.tier());
        node.put("outcome", decision.outcome().word());
        node.put("amount_yuan", decision.amount().toString());
        node.put("basis", decision.basis());
        node.put("confidence", decision.confidence());
        return node.toString();
    }

    /// The number of the batch that a decision belongs to.
    static int batchOf(StoredEvent claim) {
        return JSON.readTree(claim.payload()).get("batch").asInt();
    }

    static PersonDecision decision(DecidedEvent claim) {
        var node = JSON.readTree(claim.event().payload());
        var outcome = PersonDecision.Outcome.ofWord(text(node, "outcome"));
        boolean granted = outcome == PersonDecision.Outcome.GRANTED;
        return new PersonDecision(
                text(node, "person_no"),
                text(node, "tier"),
                outcome,
                Money.parseYuan(text(node, "amount_yuan")),
                text(node, "basis"),
                text(node, "confidence"),
                granted || claim.decision() == null ? "" : claim.decision().reason());
    }

    static String of(PaidAllowance paid) {
        ObjectNode node = JSON.createObjectNode();
        node.put("group", paid.group());
        node.put("person_no", paid.personNo());
        node.put("tier", paid.tier());
        node.put("amount_yuan", paid.amount().toString());
        node.put("basis", paid.basis());
        node.put("confidence", paid.confidence());
        node.put("voucher_no", paid.voucherNo());
        return node.toString();
    }

    static PaidAllowance paid(AgencyYear year, StoredEvent event) {
        var node = JSON.readTree(event.payload());
        return new PaidAllowance(
                year,
                text(node, "group"),
                text(node, "person_no"),
                text(node, "tier"),
                event.businessDate(),
                Money.parseYuan(text(node, "amount_yuan")),
                text(node, "basis"),
                text(node, "confidence"),
                text(node, "voucher_no"));
    }

    static String of(Recovery recovery) {
        ObjectNode node = JSON.createObjectNode();
        node.put("group", recovery.group());
        node.put("person_no", recovery.personNo());
        node.put("amount_yuan", recovery.amount().toString());
        node.put("voucher_no", recovery.voucherNo());
        node.put("reason", recovery.reason());
        return node.toString();
    }

    static Recovery recovery(AgencyYear year, StoredEvent event) {
        var node = JSON.readTree(event.payload());
        return new Recovery(
                year,
                text(node, "group"),
                text(node, "person_no"),
                Money.parseYuan(text(node, "amount_yuan")),
                text(node, "voucher_no"),
                event.businessDate(),
                event.operator(),
                text(node, "reason"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? "" : value.asString();
    }
}

package org.openyibao.operations.relief;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openyibao.agency.BookedProfile;
import org.openyibao.agency.PaymentDesk;
import org.openyibao.agency.PaymentRequest;
import org.openyibao.agency.PaymentRequest.PersonShare;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.openyibao.kernel.RegionCode;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.Recording;
import org.openyibao.operations.relief.PersonDecision.Outcome;

/// Decides and pays, inside a transaction that has its turn with the agency.
final class BatchDesk {
    private final Connection connection;
    private final Ledger ledger;
    private final PaymentDesk payments;
    private final ReliefLaw law;
    private final ReliefState state;

    BatchDesk(Connection connection, Ledger ledger, PaymentDesk payments, ReliefLaw law, ReliefState state) {
        this.connection = connection;
        this.ledger = ledger;
        this.payments = payments;
        this.law = law;
        this.state = state;
    }

    private ReliefGroup group(AgencyYear year, String name) {
        ReliefGroup group = state.group(year, name);
        if (group == null) {
            List<String> known =
                    state.groups(year).stream().map(ReliefGroup::group).toList();
            throw new Refusal(
                    ReliefError.GROUP_UNKNOWN,
                    "",
                    year + " 没有登记补助类别“" + name + "”",
                    "类别说明从哪个指标付款",
                    known.isEmpty() ? "先用 relief roster 登记名册" : "已登记的类别：" + String.join("、", known));
        }
        return group;
    }

    private List<PersonDecision> judge(AgencyYear year, String group, LocalDate on) {
        BookedProfile profile = payments.profile(year)
                .orElseThrow(() -> new Refusal(
                        ReliefError.AGENCY_YEAR_UNKNOWN, "", "账上没有 " + year + " 的记录", "补助从单位的项目指标付款", "先导入并审批该年度的文件夹"));
        return new Judging(law, new RegionCode(profile.region()), state).judge(year, group, on);
    }

    /// Decides on everybody of a group's roster. The same decisions again are the batch that has them.
    ReliefBatch decide(AgencyYear year, String name, LocalDate on, String user, Instant now) {
        if (on.getYear() != year.year()) {
            throw new Refusal(
                    ReliefError.DAY_OUTSIDE_YEAR, "--date", "认定日 " + on + " 不在 " + year.year() + " 年度内", "", "改正日期");
        }
        ReliefGroup group = group(year, name);
        List<PersonDecision> decisions = judge(year, name, on);
        String digest = Judging.digest(name, on, decisions, group);
        Optional<ReliefBatch> same = sameBatch(year, name, on, decisions, digest);
        if (same.isPresent()) {
            return same.get();
        }
        refuseNothing(year, name, on, decisions);
        var batch = new ReliefBatch(
                ledger.reserveId(),
                state.batches(year).size() + 1,
                year,
                name,
                on,
                digest,
                decisions,
                user,
                now,
                "pending",
                null,
                null,
                "");
        List<Complaint> complaints = payments.control(connection, requests(batch, group));
        if (!complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
        record(batch, user, now);
        return batch;
    }

    private Optional<ReliefBatch> sameBatch(
            AgencyYear year, String name, LocalDate on, List<PersonDecision> decisions, String digest) {
        for (ReliefBatch batch : state.batches(year)) {
            if (batch.group().equals(name) && batch.isPending()) {
                if (batch.digest().equals(digest)) {
                    return Optional.of(batch);
                }
                throw new Refusal(
                        ReliefError.BATCH_WAITS,
                        "批次 " + batch.id(),
                        "“" + name + "”已有 " + batch.on() + " 的批次等待复核",
                        "一个类别一次只有一个待复核的批次",
                        "先用 relief approve 复核，或用 relief reject 退回");
            }
        }
        boolean nothingNew = decisions.stream().noneMatch(PersonDecision::isGranted);
        return nothingNew
                ? state.batches(year).stream()
                        .filter(batch ->
                                batch.group().equals(name) && batch.on().equals(on) && batch.isApproved())
                        .findFirst()
                : Optional.empty();
    }

    private static void refuseNothing(AgencyYear year, String name, LocalDate on, List<PersonDecision> decisions) {
        if (decisions.stream().anyMatch(PersonDecision::isGranted)) {
            return;
        }
        boolean lawless =
                !decisions.isEmpty() && decisions.stream().allMatch(decision -> decision.outcome() == Outcome.REFERRED);
        String why = decisions.stream()
                .map(decision -> decision.reason().replaceAll("。.*", ""))
                .limit(5)
                .reduce((a, b) -> a + "；" + b)
                .orElse("名册上没有人");
        throw new Refusal(
                lawless ? ReliefError.LAW_UNKNOWN : ReliefError.NOTHING_TO_PAY,
                year.toString(),
                "“" + name + "”" + on + " 在册 " + decisions.size() + " 人，没有可以发放的",
                why,
                lawless ? "在 law/ 下收录该类别的规定" : "核对名册、日期和类别");
    }

    private void record(ReliefBatch batch, String user, Instant now) {
        String key = batch.year() + "/" + ReliefState.BATCH + "/" + batch.number();
        ledger.record(
                connection,
                batch.year().bucket(),
                batch.id(),
                now,
                new Recording.Event(ReliefState.BATCH, key, batch.on(), user, "relief desk", Payloads.of(batch)));
        var recordings = new ArrayList<Recording>();
        for (PersonDecision decision : batch.decisions()) {
            String claim = batch.year() + "/" + ReliefState.CLAIM + "/" + batch.number() + "/" + decision.personNo();
            recordings.add(new Recording(
                    new Recording.Event(
                            ReliefState.CLAIM,
                            claim,
                            batch.on(),
                            user,
                            key,
                            Payloads.of(batch.number(), batch.group(), decision)),
                    new Recording.Decision(outcome(decision), now, user, reason(decision)),
                    List.of()));
        }
        ledger.append(connection, batch.year().bucket(), now, recordings);
    }

    private static Recording.Outcome outcome(PersonDecision decision) {
        return switch (decision.outcome()) {
            case GRANTED -> Recording.Outcome.APPROVED;
            case REFUSED -> Recording.Outcome.REFUSED;
            case REFERRED -> Recording.Outcome.REFERRED;
        };
    }

    private static String reason(PersonDecision decision) {
        return decision.isGranted() ? decision.basis() : decision.reason();
    }

    /// Pays a batch, if what was decided still holds.
    ///
    /// @param batch pending
    void approve(ReliefBatch batch, String user, Instant now) {
        var approval = new Recording.Decision(Recording.Outcome.APPROVED, now, user, "发放批次 " + batch.voucher());
        // the decision first: its key keeps a second approval of the same batch out
        ledger.decide(connection, batch.year().bucket(), batch.id(), Recording.Decision.approved(now, user));
        ReliefGroup group = group(batch.year(), batch.group());
        List<PersonDecision> decisions = judge(batch.year(), batch.group(), batch.on());
        if (!Judging.digest(batch.group(), batch.on(), decisions, group).equals(batch.digest())) {
            throw new Refusal(
                    ReliefError.BATCH_STALE,
                    "批次 " + batch.id(),
                    "经办以后名册、去世登记、付款指标或规定有变化",
                    "复核的必须是现在的情况",
                    "用 relief reject 退回，再用 relief decide 重新认定");
        }
        List<PaymentRequest> requests = requests(batch, group);
        payments.pay(connection, requests, batch.enteredBy(), approval, now);
        ledger.append(connection, batch.year().bucket(), now, paid(batch, requests, approval));
    }

    /// One event for each person paid; its key lets nobody be paid twice for a year.
    private static List<Recording> paid(ReliefBatch batch, List<PaymentRequest> requests, Recording.Decision approval) {
        var vouchers = new LinkedHashMap<String, String>();
        requests.forEach(
                request -> request.shares().forEach(share -> vouchers.put(share.subject(), request.voucherNo())));
        var recordings = new ArrayList<Recording>();
        for (PersonDecision decision : batch.granted()) {
            var paid = new PaidAllowance(
                    batch.year(),
                    batch.group(),
                    decision.personNo(),
                    decision.tier(),
                    batch.on(),
                    decision.amount(),
                    decision.basis(),
                    decision.confidence(),
                    vouchers.getOrDefault(MaskedPerson.subject(decision.personNo()), ""));
            recordings.add(new Recording(
                    new Recording.Event(
                            ReliefState.PAYMENT,
                            batch.year() + "/" + ReliefState.PAYMENT + "/" + batch.group() + "/" + decision.personNo(),
                            batch.on(),
                            batch.enteredBy(),
                            batch.year() + "/" + ReliefState.CLAIM + "/" + batch.number() + "/" + decision.personNo(),
                            Payloads.of(paid)),
                    approval,
                    List.of()));
        }
        return recordings;
    }

    private record Rate(String tier, Money amount) {}

    /// One voucher for each tier: persons times rate.
    private static List<PaymentRequest> requests(ReliefBatch batch, ReliefGroup group) {
        Map<Rate, List<PersonShare>> byRate =
                new java.util.TreeMap<>(Comparator.comparing(Rate::amount).thenComparing(Rate::tier));
        for (PersonDecision decision : batch.granted()) {
            byRate.computeIfAbsent(new Rate(decision.tier(), decision.amount()), _ -> new ArrayList<>())
                    .add(new PersonShare(MaskedPerson.subject(decision.personNo()), decision.amount()));
        }
        var requests = new ArrayList<PaymentRequest>();
        byRate.forEach((rate, shares) -> {
            String tail = byRate.size() == 1 ? "" : "-" + (requests.size() + 1);
            String heads = shares.size() + " 人 × " + rate.amount() + " 元";
            requests.add(new PaymentRequest(
                    batch.year(),
                    batch.voucher() + tail,
                    batch.on(),
                    group.line(),
                    batch.year().year() + "年度" + group.purpose() + "（"
                            + (rate.tier().isEmpty() ? heads : rate.tier() + "，" + heads) + "）",
                    "个人（" + shares.size() + " 人，批量代发）",
                    rate.amount(),
                    shares,
                    "补助批次 " + batch.number()));
        });
        return requests;
    }
}

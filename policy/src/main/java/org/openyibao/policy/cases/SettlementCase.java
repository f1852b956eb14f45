package org.openyibao.policy.cases;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.policy.Accumulator;
import org.openyibao.policy.Accumulators;
import org.openyibao.policy.BenefitLayer;
import org.openyibao.policy.ChargeLine;
import org.openyibao.policy.Plan;
import org.openyibao.policy.Split;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// A bill with parameters of its own, in the words of the case form.
final class SettlementCase {
    private static final Map<String, Accumulator> HOSPITAL = new LinkedHashMap<>();
    private static final Map<String, Accumulator> OUTPATIENT = new LinkedHashMap<>();

    static {
        HOSPITAL.put("ded_ytd", Accumulator.DEDUCTIBLE);
        HOSPITAL.put("pool_ytd", Accumulator.POOLED);
        HOSPITAL.put("scope_ytd", Accumulator.ELIGIBLE_USED);
        HOSPITAL.put("large_ytd", Accumulator.LARGE);
        HOSPITAL.put("cata_base_ytd", Accumulator.AFTER_POOL);
        HOSPITAL.put("cata_paid_ytd", Accumulator.CRITICAL);
        HOSPITAL.put("civil_base_ytd", Accumulator.AFTER_INSURANCE);
        HOSPITAL.put("civil_paid_ytd", Accumulator.CIVIL_SERVANT);
        HOSPITAL.put("second_base_ytd", Accumulator.AFTER_SUBSIDY);
        HOSPITAL.put("second_paid_ytd", Accumulator.SECOND);
        HOSPITAL.put("disabled_paid_ytd", Accumulator.DISABLED_VETERAN);
        HOSPITAL.put("aid_base_ytd", Accumulator.BEFORE_ASSISTANCE);
        HOSPITAL.put("aid_paid_ytd", Accumulator.ASSISTANCE);
        HOSPITAL.put("tilt_base_ytd", Accumulator.AFTER_ASSISTANCE);
        HOSPITAL.put("tilt_paid_ytd", Accumulator.TILT);
        HOSPITAL.put("supplement_paid_ytd", Accumulator.SUPPLEMENT);
        HOSPITAL.put("inpatient_count", Accumulator.STAYS);
        OUTPATIENT.putAll(HOSPITAL);
        OUTPATIENT.put("ded_ytd", Accumulator.OUTPATIENT_DEDUCTIBLE);
        OUTPATIENT.put("pool_ytd", Accumulator.OUTPATIENT_POOLING);
    }

    /// What was computed: the fields of `expected`, and the changes of the accumulators by their names there.
    record Result(Map<String, Object> figures, Map<String, Long> deltas, Map<String, Long> before) {
        /// The accumulators after it, zeros left out.
        Map<String, Object> after(boolean taken) {
            var after = new LinkedHashMap<String, Object>();
            deltas.forEach((name, delta) -> {
                long sum = before.getOrDefault(name, 0L) + (taken ? -delta : delta);
                if (sum != 0) {
                    after.put(name, name.equals("inpatient_count") ? (Object) sum : yuan(sum));
                }
            });
            return after;
        }
    }

    /// What of a case's bill acts; the dates of a birth only explain it.
    static final Set<String> KEYS = Set.of(
            "kind",
            "total",
            "full_self",
            "over_limit",
            "pre_self",
            "lines",
            "acct_balance",
            "mutual_aid_balance",
            "born",
            "enrolled",
            "paid_cash_at_discharge");

    private final Node policy;
    private final Node bill;
    private final Map<String, Long> before;
    private final boolean hospital;

    SettlementCase(Node policy, Node bill, Map<String, Long> before) {
        this.policy = policy;
        this.bill = bill;
        this.before = before;
        String kind = bill.textOr("kind", "IP");
        if (!kind.equals("IP") && !kind.equals("OP")) {
            throw bill.get("kind").wrong(ReadingError.VALUE_WRONG, "不认识的类别 " + kind, "", "写 IP 或 OP");
        }
        this.hospital = kind.equals("IP");
    }

    Result compute() {
        long[] sums = sums();
        long eligible = sums[ChargeLine.TOTAL]
                - sums[ChargeLine.EXCLUDED]
                - sums[ChargeLine.OVER_LIMIT]
                - sums[ChargeLine.INITIAL];
        if (eligible < 0) {
            throw bill.wrong(ReadingError.VALUE_WRONG, "全自费、超限价、先行自付之和大于总额", "", "核对金额");
        }
        Plan plan = BillCaseLaw.plan(policy);
        var accumulators = Accumulators.ofOne();
        names().forEach((name, accumulator) -> accumulators.set(accumulator, 0, before.getOrDefault(name, 0L)));
        accumulators.set(Accumulator.PERSONAL_ACCOUNT, 0, amount("acct_balance"));
        accumulators.set(Accumulator.FAMILY_SHARING, 0, amount("mutual_aid_balance"));
        long[] split = Split.buffer();
        plan.decide(
                plan.fact(facts()),
                eligible,
                sums[ChargeLine.INITIAL],
                sums[ChargeLine.EXCLUDED] + sums[ChargeLine.OVER_LIMIT],
                accumulators,
                0,
                split,
                null);
        return new Result(figures(sums, split), deltas(split), before);
    }

    private Map<String, Accumulator> names() {
        return hospital ? HOSPITAL : OUTPATIENT;
    }

    private Map<Fact, String> facts() {
        var facts = new EnumMap<Fact, String>(Fact.class);
        facts.put(Fact.SCHEME, policy.textOr("scheme", "EmployeeScheme"));
        facts.put(Fact.KIND, hospital ? "Inpatient" : "Outpatient");
        facts.put(Fact.FILING, policy.find("remote") == null ? "Home" : "Unregistered");
        return facts;
    }

    private long amount(String key) {
        Node found = bill.find(key);
        return found == null ? 0 : found.yuan();
    }

    private long[] sums() {
        var sums = new long[4];
        Node lines = bill.find("lines");
        if (lines == null) {
            sums[ChargeLine.TOTAL] = bill.get("total").yuan();
            sums[ChargeLine.EXCLUDED] = amount("full_self");
            sums[ChargeLine.OVER_LIMIT] = amount("over_limit");
            sums[ChargeLine.INITIAL] = amount("pre_self");
        } else {
            lines.items().forEach(line -> CaseLine.add(line, sums));
        }
        return sums;
    }

    private Map<String, Object> figures(long[] sums, long[] split) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("medfee_sumamt", yuan(sums[ChargeLine.TOTAL]));
        figures.put("fulamt_ownpay_amt", yuan(sums[ChargeLine.EXCLUDED]));
        figures.put("overlmt_selfpay", yuan(sums[ChargeLine.OVER_LIMIT]));
        figures.put("preselfpay_amt", yuan(sums[ChargeLine.INITIAL]));
        figures.put("inscp_scp_amt", yuan(split[Split.ELIGIBLE]));
        figures.put("remote_preselfpay", yuan(split[Split.CROSS_REGION]));
        figures.put("act_pay_dedc", yuan(split[Split.DEDUCTIBLE]));
        figures.put("hifp_pay", yuan(split[Split.POOL]));
        figures.put("hifob_pay", paid(split, BenefitLayer.LARGE_EXPENSE));
        figures.put("hifmi_pay", paid(split, BenefitLayer.CRITICAL_ILLNESS));
        figures.put("cvlserv_pay", paid(split, BenefitLayer.CIVIL_SERVANT));
        figures.put("second_comp_pay", paid(split, BenefitLayer.SECOND_COMPENSATION));
        figures.put("hifdm_pay", paid(split, BenefitLayer.DISABLED_VETERAN));
        figures.put("maf_pay", paid(split, BenefitLayer.ASSISTANCE));
        figures.put("tilt_aid_pay", paid(split, BenefitLayer.TILTED_ASSISTANCE));
        figures.put("oth_pay", paid(split, BenefitLayer.ENTITLED_GROUP));
        figures.put("veteran_cadre_pay", yuan(split[Split.VETERAN_CADRE]));
        figures.put("fund_pay_sumamt", yuan(split[Split.FUND]));
        figures.put("psn_part_amt", yuan(split[Split.PATIENT]));
        figures.put("acct_pay", yuan(split[Split.ACCOUNT]));
        figures.put("acct_mulaid_pay", yuan(split[Split.SHARING]));
        figures.put("psn_cash_pay", yuan(split[Split.CASH]));
        Node cash = bill.find("paid_cash_at_discharge");
        if (cash != null) {
            figures.put("refund_to_person", yuan(cash.yuan() - split[Split.CASH]));
        }
        return figures;
    }

    private static String paid(long[] split, BenefitLayer layer) {
        return yuan(Split.paid(split, layer));
    }

    /// The case form keeps the bases of a layer only where the policy has it.
    private Map<String, Long> deltas(long[] split) {
        var deltas = new LinkedHashMap<String, Long>();
        boolean moves = policy.textOr("scheme", "").isEmpty();
        names().forEach((name, accumulator) -> {
            boolean kept = switch (name) {
                case "second_base_ytd" -> has("second");
                case "aid_base_ytd" -> has("aid");
                case "tilt_base_ytd" -> has("aid") && policy.get("aid").find("tilt") != null;
                default -> true;
            };
            if (kept && (moves || name.equals("inpatient_count"))) {
                deltas.put(name, Split.change(split, accumulator));
            }
        });
        return deltas;
    }

    private boolean has(String layer) {
        return policy.find(layer) != null;
    }

    static String yuan(long fen) {
        return new Money(fen).toString();
    }

    /// Accumulators as a case states them; fen, or a count.
    static Map<String, Long> accumulators(@Nullable Node node) {
        var before = new LinkedHashMap<String, Long>();
        if (node != null) {
            node.fields().forEach((name, value) -> {
                if (!HOSPITAL.containsKey(name)) {
                    throw value.wrong(ReadingError.KEY_UNKNOWN, "没有累计项 " + name, "", "用算例说明里的名称");
                }
                before.put(name, name.equals("inpatient_count") ? value.whole() : value.yuan());
            });
        }
        return before;
    }
}

package org.openyibao.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.law.CareFiling;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.law.Wording;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// 一张费用单和它的事实. What a decision about a bill is asked: person, encounter, bill, accumulators of the year.
///
/// @param before the accumulators; null where the bill goes on from the one before it
public record BillRequest(
        Person person,
        Encounter encounter,
        Bill bill,
        @Nullable Map<Accumulator, Long> before,
        Node node) {
    /// 参保人员.
    ///
    /// @param enrolment null where there is none
    /// @param diedOn itself still entitled; null while the person lives
    public record Person(
            Scheme scheme,
            boolean retired,
            boolean civilServant,
            Set<String> categories,
            @Nullable Enrolment enrolment,
            @Nullable LocalDate diedOn) {}

    /// 参保: half-open; without a first day it is none.
    ///
    /// @param benefitsFrom the end of the waiting period; null where there is none
    public record Enrolment(
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate benefitsFrom) {}

    /// 就诊.
    ///
    /// @param seat `county` or `city`; empty where it is not told
    /// @param treatmentRegion division code of the provider; empty means at home
    /// @param filing null where care across regions was not registered
    public record Encounter(
            CareKind kind,
            int level,
            String seat,
            String treatmentRegion,
            @Nullable CareFiling filing,
            boolean emergency,
            int stayNumber,
            String treatment,
            String disease) {}

    /// 费用, fen: the total and what of it is out of scope.
    public record Bill(long total, long excluded, long overLimit, long initial) {
        public long eligible() {
            return total - excluded - overLimit - initial;
        }
    }

    /// @throws org.openyibao.kernel.Refusal with file, line and what is wrong
    public static BillRequest read(Node node) {
        node.allow("person", "encounter", "bill", "accumulatorsBefore", "date");
        Encounter encounter = encounter(node.get("encounter"));
        Node accumulators = node.find("accumulatorsBefore");
        return new BillRequest(
                person(node.get("person")),
                encounter,
                bill(node.get("bill")),
                accumulators == null ? null : accumulators(accumulators),
                node);
    }

    private static Person person(Node node) {
        node.allow("scheme", "age", "retired", "civilServant", "categories", "enrolment", "diedOn");
        var categories = new TreeSet<String>();
        Node list = node.find("categories");
        if (list != null) {
            list.items().forEach(item -> categories.add(category(item)));
        }
        if (node.find("age") != null) {
            count(node.get("age"), "年龄");
        }
        return new Person(
                node.get("scheme").word(Scheme.class),
                flag(node, "retired"),
                flag(node, "civilServant"),
                categories,
                node.find("enrolment") == null ? null : enrolment(node.get("enrolment")),
                date(node, "diedOn"));
    }

    private static String category(Node node) {
        if (node.text().isBlank()) {
            throw node.wrong("救助身份是空的", "没有救助身份的不写 categories", "写上身份，例如 低保，或删去这一项");
        }
        return node.text();
    }

    private static int count(Node node, String title) {
        int count = node.whole();
        if (count < 0) {
            throw node.wrong(FactsError.AMOUNT_OUT_OF_RANGE, title + "是 " + count, title + "不小于零", "改正这个数");
        }
        return count;
    }

    private static Enrolment enrolment(Node node) {
        node.allow("validFrom", "validUntil", "benefitsFrom");
        return new Enrolment(date(node, "validFrom"), date(node, "validUntil"), date(node, "benefitsFrom"));
    }

    private static Encounter encounter(Node node) {
        node.allow(
                "kind",
                "hospitalLevel",
                "hospitalSeat",
                "treatmentRegion",
                "filing",
                "emergency",
                "stayNumber",
                "treatment",
                "disease");
        Node filing = node.find("filing");
        Node stay = node.find("stayNumber");
        return new Encounter(
                node.get("kind").word(CareKind.class),
                level(node.get("hospitalLevel")),
                node.find("hospitalSeat") == null
                        ? ""
                        : node.get("hospitalSeat").word(List.of("county", "city")),
                region(node),
                filing == null ? null : filing.word(CareFiling.class),
                flag(node, "emergency"),
                stay == null ? 0 : count(stay, "住院次数"),
                node.wordOr("treatment", "None", "Delivery", "Psychiatric", "RepeatChemotherapy"),
                node.textOr("disease", ""));
    }

    private static int level(Node node) {
        int level = node.whole();
        if (level < 1 || level > 3) {
            throw node.wrong("医院等级是 " + level, "医院分三级，一级含基层和未定级", "写 1、2 或 3");
        }
        return level;
    }

    private static String region(Node node) {
        String code = node.textOr("treatmentRegion", "");
        if (!code.isEmpty() && !code.matches("[1-9][0-9]{5}")) {
            throw node.get("treatmentRegion").wrong("“" + code + "”不是六位区划代码", "由它判断是不是异地就医", "写就诊医院所在县区的代码，例如 140302");
        }
        return code;
    }

    private static boolean flag(Node node, String key) {
        Node found = node.find(key);
        return found != null && found.flag();
    }

    private static @Nullable LocalDate date(Node node, String key) {
        Node found = node.find(key);
        return found == null ? null : found.date();
    }

    // ---- the bill ----

    private static Bill bill(Node node) {
        node.allow("lines", "totalExpense", "excludedExpense", "overLimitExpense", "initialSelfPayment");
        var sums = new long[4];
        Node lines = node.find("lines");
        if (lines != null) {
            if (node.fields().size() > 1) {
                throw node.wrong(FactsError.SUMS_DIFFER, "明细 lines 和合计同时写了", "合计由明细加出", "只写 lines，或只写合计");
            }
            var read = new ArrayList<ChargeLine>();
            lines.items().forEach(line -> read.add(ChargeLine.read(line)));
            read.forEach(line -> line.addTo(sums));
        } else {
            sums[ChargeLine.TOTAL] = amount(node.get("totalExpense"));
            sums[ChargeLine.EXCLUDED] = amount(node.find("excludedExpense"));
            sums[ChargeLine.OVER_LIMIT] = amount(node.find("overLimitExpense"));
            sums[ChargeLine.INITIAL] = amount(node.find("initialSelfPayment"));
        }
        var bill = new Bill(
                sums[ChargeLine.TOTAL],
                sums[ChargeLine.EXCLUDED],
                sums[ChargeLine.OVER_LIMIT],
                sums[ChargeLine.INITIAL]);
        if (bill.eligible() < 0) {
            throw node.wrong(
                    FactsError.SUMS_DIFFER,
                    "全自费 " + Wording.yuan(bill.excluded()) + "、超限价 " + Wording.yuan(bill.overLimit()) + "、先行自付 "
                            + Wording.yuan(bill.initial()) + "之和大于总额 " + Wording.yuan(bill.total()),
                    "它们是总额的一部分",
                    "核对各项金额");
        }
        if (bill.total() > RowLayout.MOST) {
            throw node.wrong(
                    FactsError.AMOUNT_OUT_OF_RANGE,
                    "总额 " + Wording.yuan(bill.total()) + "，超过四亿元",
                    "一张单不会这样大",
                    "核对单位：这里以元计");
        }
        return bill;
    }

    private static long amount(@Nullable Node node) {
        if (node == null) {
            return 0;
        }
        long fen = node.yuan();
        if (fen < 0) {
            throw node.wrong(FactsError.AMOUNT_OUT_OF_RANGE, "金额是负数：" + node.text(), "金额不小于零，退费不写成负数", "改正金额");
        }
        if (fen > RowLayout.MOST) {
            throw node.wrong(FactsError.AMOUNT_OUT_OF_RANGE, "金额超过四亿元：" + node.text(), "一人一年的金额不会这样大", "核对单位：这里以元计");
        }
        return fen;
    }

    private static Map<Accumulator, Long> accumulators(Node node) {
        var before = new EnumMap<Accumulator, Long>(Accumulator.class);
        node.fields().forEach((key, value) -> {
            Accumulator accumulator = Accumulator.of(key)
                    .orElseThrow(() -> value.wrong(
                            ReadingError.KEY_UNKNOWN,
                            "没有累计项“" + key + "”",
                            "这里只认识："
                                    + Stream.of(Accumulator.values())
                                            .map(Accumulator::toString)
                                            .collect(Collectors.joining("、")),
                            "改成其中之一，或删去"));
            if (!value.isNull()) {
                before.put(accumulator, accumulator.isMoney() ? amount(value) : count(value, accumulator.title()));
            }
        });
        return before;
    }
}

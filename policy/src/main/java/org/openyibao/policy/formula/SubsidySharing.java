package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 财政补助分担. How the levels of the treasury share the subsidy of a resident.
///
/// @param shares of centre, province, and city with county, by kind of county
/// @param county the kind that this place is
/// @param localSplit of the local part; free to the city and county
/// @param functionCode 功能分类 under which the subsidy is budgeted
public record SubsidySharing(
        Map<CountyKind, Shares> shares,
        Held<CountyKind> county,
        Held<LocalSplit> localSplit,
        Held<String> functionCode,
        RoundingRule rounding)
        implements Formula {
    public SubsidySharing {
        shares = Map.copyOf(shares);
    }

    /// @param local city and county together
    public record Shares(Rate central, Rate province, Rate local) {
        public Shares {
            mustBeWhole("中央、省、市县", central, province, local);
        }

        static Shares read(Node node) {
            node.allow("county", "central", "province", "local");
            return new Shares(
                    Given.share(node.get("central")),
                    Given.share(node.get("province")),
                    Given.share(node.get("local")));
        }
    }

    /// @param unit to which the county's part is rounded; the city pays the rest
    public record LocalSplit(Rate city, Rate county, RoundingRule unit) {
        public LocalSplit {
            mustBeWhole("市、县", city, county);
        }

        static LocalSplit read(Node node) {
            node.allow("city", "county", "rounding");
            return new LocalSplit(
                    Given.share(node.get("city")), Given.share(node.get("county")), RoundingRule.read(node));
        }
    }

    private static void mustBeWhole(String whose, Rate... parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Rate part : parts) {
            sum = sum.add(part.value());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw FormulaError.CONTRADICTION.refusal(
                    whose + "的分担比例合计 " + sum.toPlainString() + "，不等于 1", "各级分担的是同一笔补助", "核对各级比例");
        }
    }

    static SubsidySharing read(Node value) {
        value.allow("shares", "county", "localSplit", "functionCode", "rounding");
        var shares = new EnumMap<CountyKind, Shares>(CountyKind.class);
        for (Node item : value.get("shares").items()) {
            shares.put(item.get("county").word(CountyKind.class), Shares.read(item));
        }
        return new SubsidySharing(
                shares,
                Held.read(value, "county", node -> node.word(CountyKind.class)),
                Held.read(value, "localSplit", LocalSplit::read),
                Held.read(value, "functionCode", Node::text),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("perHead", "persons", "county");
        return shared(
                Given.money(request.get("perHead")),
                Given.or(request, "persons", Given::count, 1),
                county.orAsked(request, "county", node -> node.word(CountyKind.class)));
    }

    /// The share of each level, for each head and for the persons together.
    public FormulaAnswer shared(Money perHead, int persons, CountyKind kind) {
        Shares share = Optional.ofNullable(shares.get(kind))
                .orElseThrow(() ->
                        FormulaError.NOT_HELD.refusal("没有" + kind.title() + "的分担比例", "法规文件只写了别的类别", "补上这一类，或改县的类别"));
        var working = new Working();
        working.line(kind.title() + "：中央 " + share.central() + "，省 " + share.province() + "，市县 " + share.local());
        Money central = part(working, "central", "中央", perHead, share.central());
        Money province = part(working, "province", "省", perHead, share.province());
        Money local = perHead.minus(central).minus(province);
        working.money("local", "市县（每人）", perHead + " − " + central + " − " + province, local);
        if (localSplit.isHeld()) {
            split(working, local, localSplit.get());
        } else {
            working.line("市县之间的分担未收集：" + localSplit.reason());
        }
        working.money("total", "补助总额", perHead + " × " + persons + " 人", perHead.times(persons));
        if (functionCode.isHeld()) {
            working.figure("functionCode", functionCode.get());
        }
        return working.answer();
    }

    private Money part(Working working, String name, String title, Money perHead, Rate share) {
        Money part = rounding.round(perHead.yuan().multiply(share.value()));
        return working.money(name, title + "（每人）", perHead + " × " + share, part);
    }

    private static void split(Working working, Money local, LocalSplit split) {
        BigDecimal exact = local.yuan().multiply(split.county().value());
        Money county = split.unit().round(exact);
        working.figure("countyExact", RoundingRule.TO_FEN.round(exact).toString());
        working.money(
                "county",
                "县（每人）",
                local + " × " + split.county() + "，取整到 " + split.unit().unit() + " 元",
                county);
        working.money("city", "市（每人，其余）", local + " − " + county, local.minus(county));
    }
}

package org.openyibao.policy.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.policy.reading.Node;

/// 缴费费率. Each share of each person and month is rounded by itself.
public record ContributionRate(
        Held<Rate> employer, Held<Rate> person, Held<FlexibleWorker> flexibleWorker, RoundingRule rounding)
        implements Formula {

    /// 灵活就业人员. Pays both shares.
    ///
    /// @param maternity the part of the rate that is maternity insurance
    public record FlexibleWorker(Rate rate, Rate maternity) {
        public FlexibleWorker {
            if (maternity.compareTo(rate) > 0) {
                throw FormulaError.CONTRADICTION.refusal("生育费率 " + maternity + " 高于总费率 " + rate, "", "核对两个费率");
            }
        }

        static FlexibleWorker read(Node node) {
            node.allow("rate", "maternity");
            return new FlexibleWorker(
                    Given.share(node.get("rate")),
                    Given.or(node, "maternity", Given::share, new Rate(BigDecimal.ZERO)));
        }
    }

    enum Payer {
        EMPLOYER("Employer"),
        FLEXIBLE_WORKER("FlexibleWorker");

        private final String word;

        Payer(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static ContributionRate read(Node value) {
        value.allow("employer", "person", "flexibleWorker", "rounding");
        return new ContributionRate(
                Held.read(value, "employer", Given::share),
                Held.read(value, "person", Given::share),
                Held.read(value, "flexibleWorker", FlexibleWorker::read),
                RoundingRule.read(value));
    }

    @Override
    public FormulaAnswer answer(Node request) {
        request.allow("bases", "months", "payer");
        List<Money> bases = Given.list(request.get("bases"), Given::money);
        int months = Given.or(request, "months", Given::count, 1);
        Payer payer = Given.or(request, "payer", node -> node.word(Payer.class), Payer.EMPLOYER);
        return switch (payer) {
            case EMPLOYER -> contributions(bases, months);
            case FLEXIBLE_WORKER -> flexibleContributions(bases, months);
        };
    }

    /// What employer and person pay in a month for each base, and both in the months together.
    public FormulaAnswer contributions(List<Money> bases, int months) {
        var working = new Working();
        Money ofEmployer = shares(working, "employer", "单位缴费", bases, employer.get(), months);
        Money ofPerson = shares(working, "person", "个人缴费", bases, person.get(), months);
        working.money("total", "合计", ofEmployer + " + " + ofPerson, ofEmployer.plus(ofPerson));
        return working.answer();
    }

    /// What flexible workers pay, and what of it is maternity insurance.
    public FormulaAnswer flexibleContributions(List<Money> bases, int months) {
        var working = new Working();
        FlexibleWorker share = flexibleWorker.get();
        Money paid = shares(working, "flexibleWorker", "灵活就业人员缴费", bases, share.rate(), months);
        shares(working, "maternity", "其中生育保险", bases, share.maternity(), months);
        working.figure("total", paid.toString());
        return working.answer();
    }

    private Money shares(Working working, String name, String title, List<Money> bases, Rate rate, int months) {
        var monthly = new ArrayList<String>();
        Money sum = Money.ZERO;
        for (Money base : bases) {
            Money share = rounding.round(base.yuan().multiply(rate.value()));
            monthly.add(share.toString());
            sum = sum.plus(share);
            working.line(title + "（每月）= " + base + " × " + rate + " = " + share + " 元");
        }
        working.figure(name, monthly);
        return working.money(name + "Total", title + "合计", sum + " × " + months + " 个月", sum.times(months));
    }
}

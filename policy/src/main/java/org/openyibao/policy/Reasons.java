package org.openyibao.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.law.CapLaw;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.CrossRegionLaw;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.DeductibleLaw;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LayerLaw;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RateLaw;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Rules;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.reading.Node;

/// Why something is not held: the reason that stands beside the word unknown in the law file.
final class Reasons {
    private static final String NO_LAW = "当天没有这类待遇的政策";

    private final LawBook book;
    private final RegionLaw region;
    private final FactSpace space;
    private final LocalDate day;

    Reasons(LawBook book, RegionLaw region, FactSpace space, LocalDate day) {
        this.book = book;
        this.region = region;
        this.space = space;
        this.day = day;
    }

    /// @param combinations the facts, once for each category of the person
    String of(NotHeld name, List<int[]> combinations) {
        for (int[] facts : combinations) {
            Optional<String> reason = of(name, facts);
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return NO_LAW;
    }

    /// The parameter in whose file it stands.
    static String parameter(NotHeld name) {
        return switch (name) {
            case LAW -> "SchemeLaw";
            case CROSS_REGION, OUTPATIENT_POOLING, CHRONIC -> name.toString();
            case DEDUCTIBLE -> "Deductible";
            case RATE -> "ReimbursementRate";
            case POOL_CAP -> "AnnualCap";
            default -> BenefitLayer.values()[(name.ordinal() - NotHeld.LARGE_EXPENSE.ordinal()) / 2].toString();
        };
    }

    private Optional<String> of(NotHeld name, int[] facts) {
        String parameter = parameter(name);
        return switch (name) {
            case LAW, OUTPATIENT_POOLING, CHRONIC -> value(parameter, facts).map(DatedValue::unknownReason);
            case CROSS_REGION ->
                rule(
                        parameter,
                        facts,
                        value -> CrossRegionLaw.read(value, space).rules());
            case DEDUCTIBLE ->
                held(parameter, facts, value -> DeductibleLaw.read(value, space).unknownReason(facts, space));
            case RATE ->
                held(parameter, facts, value -> RateLaw.read(value, space).unknownReason(facts, space));
            case POOL_CAP ->
                rule(parameter, facts, value -> CapLaw.read(value, space).rules());
            default ->
                rule(parameter, facts, value -> LayerLaw.read(value, space).rules());
        };
    }

    private Optional<DatedValue> value(String parameter, int[] facts) {
        Scheme scheme = Scheme.values()[facts[Fact.SCHEME.ordinal()]];
        CareKind kind = CareKind.values()[facts[Fact.KIND.ordinal()]];
        Optional<ParameterFile> file = book.find(region, parameter, scheme, kind);
        return file.flatMap(found -> found.on(day));
    }

    private interface Reading {
        Rules<?> rules(Node value);
    }

    private Optional<String> rule(String parameter, int[] facts, Reading reading) {
        return held(
                parameter,
                facts,
                value -> reading.rules(value)
                        .find(facts, space)
                        .map(Reasons::unknownReason)
                        .orElse(null));
    }

    private static @Nullable String unknownReason(Rules.Rule<?> rule) {
        return switch (rule.value()) {
            case CapLaw.Cap cap -> cap.unknownReason();
            case LayerLaw.Layer layer -> layer.cap().unknownReason();
            case null, default -> rule.unknownReason();
        };
    }

    /// Why the value of the day is not held, or what it says of it itself.
    private Optional<String> held(String parameter, int[] facts, Function<Node, @Nullable String> inside) {
        return value(parameter, facts)
                .map(value -> value.unknownReason() != null ? value.unknownReason() : inside.apply(value.value()));
    }
}

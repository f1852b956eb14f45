package org.openyibao.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.PlanRule.Basis;
import org.openyibao.policy.law.CapLaw;
import org.openyibao.policy.law.CareKind;
import org.openyibao.policy.law.CrossRegionLaw;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.DeductibleLaw;
import org.openyibao.policy.law.Fact;
import org.openyibao.policy.law.FactSpace;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.LawError;
import org.openyibao.policy.law.LayerLaw;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.PoorLaw;
import org.openyibao.policy.law.RateLaw;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Rules;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.reading.Node;

/// The law of one scheme and kind of care on one day, each parameter read into its type. What is not held at all
/// is a name; what has no value on the day has no law.
final class SchemeLaw {
    /// A parameter's value of the day with where it stands.
    record Dated<T>(Basis basis, @Nullable T value) {
        T held() {
            if (value == null) {
                throw new IllegalStateException(basis.file().file() + " is not held");
            }
            return value;
        }
    }

    private final LawBook book;
    private final RegionLaw region;
    private final LocalDate day;
    private final FactSpace space;
    private final Scheme scheme;
    private final CareKind kind;
    private boolean lawless;

    /// Names that are not held whatever the other facts; [NotHeld#LAW] where there is no law.
    @Nullable
    NotHeld whole;

    @Nullable
    Basis wholeBasis;

    @Nullable
    Dated<Node> actualCost;

    @Nullable
    Dated<CrossRegionLaw> crossRegion;

    @Nullable
    Dated<DeductibleLaw> deductible;

    @Nullable
    Dated<RateLaw> rate;

    @Nullable
    Dated<CapLaw> cap;

    @Nullable
    Dated<PoorLaw> poor;

    @Nullable
    Dated<Node> account;

    @Nullable
    Dated<Node> rounding;

    final Map<BenefitLayer, Dated<LayerLaw>> layers = new EnumMap<>(BenefitLayer.class);

    SchemeLaw(LawBook book, RegionLaw region, LocalDate day, FactSpace space, Scheme scheme, CareKind kind) {
        this.book = book;
        this.region = region;
        this.day = day;
        this.space = space;
        this.scheme = scheme;
        this.kind = kind;
    }

    /// No law at all: whatever is asked is referred.
    SchemeLaw without() {
        whole = NotHeld.LAW;
        return this;
    }

    SchemeLaw read() {
        readAll();
        return this;
    }

    private void readAll() {
        rounding = node("Rounding", false, FrameLaw::rounding);
        account = node("PersonalAccountUse", false, FrameLaw::account);
        var none = unheld("SchemeLaw");
        if (none.isPresent()) {
            whole = NotHeld.LAW;
            wholeBasis = none.get()
                    .on(day)
                    .map(value -> new Basis(none.get(), value))
                    .orElse(null);
            return;
        }
        if (scheme == Scheme.VETERAN_CADRE) {
            actualCost = node("ActualCost", true, FrameLaw::actualCost);
        } else {
            readPool();
            readLayers();
        }
        if (lawless) {
            whole = NotHeld.LAW;
        }
    }

    private void readPool() {
        crossRegion = dated("CrossRegionCare", true, CrossRegionLaw::read);
        String kindName = kind == CareKind.OUTPATIENT ? "OutpatientPooling" : "ChronicSpecialDisease";
        boolean own = book.own(region, "ReimbursementRate", scheme, kind).isPresent();
        Optional<ParameterFile> unheld = kind == CareKind.INPATIENT || own ? Optional.empty() : unheld(kindName);
        if (unheld.isPresent()) {
            whole = kind == CareKind.OUTPATIENT ? NotHeld.OUTPATIENT_POOLING : NotHeld.CHRONIC;
            wholeBasis = unheld.get()
                    .on(day)
                    .map(value -> new Basis(unheld.get(), value))
                    .orElse(null);
            return;
        }
        deductible = dated("Deductible", true, DeductibleLaw::read);
        rate = dated("ReimbursementRate", true, RateLaw::read);
        cap = dated("AnnualCap", true, CapLaw::read);
    }

    private void readLayers() {
        var needed = new TreeSet<String>();
        Dated<Node> list = node("Layers", true, FrameLaw::layers);
        if (list != null && list.value() != null && list.value().find(scheme.toString()) != null) {
            list.value().get(scheme.toString()).items().forEach(item -> needed.add(item.text()));
        }
        for (BenefitLayer layer : BenefitLayer.values()) {
            Dated<LayerLaw> law = dated(layer.toString(), needed.contains(layer.toString()), LayerLaw::read);
            if (law != null) {
                layers.put(layer, law);
            }
        }
        if (layers.containsKey(BenefitLayer.CRITICAL_ILLNESS)) {
            poor = dated("CriticalIllnessOfThePoor", false, (value, facts) -> PoorLaw.read(value));
        }
    }

    private Optional<ParameterFile> file(String parameter) {
        return book.find(region, parameter, scheme, kind);
    }

    /// A parameter that can only say that something is not held.
    private Optional<ParameterFile> unheld(String parameter) {
        Optional<ParameterFile> file = file(parameter);
        file.flatMap(found -> found.on(day)).ifPresent(value -> LawParameters.mustRead(file.get(), value, space));
        return file;
    }

    private @Nullable Dated<Node> node(String parameter, boolean needed, UnaryOperator<Node> reader) {
        return dated(parameter, needed, (value, facts) -> reader.apply(value));
    }

    private <T> @Nullable Dated<T> dated(String parameter, boolean needed, BiFunction<Node, FactSpace, T> reader) {
        Optional<ParameterFile> file = file(parameter);
        if (file.isEmpty()) {
            if (needed) {
                throw new Refusal(
                        LawError.PARAMETER_MISSING,
                        "law/" + region.folder(),
                        scheme.title() + kind.title() + " 没有参数 " + parameter,
                        "每个险种、类别都要写全，没有掌握的写 unknown",
                        "补一个文件；没有掌握的，文件里写 value: unknown 和 reason");
            }
            return null;
        }
        Optional<DatedValue> value = file.get().on(day);
        if (value.isEmpty()) {
            lawless = lawless || needed;
            return null;
        }
        Basis basis = new Basis(file.get(), value.get());
        boolean unknown = value.get().unknownReason() != null;
        return new Dated<>(basis, unknown ? null : reader.apply(value.get().value(), space));
    }

    /// The facts that tell its rows apart, besides scheme and kind.
    Set<Fact> facts() {
        var facts = EnumSet.noneOf(Fact.class);
        if (crossRegion != null) {
            facts.add(Fact.FILING);
            names(crossRegion, law -> law.rules().names(facts));
        }
        names(deductible, law -> law.names(facts));
        names(rate, law -> law.names(facts));
        names(cap, law -> law.rules().names(facts));
        layers.values().forEach(layer -> names(layer, law -> law.rules().names(facts)));
        if (poor != null) {
            facts.add(Fact.CATEGORY);
        }
        facts.remove(Fact.SCHEME);
        facts.remove(Fact.KIND);
        return whole == NotHeld.LAW ? EnumSet.noneOf(Fact.class) : facts;
    }

    private static <T> void names(@Nullable Dated<T> dated, Consumer<T> naming) {
        if (dated != null && dated.value() != null) {
            naming.accept(dated.value());
        }
    }

    /// How much room its rows need.
    RowLayout room() {
        int bands = 1;
        if (rate != null && rate.value() != null) {
            bands = most(rate.value().bands(), List::size);
        }
        int tiers = 1;
        for (Dated<LayerLaw> layer : layers.values()) {
            if (layer.value() != null) {
                tiers = Math.max(
                        tiers, most(layer.value().rules(), says -> says.tiers().size()));
            }
        }
        return new RowLayout(bands, layers.size(), tiers);
    }

    private static <T> int most(Rules<T> rules, ToIntFunction<T> size) {
        int most = 1;
        for (Rules.Rule<T> rule : rules.rules()) {
            most = rule.value() == null ? most : Math.max(most, size.applyAsInt(rule.value()));
        }
        return most;
    }
}

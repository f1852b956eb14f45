package org.openyibao.policy.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// 政策库: the law folder as read. Regions inherit from the national frame what they have no file for.
public final class LawBook {
    /// The folder of the frame that every region inherits.
    public static final String NATIONAL = "national";

    /// The folder of a region's worked cases.
    public static final String CASES = "cases";

    /// More stays of a year than a law tells apart.
    private static final int MOST_STAYS = 50;

    /// One per group, so that several may stand beside each other.
    public static final String FIXED_ALLOWANCE = "FixedAllowance";

    private final Path folder;
    private final Map<String, RegionLaw> regions;
    private final Set<String> ofABill;

    private LawBook(Path folder, Map<String, RegionLaw> regions, Set<String> ofABill) {
        this.folder = folder;
        this.regions = regions;
        this.ofABill = Set.copyOf(ofABill);
    }

    /// Reads every file of the folder; what is wrong in any of them is told at once.
    ///
    /// @param parameters the names of parameters that the platform knows
    /// @param ofABill those of them that a bill reads
    /// @throws org.openyibao.kernel.Refusal with a complaint for each file that is wrong
    public static LawBook read(Path folder, Set<String> parameters, Set<String> ofABill) {
        return new LawBook(folder, new LawFolder(folder, parameters).read(), ofABill);
    }

    /// A book of one region whose files are given as text: for cases that bring their own parameters.
    public static LawBook of(String region, List<String> texts, Set<String> parameters) {
        var files = new ArrayList<ParameterFile>();
        for (String text : texts) {
            files.add(ParameterFile.read(Node.parse(region, text), parameters));
        }
        var law = new RegionLaw(region, region, region, "", false, "", List.copyOf(files));
        return new LawBook(Path.of(""), Map.of(region, law), parameters);
    }

    // ---- asking ----

    public Path folder() {
        return folder;
    }

    /// The regions with law of their own, without the national frame.
    public List<RegionLaw> regions() {
        return regions.values().stream()
                .filter(region -> !region.code().equals(NATIONAL))
                .toList();
    }

    /// By division code, or `national`.
    public Optional<RegionLaw> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /// By division code, or `national`.
    ///
    /// @throws Refusal where there is no such region
    public RegionLaw known(String code) {
        return region(code)
                .orElseThrow(() -> new Refusal(
                        LawError.REGION_UNKNOWN,
                        code,
                        "政策库里没有这个统筹区",
                        "现有：" + String.join("、", regions.keySet()),
                        "核对区划代码，或在 law 下新建文件夹"));
    }

    /// The file that says it: the region's own, or the national frame's.
    public Optional<ParameterFile> find(
            RegionLaw region, String parameter, @Nullable Scheme scheme, @Nullable CareKind kind) {
        return own(region, parameter, scheme, kind)
                .or(() -> region(NATIONAL).flatMap(national -> own(national, parameter, scheme, kind)));
    }

    public Optional<ParameterFile> own(
            RegionLaw region, String parameter, @Nullable Scheme scheme, @Nullable CareKind kind) {
        return region.files().stream()
                .filter(file -> file.parameter().equals(parameter))
                .filter(file -> scheme == null || file.appliesTo(scheme, kind))
                .findFirst();
    }

    /// Every file that acts in the region, its own first.
    public List<ParameterFile> files(RegionLaw region) {
        var files = new ArrayList<>(region.files());
        region(NATIONAL).filter(national -> national != region).ifPresent(national -> files.addAll(national.files()));
        return files;
    }

    private List<ParameterFile> filesOfABill(RegionLaw region) {
        return files(region).stream()
                .filter(file -> ofABill.contains(file.parameter()))
                .toList();
    }

    /// The days on which something that a bill reads changes in the region, from the first on.
    public List<LocalDate> changes(RegionLaw region) {
        var days = new TreeSet<LocalDate>();
        for (ParameterFile file : filesOfABill(region)) {
            for (DatedValue value : file.history()) {
                days.add(value.from());
                if (value.until() != null) {
                    days.add(value.until());
                }
            }
        }
        return List.copyOf(days);
    }

    /// The facts that the region's law tells apart.
    public FactSpace space(RegionLaw region) {
        var categories = new TreeSet<String>();
        var diseases = new TreeSet<String>();
        var stays = new TreeSet<Integer>();
        for (ParameterFile file : filesOfABill(region)) {
            for (DatedValue value : file.history()) {
                visit(value.value(), node -> named(node, categories, diseases, stays));
            }
        }
        categories.remove(FactSpace.NONE);
        categories.remove(FactSpace.OTHER);
        diseases.remove(FactSpace.NONE);
        // the last stay that is named stands for all later ones, except where only the first is
        return new FactSpace(categories, diseases, stays.isEmpty() ? 1 : Math.max(2, stays.last()));
    }

    private static void named(Node node, Set<String> categories, Set<String> diseases, Set<Integer> stays) {
        switch (node.key()) {
            case "category" -> node.oneOrMore().forEach(word -> categories.add(word.text()));
            case "categories" -> node.items().forEach(word -> categories.add(word.text()));
            case "disease" -> node.oneOrMore().forEach(word -> diseases.add(word.text()));
            case "stay" -> node.oneOrMore().forEach(word -> stays.add(stay(word)));
            default -> {}
        }
    }

    /// The number of a stay in its year.
    static int stay(Node node) {
        int stay = node.whole();
        if (stay < 1 || stay > MOST_STAYS) {
            throw node.wrong("住院次数是 " + stay, "从 1 数起，至多 " + MOST_STAYS, "改正 stay");
        }
        return stay;
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        if (node.isMapping()) {
            node.fields().values().forEach(inner -> visit(inner, visitor));
        } else if (node.isList()) {
            node.items().forEach(inner -> visit(inner, visitor));
        }
    }
}

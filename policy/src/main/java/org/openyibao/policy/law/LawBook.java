package org.openyibao.policy.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;

/// 政策库: the law folder as read. Regions inherit from the national frame what they have no file for.
public final class LawBook {
    /// The folder of the frame that every region inherits.
    public static final String NATIONAL = "national";

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
    /// @throws Refusal with a complaint for each file that is wrong
    public static LawBook read(Path folder, Set<String> parameters, Set<String> ofABill) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(LawError.FOLDER_MISSING, folder.toString(), "没有这个文件夹", "", "设置 OPENYIBAO_LAW，或在项目目录里运行");
        }
        var complaints = new ArrayList<Complaint>();
        var regions = new LinkedHashMap<String, RegionLaw>();
        for (Path place : list(folder, Files::isDirectory)) {
            attempt(complaints, () -> {
                RegionLaw region = region(folder, place, parameters, complaints);
                regions.put(region.code(), region);
            });
        }
        if (!complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
        return new LawBook(folder, regions, ofABill);
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

    private static RegionLaw region(Path folder, Path place, Set<String> parameters, List<Complaint> complaints) {
        String name = place.getFileName().toString();
        Path head = place.resolve("region.yaml");
        var files = new ArrayList<ParameterFile>();
        for (Path file : walk(place)) {
            boolean isCase = place.relativize(file).startsWith("cases");
            if (!isCase && !file.equals(head)) {
                attempt(
                        complaints,
                        () -> files.add(ParameterFile.read(Node.read(label(folder, file), file), parameters)));
            }
        }
        mustDiffer(files, complaints);
        Node node = Files.exists(head) ? Node.read(label(folder, head), head) : null;
        return RegionLaw.read(name, node, List.copyOf(files));
    }

    /// How a file is called in messages: below the law folder, with slashes.
    private static String label(Path folder, Path file) {
        return "law/" + folder.relativize(file).toString().replace('\\', '/');
    }

    private static void attempt(List<Complaint> complaints, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
    }

    private static void mustDiffer(List<ParameterFile> files, List<Complaint> complaints) {
        for (int i = 0; i < files.size(); i++) {
            for (int j = 0; j < i; j++) {
                ParameterFile one = files.get(j);
                ParameterFile two = files.get(i);
                boolean same = one.parameter().equals(two.parameter())
                        && !one.parameter().equals(FIXED_ALLOWANCE)
                        && one.schemes().stream().anyMatch(two.schemes()::contains)
                        && (one.kind() == null || two.kind() == null || one.kind() == two.kind());
                if (same) {
                    complaints.add(new Complaint(
                            LawError.PARAMETER_TWICE,
                            two.file(),
                            two.parameter() + "（" + two.title() + "）也写在 " + one.file(),
                            "一个参数对一个险种、类别只能有一个文件",
                            "合并两个文件，或把 applies 写窄"));
                }
            }
        }
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder);
        }
    }

    private static Refusal unreadable(Path folder) {
        return new Refusal(LawError.FOLDER_MISSING, folder.toString(), "文件夹读不出来", "", "核对权限后重试");
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
            case "stay" -> node.oneOrMore().forEach(word -> stays.add(word.whole()));
            default -> {}
        }
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

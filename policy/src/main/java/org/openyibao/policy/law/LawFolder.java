package org.openyibao.policy.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// Reads a law folder whole, and tells everything that is wrong in any of its files at once.
final class LawFolder {
    private static final String HEAD = "region.yaml";
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final Set<String> parameters;
    private final Map<String, RegionLaw> regions = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    LawFolder(Path folder, Set<String> parameters) {
        this.folder = folder;
        this.parameters = parameters;
    }

    Map<String, RegionLaw> read() {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    LawError.FOLDER_MISSING, folder.toString(), "没有这个文件夹", "政策都在这个文件夹里", "设置 OPENYIBAO_LAW，或在项目目录里运行");
        }
        for (Path place : list(folder, Files::isDirectory)) {
            attempt(() -> add(region(place)));
        }
        if (!complaints.isEmpty()) {
            throw new Refusal(complaints);
        }
        if (regions.keySet().stream().allMatch(LawBook.NATIONAL::equals)) {
            throw new Refusal(
                    LawError.FOLDER_MISSING,
                    folder.toString(),
                    "里面没有一个统筹区",
                    "每个统筹区一个文件夹，里面有 region.yaml",
                    "核对 OPENYIBAO_LAW");
        }
        return regions;
    }

    private void add(RegionLaw region) {
        RegionLaw other = regions.putIfAbsent(region.code(), region);
        if (other != null) {
            throw new Refusal(
                    LawError.REGION_HEAD,
                    "law/" + region.folder() + "/" + HEAD,
                    "统筹区 " + region.code() + " 也写在 law/" + other.folder(),
                    "一个统筹区只有一个文件夹",
                    "合并两个文件夹，或改正 region");
        }
    }

    private RegionLaw region(Path place) {
        String name = place.getFileName().toString();
        Path head = place.resolve(HEAD);
        var files = new ArrayList<ParameterFile>();
        for (Path file : walk(place)) {
            attempt(() -> mustBeRead(place, file, label(file)));
            boolean isCase = place.relativize(file).startsWith(LawBook.CASES);
            if (!isCase && !file.equals(head) && file.toString().endsWith(ENDING)) {
                attempt(() -> files.add(ParameterFile.read(Node.read(label(file), file), parameters)));
            }
        }
        mustDiffer(files);
        Node node = Files.exists(head) ? Node.read(label(head), head) : null;
        return RegionLaw.read(name, node, List.copyOf(files));
    }

    /// How a file is called in messages: below the law folder, with slashes.
    private String label(Path file) {
        return "law/" + folder.relativize(file).toString().replace('\\', '/');
    }

    /// A file that looks like law and is not read would be missed by nobody.
    private static void mustBeRead(Path place, Path file, String label) {
        String name = file.getFileName().toString();
        boolean looksLikeLaw = name.toLowerCase(Locale.ROOT).matches(".*[.]ya?ml([.]txt)?");
        if (looksLikeLaw && !name.endsWith(ENDING)) {
            throw new Refusal(
                    ReadingError.UNREADABLE, label, "文件名不以 .yaml 结尾", "程序只读以 .yaml（小写）结尾的文件，这个文件没有被读", "改文件名");
        }
        if (name.endsWith(ENDING)
                && place.relativize(file).startsWith(LawBook.CASES)
                && !file.getParent().endsWith(LawBook.CASES)) {
            throw new Refusal(
                    ReadingError.UNREADABLE, label, "算例放在 cases 下面的文件夹里", "程序只读 cases 里的文件，这个文件没有被读", "移到 cases 里");
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
    }

    private void mustDiffer(List<ParameterFile> files) {
        for (int i = 0; i < files.size(); i++) {
            for (int j = 0; j < i; j++) {
                ParameterFile one = files.get(j);
                ParameterFile two = files.get(i);
                boolean same = one.parameter().equals(two.parameter())
                        && !one.parameter().equals(LawBook.FIXED_ALLOWANCE)
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

    /// Hidden files are other programs', not law.
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(wanted)
                    .filter(file -> !isHidden(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> !isHidden(file) && !Files.isDirectory(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder);
        }
    }

    private static Refusal unreadable(Path folder) {
        return new Refusal(LawError.FOLDER_MISSING, folder.toString(), "文件夹读不出来", "里面有没有权限读的文件夹", "核对权限后重试");
    }
}

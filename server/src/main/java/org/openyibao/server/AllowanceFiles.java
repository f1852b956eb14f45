package org.openyibao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.RegionCode;
import org.openyibao.operations.relief.AllowanceLaw;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;
import org.openyibao.policy.reading.Node;

/// The fixed allowances of `law/REGION/relief/`, read as they stand. Gives way to the compiled plan of the
/// policy room as soon as that decides on claims.
final class AllowanceFiles implements AllowanceLaw {
    private final Path law;
    private final Map<RegionCode, List<Node>> files = new ConcurrentHashMap<>();

    AllowanceFiles(Path law) {
        this.law = law;
    }

    /// The folder that `OPENYIBAO_LAW` names, else the one beside the script or the module that is tested.
    static AllowanceFiles ofHouse() {
        String named = System.getenv("OPENYIBAO_LAW");
        Path here = Path.of(named == null || named.isBlank() ? "law" : named);
        return new AllowanceFiles(Files.isDirectory(here) ? here : Path.of("..", "law"));
    }

    @Override
    public AllowanceDecision decide(RegionCode region, AllowanceClaim claim) {
        for (Node file : files.computeIfAbsent(region, this::read)) {
            Optional<Node> dated = dated(file, claim.on());
            if (dated.isPresent()
                    && dated.get().get("value").get("group").text().equals(claim.group())) {
                return decide(file, dated.get(), claim);
            }
        }
        return new AllowanceDecision.Referred(List.of("定额补助 " + claim.group()));
    }

    private static AllowanceDecision decide(Node file, Node dated, AllowanceClaim claim) {
        Node value = dated.get("value");
        Node source = dated.get("source");
        String basis = file.get("title").text() + "（" + source.get("document").text() + "，"
                + source.get("article").text() + "）";
        LocalDate diedOn = claim.diedOn();
        if (diedOn != null && diedOn.isBefore(claim.on())) {
            return new AllowanceDecision.Refused(List.of("Deceased"), basis);
        }
        for (Node other : value.get("excludes").items()) {
            if (claim.groups().contains(other.text())) {
                return new AllowanceDecision.Refused(List.of("ExclusiveGroups:" + other.text()), basis);
            }
        }
        for (Node tier : value.get("tiers").items()) {
            if (tier.get("name").text().equals(claim.tier())) {
                Money yearly = new Money(tier.get("amount").yuan());
                return new AllowanceDecision.Granted(
                        yearly, basis, dated.get("confidence").text());
            }
        }
        return new AllowanceDecision.Refused(List.of("TierUnknown"), basis);
    }

    /// What the file says of a day.
    private static Optional<Node> dated(Node file, LocalDate on) {
        return file.get("history").items().stream()
                .filter(dated -> !dated.get("from").date().isAfter(on))
                .max(java.util.Comparator.comparing(dated -> dated.get("from").date()));
    }

    private List<Node> read(RegionCode region) {
        var found = new ArrayList<Node>();
        try (Stream<Path> regions = Files.isDirectory(law) ? Files.list(law) : Stream.empty()) {
            for (Path folder : regions.sorted().toList()) {
                Path relief = folder.resolve("relief");
                if (folder.getFileName().toString().startsWith(region + "-") && Files.isDirectory(relief)) {
                    try (Stream<Path> yaml = Files.list(relief)) {
                        yaml.filter(file -> file.toString().endsWith(".yaml"))
                                .sorted()
                                .forEach(file ->
                                        found.add(Node.read(file.getFileName().toString(), file)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}

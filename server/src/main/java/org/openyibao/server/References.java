package org.openyibao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Refusal;
import org.openyibao.scenarios.ReferenceAgencies;
import org.openyibao.scenarios.SampleAgency;

/// The four reference agencies and the sample agency: what of their years is in the books, loaded where it is
/// not, and how the recomputed figures stand to the printed ones.
public final class References {
    /// The notice that everything of a reference agency carries.
    public static final String NOTICE = "演示：据公开文件重建，明细为合成，非该单位发布";

    /// Who enters and who approves what the platform loads itself.
    static final String ENTERED_BY = "demo-entry";

    static final String APPROVED_BY = "demo-review";

    private final Platform platform;
    private final Map<String, Conformance> conformances = new HashMap<>();

    References(Platform platform) {
        this.platform = platform;
    }

    public static boolean isReference(AgencyYear year) {
        return ReferenceAgencies.ids().contains(year.toString());
    }

    public static boolean isSample(AgencyYear year) {
        return year.agency().equals(SampleAgency.AGENCY);
    }

    /// The notice of an agency-year, where it must carry one.
    public static Optional<String> notice(AgencyYear year) {
        return isReference(year) ? Optional.of(NOTICE) : Optional.empty();
    }

    /// Loads a reference agency if the books do not know it; anything else is left alone. What its desks pay is
    /// paid by them.
    void ensure(AgencyYear year) {
        if (!isReference(year)) {
            return;
        }
        if (platform.statements().find(year).isEmpty()) {
            withTemporaryFolder(folder -> {
                Path records = folder.resolve(year.toString());
                ReferenceAgencies.copyTo(year.toString(), records);
                relief().register(year, records);
                load(records);
            });
        }
        if (ReferenceRelief.isFor(year) && isLoadedHere(year)) {
            relief().pay(year);
        }
    }

    private ReferenceRelief relief() {
        return new ReferenceRelief(
                platform.reliefDesk(), ENTERED_BY, APPROVED_BY, platform.clock().instant());
    }

    /// Whether the platform itself has loaded the year, and not a user from a folder of his own.
    private boolean isLoadedHere(AgencyYear year) {
        return platform.importDesk().batches().stream()
                .anyMatch(batch ->
                        batch.agencyYear().equals(year) && batch.enteredBy().equals(ENTERED_BY) && !batch.isPending());
    }

    /// Lets the sample agency live its two years, the first one closed before the second begins.
    void ensureSample() {
        var life =
                new SampleLife(platform.statements(), platform.importDesk(), platform.reliefDesk(), platform.yearEnd());
        if (platform.statements().find(SampleLife.SECOND).isEmpty()) {
            withTemporaryFolder(folder -> {
                SampleAgency.write(folder);
                life.live(folder);
            });
        } else if (isLoadedHere(SampleLife.SECOND)) {
            life.pay(SampleLife.SECOND);
        }
    }

    /// What the import desk says to the sample agency's payment that exceeds its budget line.
    String refusedPayment() {
        var said = new StringBuilder();
        withTemporaryFolder(folder -> {
            SampleAgency.write(folder);
            try {
                Path refused = folder.resolve(SampleAgency.AGENCY + "-2025-refused");
                platform.importDesk()
                        .enter(refused, ENTERED_BY, platform.clock().instant());
            } catch (Refusal refusal) {
                said.append(refusal.complaints().getFirst().line());
            }
        });
        return said.toString();
    }

    private void load(Path folder) {
        var receipt =
                platform.importDesk().enter(folder, ENTERED_BY, platform.clock().instant());
        platform.importDesk()
                .approve(receipt.batchId(), APPROVED_BY, platform.clock().instant());
    }

    private interface FolderWork {
        void in(Path folder) throws IOException;
    }

    private static void withTemporaryFolder(FolderWork work) {
        try {
            Path folder = Files.createTempDirectory("openyibao");
            try {
                work.in(folder);
            } finally {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares the recomputed figures of a reference agency with the printed ones; computed once.
    Optional<Conformance> conformance(AgencyYear year) {
        if (!isReference(year) || platform.statements().find(year).isEmpty()) {
            return Optional.empty();
        }
        synchronized (conformances) {
            return Optional.of(conformances.computeIfAbsent(
                    year.toString(), _ -> Conformance.of(platform.statements().of(year, false))));
        }
    }
}

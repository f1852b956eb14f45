package org.openyibao.policy.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.TestLaw;
import org.openyibao.policy.law.LawBook;
import org.openyibao.policy.law.RegionLaw;

/// Sound law with one mistake in it: the folder `law-sound`, over which a folder of `law-broken` lays its files. A
/// file `X.removed` takes the file `X` away.
final class BrokenLaw {
    private static final Path SOUND = TestLaw.resources().resolve("law-sound");
    private static final Path BROKEN = TestLaw.resources().resolve("law-broken");
    private static final String EXPECTED = "expected.txt";
    private static final String REMOVED = ".removed";

    private BrokenLaw() {}

    static List<String> names() {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path expected(String name) {
        return BROKEN.resolve(name).resolve(EXPECTED);
    }

    static void layNothing(Path folder) {
        copy(SOUND, folder);
    }

    /// Lays the broken files over the sound ones.
    static void lay(String name, Path folder) {
        copy(SOUND, folder);
        copy(BROKEN.resolve(name), folder);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (target.toString().endsWith(REMOVED)) {
                    Files.delete(Path.of(target.toString().replace(REMOVED, "")));
                } else if (!target.endsWith(EXPECTED)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `check law` says of a folder, a complaint on each line.
    static String said(Path folder) {
        try {
            LawBook book = TestLaw.book(folder);
            var regions = new ArrayList<RegionLaw>();
            book.region(LawBook.NATIONAL).ifPresent(regions::add);
            regions.addAll(book.regions());
            var complaints = new LinkedHashSet<Complaint>();
            regions.forEach(
                    region -> complaints.addAll(LawCheck.check(book, region).complaints()));
            return lines(List.copyOf(complaints));
        } catch (Refusal refusal) {
            return lines(refusal.complaints());
        }
    }

    static String lines(List<Complaint> complaints) {
        return complaints.stream().map(complaint -> complaint.line() + "\n").collect(Collectors.joining());
    }
}

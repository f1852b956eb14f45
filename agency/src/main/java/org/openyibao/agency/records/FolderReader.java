package org.openyibao.agency.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one folder of records in bounded memory: the profile, then each file in the order of [FolderFile], row
/// by row. Never stops at a mistake: every complaint of every file is collected, and good rows go on to the
/// sink.
public final class FolderReader {
    private final Path folder;
    private final Complaints complaints = new Complaints();
    private final RecordDigest digest = new RecordDigest();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final FolderContext context;
    private final ImportControl control;
    private final RecordSink sink;
    private final @Nullable AgencyProfile profile;

    private FolderReader(Path folder, CodeLists lists, RecordSink sink, boolean addsToBooks) throws IOException {
        this.folder = folder;
        this.sink = sink;
        var profiles = new ProfileReader(lists, complaints);
        this.profile = profiles.read(folder);
        this.context = new FolderContext(profiles.year(), new FolderCodes(lists), complaints);
        this.control = new ImportControl(complaints);
        if (addsToBooks) {
            control.leaveToCaller();
        }
    }

    /// Reads a folder.
    ///
    /// @param sink gets the good rows; nothing of the folder counts if the summary has a complaint
    /// @throws UncheckedIOException if the disk fails; what is wrong with the folder is a complaint
    public static FolderSummary read(Path folder, CodeLists codes, RecordSink sink) {
        return read(folder, codes, sink, false);
    }

    /// Reads a folder that may add to a year which is in the books already.
    ///
    /// @param addsToBooks leaves control to the caller, who knows what the books hold
    public static FolderSummary read(Path folder, CodeLists codes, RecordSink sink, boolean addsToBooks) {
        if (!Files.isDirectory(folder)) {
            var complaints = new Complaints();
            complaints.add(
                    RecordError.FOLDER_MISSING, folder.toString(), "没有这个文件夹", "", "核对路径；新建用 ./openyibao agency new");
            return nothing(complaints);
        }
        if (folder.toAbsolutePath().normalize().getFileName() == null) {
            var complaints = new Complaints();
            complaints.add(RecordError.FOLDER_MISSING, folder.toString(), "根目录不是资料夹", "", "把记录放进一个有名称的文件夹");
            return nothing(complaints);
        }
        try {
            return new FolderReader(folder, codes, sink, addsToBooks).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FolderSummary nothing(Complaints complaints) {
        return new FolderSummary(null, Map.of(), List.of(), new RecordDigest().hex(), complaints);
    }

    /// Reads the profile alone, to know whose year a folder is before its rows come.
    public static Optional<AgencyProfile> profileOf(Path folder, CodeLists codes) {
        try {
            return Optional.ofNullable(new ProfileReader(codes, new Complaints()).read(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FolderSummary readAll() throws IOException {
        if (profile != null) {
            pass(profile);
        }
        List<String> ignored = ignoredFiles();
        for (FolderFile file : FolderFile.values()) {
            long before = complaints.count();
            Path path = new SheetFile(file, complaints).in(folder);
            if (path != null) {
                readFile(file, path);
            } else if (complaints.count() > before) {
                giveUpControlWithout(file);
            }
        }
        context.codes().complainOfNameless(complaints);
        control.finish();
        return new FolderSummary(profile, counts, ignored, digest.hex(), complaints);
    }

    private List<String> ignoredFiles() throws IOException {
        var known = FolderFile.names();
        var ignored = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(path -> path.getFileName().toString())
                    .filter(name -> !known.contains(name) && !name.equals(AgencyProfile.FILE))
                    .sorted()
                    .forEach(ignored::add);
        }
        ignored.forEach(this::complainOfFormat);
        return ignored;
    }

    /// A file with a known name and another spreadsheet's ending would otherwise be left out without a word.
    private void complainOfFormat(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FolderFile file : FolderFile.values()) {
            if (lower.matches(file.stem() + "\\.(csv|txt|xls|xlsm|xlsb|ods|et|tsv|xlsx)")) {
                complaints.add(
                        RecordError.FILE_FORMAT_UNKNOWN,
                        name,
                        file.title() + "的文件格式不支持",
                        "只读取 " + file.stem() + ".tsv 或 " + file.stem() + ".xlsx（小写）",
                        "另存为 XLSX 工作簿或制表符分隔的 UTF-8 文本");
            }
        }
    }

    private void giveUpControlWithout(FolderFile file) {
        if (file == FolderFile.BUDGET_LINES || file == FolderFile.ADJUSTMENTS) {
            control.giveUp();
        }
    }

    private void readFile(FolderFile file, Path path) throws IOException {
        String name = path.getFileName().toString();
        var sheet = new SheetFile(file, complaints);
        if (!sheet.isReadable(path)) {
            giveUpControlWithout(file);
            return;
        }
        try (Table table = SheetFile.open(path)) {
            if (table.head().isEmpty()) {
                sheet.complainEmpty(name);
                giveUpControlWithout(file);
                return;
            }
            Head head = Head.read(file, name, table.head(), complaints);
            if (!head.missing().isEmpty()) {
                giveUpControlWithout(file);
            }
            new Duplicates(file, name, context).complain(readRows(file, name, head, table), () -> SheetFile.open(path));
        } catch (Table.UnreadableFile e) {
            sheet.complainUnreadable(name, e.error());
            giveUpControlWithout(file);
        }
    }

    private Duplicates.Suspects readRows(FolderFile file, String name, Head head, Table table) throws IOException {
        var check = new RowCheck(file, name, head, context);
        var builder = new RecordBuilder(file, name, context.year());
        var suspects = new Duplicates.Suspects(file);
        while (table.next()) {
            RowCheck.Checked checked = check.check(table);
            suspects.see(checked);
            if (checked.good()) {
                pass(builder.build(table.row(), checked.values()));
            } else if (file == FolderFile.BUDGET_LINES || file == FolderFile.ADJUSTMENTS) {
                control.doubt(checked.values());
            }
        }
        return suspects;
    }

    private void pass(AgencyRecord agencyRecord) {
        counts.merge(agencyRecord.kind(), 1L, Long::sum);
        if (agencyRecord instanceof CodeName code) {
            context.codes().add(code);
        }
        control.accept(agencyRecord);
        digest.add(agencyRecord);
        if (profile != null) {
            sink.accept(agencyRecord);
        }
    }
}

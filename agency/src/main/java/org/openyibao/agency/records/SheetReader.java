package org.openyibao.agency.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.openyibao.kernel.Complaint;

/// Reads a sheet that another room has put into the folder, with the same heads, checks of cells and words as
/// the folder's own files. What the rows mean together is for that room to judge.
public final class SheetReader {
    private SheetReader() {}

    /// One row.
    ///
    /// @param number the row in the file, the head being row 1
    /// @param values canonical, without the empty ones
    /// @param labels what the file calls its columns
    public record SheetRow(
            String fileName, int number, SequencedMap<String, String> values, Map<String, String> labels) {
        public SheetRow {
            values = Collections.unmodifiableSequencedMap(values);
        }

        public String value(String column) {
            return values.getOrDefault(column, "");
        }

        /// The place that a complaint names.
        public String where(String column) {
            return fileName + " 第 " + number + " 行 " + labels.getOrDefault(column, column);
        }

        public String where() {
            return fileName + " 第 " + number + " 行";
        }
    }

    /// What a sheet held.
    ///
    /// @param fileName empty if the folder has no such file
    /// @param rows good ones
    /// @param complaints what is wrong; the rows count only if there is none
    public record Sheet(String fileName, List<SheetRow> rows, List<Complaint> complaints) {
        public Sheet {
            rows = List.copyOf(rows);
            complaints = List.copyOf(complaints);
        }
    }

    /// @throws UncheckedIOException if the disk fails; what is wrong with the file is a complaint
    public static Sheet read(Path folder, SheetFormat format, CodeLists codes) {
        var complaints = new Complaints();
        var file = new SheetFile(format, complaints);
        Path path = file.in(folder);
        if (path == null || !file.isReadable(path)) {
            return new Sheet("", List.of(), complaints.kept());
        }
        String name = path.getFileName().toString();
        var rows = new ArrayList<SheetRow>();
        try (Table table = SheetFile.open(path)) {
            if (table.head().isEmpty()) {
                file.complainEmpty(name);
            } else {
                read(format, name, table, new FolderContext(0, new FolderCodes(codes), complaints), rows);
            }
        } catch (Table.UnreadableFile e) {
            file.complainUnreadable(name, e.error());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(name, rows, complaints.kept());
    }

    private static void read(SheetFormat format, String name, Table table, FolderContext context, List<SheetRow> rows)
            throws IOException {
        Head head = Head.read(format, name, table.head(), context.complaints());
        var cells = new RowCells(format, name, head, context);
        var labels = new HashMap<String, String>();
        for (int i = 0; i < format.columns().size(); i++) {
            labels.put(format.columns().get(i).name(), head.label(format, i));
        }
        while (table.next()) {
            long before = context.complaints().count();
            var values = cells.read(table);
            if (before == context.complaints().count()) {
                rows.add(new SheetRow(name, table.row(), values, labels));
            }
        }
    }
}

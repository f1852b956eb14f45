package org.openyibao.agency.records;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds rows of one file that have the same identity. While the file is read only hashes are kept; if some
/// meet, the file is read once more and the identities behind those hashes are compared.
final class Duplicates {
    private final FolderFile file;
    private final String fileName;
    private final FolderContext context;

    Duplicates(FolderFile file, String fileName, FolderContext context) {
        this.file = file;
        this.fileName = fileName;
        this.context = context;
    }

    /// Opens the file again.
    @FunctionalInterface
    interface Reopen {
        Table open() throws IOException;
    }

    /// The hashes that were met more than once.
    static final class Suspects {
        /// More would not be told in full anyway.
        private static final int MOST = 2 * Complaints.KEPT;

        private final FolderFile file;
        private final LongSet seen = new LongSet();
        private final Set<Long> met = new HashSet<>();

        Suspects(FolderFile file) {
            this.file = file;
        }

        void see(RowCheck.Checked row) {
            String identity = identity(file, row);
            if (identity.isEmpty()) {
                return;
            }
            long hash = LongSet.hash(identity);
            if (!seen.add(hash) && met.size() < MOST) {
                met.add(hash);
            }
        }
    }

    /// A row without a number is told from others only if it is good: what is missing of it might be the
    /// difference.
    private static String identity(FolderFile file, RowCheck.Checked row) {
        return row.good() || file.isNumbered() ? file.identityOf(row.values()) : "";
    }

    void complain(Suspects suspects, Reopen reopen) throws IOException {
        if (suspects.met.isEmpty()) {
            return;
        }
        Map<String, Integer> firstRows = new HashMap<>();
        var quiet = new FolderContext(context.year(), context.codes(), new Complaints());
        try (Table table = reopen.open()) {
            Head head = Head.read(file, fileName, table.head(), quiet.complaints());
            var check = new RowCheck(file, fileName, head, quiet);
            while (table.next()) {
                String identity = identity(file, check.check(table));
                if (!identity.isEmpty() && suspects.met.contains(LongSet.hash(identity))) {
                    Integer first = firstRows.putIfAbsent(identity, table.row());
                    if (first != null) {
                        complain(check, table.row(), first, identity);
                    }
                }
            }
        }
    }

    private void complain(RowCheck check, int row, int first, String identity) {
        if (file.isNumbered()) {
            context.complaints()
                    .add(
                            RecordError.NUMBER_TWICE,
                            check.where(row, file.numberColumn()),
                            "编号 " + identity + " 已在第 " + first + " 行出现",
                            "编号用来识别一行，同一文件内不能重复",
                            "删去重复的行，或改用新的编号");
        } else {
            context.complaints()
                    .add(
                            RecordError.ROW_TWICE,
                            fileName + " 第 " + row + " 行",
                            "除金额外与第 " + first + " 行相同",
                            "没有编号的表以金额以外的各列识别一行",
                            "合并为一行，或写明两行的区别");
        }
    }
}

package org.openyibao.agency;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Complaint;
import org.openyibao.ledger.Books;

/// Compares rows with what the books hold of the same identity.
record BookedRows(Connection connection, Books books, AgencyYear year) {

    /// What the books hold of the rows, by key.
    Map<String, String> of(List<AgencyRecord> rows) {
        return books.payloads(
                connection,
                year.bucket(),
                rows.stream().map(row -> StagedRows.key(year, row)).toList());
    }

    static Complaint changed(AgencyRecord row, String inBooks) {
        boolean isProfile = row instanceof AgencyProfile;
        return new Complaint(
                isProfile ? ImportError.PROFILE_CHANGED : ImportError.ROW_CHANGED,
                row.file() + (isProfile ? "" : " 第 " + row.row() + " 行"),
                "“" + row.identity() + "”与账上的同一记录内容不同；账上：" + inBooks,
                "已入账的记录不能改写",
                "若账上有误，另记一笔红字或调整；若是新的记录，换一个编号");
    }

    /// Another batch of the same year may have been approved since the import: what it brought is not posted again,
    /// and what it brought otherwise is told.
    List<Complaint> settle(StagedRows staged, long batchId) {
        var complaints = new ArrayList<Complaint>();
        var booked = new ArrayList<String>();
        var chunk = new ArrayList<AgencyRecord>();
        staged.forEach(batchId, row -> {
            chunk.add(row);
            if (chunk.size() == ImportDesk.CHUNK) {
                compare(chunk, booked, complaints);
                chunk.clear();
            }
        });
        compare(chunk, booked, complaints);
        staged.remove(batchId, booked);
        return complaints;
    }

    private void compare(List<AgencyRecord> rows, List<String> booked, List<Complaint> complaints) {
        Map<String, String> known = of(rows);
        for (AgencyRecord row : rows) {
            String key = StagedRows.key(year, row);
            String inBooks = known.get(key);
            if (inBooks != null && inBooks.equals(StagedRows.payload(row))) {
                booked.add(key);
            } else if (inBooks != null && complaints.size() < ImportDesk.MOST_COMPLAINTS) {
                complaints.add(changed(row, inBooks));
            }
        }
    }
}

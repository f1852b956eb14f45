package org.openyibao.agency.records;

import java.util.ArrayList;
import java.util.List;
import org.openyibao.kernel.Complaint;

/// Everything that is wrong with a folder: the first five hundred in full, the rest counted, so that a folder
/// of a million bad rows does not fill the memory.
final class Complaints {
    static final int KEPT = 500;

    private final List<Complaint> kept = new ArrayList<>();
    private long count;

    void add(RecordError error, String where, String what, String why, String remedy) {
        add(new Complaint(error, where, what, why, remedy));
    }

    void add(Complaint complaint) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(complaint);
        }
    }

    List<Complaint> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}

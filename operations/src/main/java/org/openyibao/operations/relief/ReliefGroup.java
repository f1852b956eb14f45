package org.openyibao.operations.relief;

import org.openyibao.agency.PaymentRequest.PaidFrom;
import org.openyibao.kernel.AgencyYear;

/// 补助类别. From which budget line a group is paid in a year.
///
/// @param purpose what stands on the voucher
/// @param version 1 for the first event, more for each correction
public record ReliefGroup(AgencyYear year, String group, PaidFrom line, String purpose, int version) {
    record Key(AgencyYear year, String group) {}

    Key key() {
        return new Key(year, group);
    }

    boolean says(ReliefGroup other) {
        return line.equals(other.line) && purpose.equals(other.purpose);
    }

    ReliefGroup withVersion(int number) {
        return new ReliefGroup(year, group, line, purpose, number);
    }
}

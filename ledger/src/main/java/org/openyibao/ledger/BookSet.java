package org.openyibao.ledger;

import org.openyibao.kernel.Bucket;

/// 账套. One set of books: whose, of which kind (the kind declares the chart of accounts), for which region.
///
/// @param id from the application
/// @param code unique, such as `yangquan/agency`
/// @param kind names the chart of accounts
/// @param holder who keeps it; its bucket shards everything posted to it
public record BookSet(long id, String code, String kind, String region, String holder, String name) {
    public Bucket bucket() {
        return Bucket.of(holder);
    }
}

package org.openyibao.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// 科目维度组合. An account of a book set under typed dimensions; immutable, and its id is a digest of its
/// content, so that two processes intern the same cell alike.
///
/// @param dimensions without empty values, sorted by name
public record LedgerCell(long bookSetId, String account, SortedMap<String, String> dimensions) {
    public LedgerCell {
        var kept = new TreeMap<String, String>();
        dimensions.forEach((name, value) -> {
            if (!value.isEmpty()) {
                kept.put(name, value);
            }
        });
        dimensions = Collections.unmodifiableSortedMap(kept);
    }

    /// The value of a dimension, "" where the cell does not have it.
    public String dimension(String name) {
        return dimensions.getOrDefault(name, "");
    }

    /// The first 63 bits of SHA-256 over the content.
    public long id() {
        var text = new StringBuilder().append(bookSetId).append('\u001f').append(account);
        dimensions.forEach((name, value) ->
                text.append('\u001f').append(name).append('\u001e').append(value));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

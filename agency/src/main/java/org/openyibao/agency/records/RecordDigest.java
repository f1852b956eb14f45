package org.openyibao.agency.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the canonical records in order; each text is closed by a zero byte, each record by two.
final class RecordDigest {
    private final MessageDigest sha256;

    RecordDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(AgencyRecord agencyRecord) {
        text(agencyRecord.kind());
        agencyRecord.columns().forEach((column, value) -> {
            text(column);
            text(value);
        });
        sha256.update((byte) 0);
    }

    private void text(String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
    }

    /// The digest; nothing may be added afterwards.
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}

package org.openyibao.kernel;

/// The shard of an owner (an agency, later a person): stored first in the key of every row that the owner owns,
/// so that one schema runs on one PostgreSQL and on a distributed one.
public record Bucket(int number) {
    public static final int COUNT = 1024;

    public Bucket {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("no bucket: " + number);
        }
    }

    /// Our own hash (FNV-1a over the UTF-8 bytes), so that it never changes with a library.
    public static Bucket of(String owner) {
        int hash = 0x811c9dc5;
        for (byte b : owner.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        return new Bucket(Math.floorMod(hash, COUNT));
    }
}

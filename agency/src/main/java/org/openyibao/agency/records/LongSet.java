package org.openyibao.agency.records;

import java.util.Arrays;

/// Sixty-four-bit hashes of the identities of a file: sixteen bytes a row or so, whatever the row's length.
final class LongSet {
    private long[] slots = new long[1 << 10];
    private int size;
    private boolean hasZero;

    /// Whether the hash is new.
    boolean add(long hash) {
        if (hash == 0) {
            boolean fresh = !hasZero;
            hasZero = true;
            return fresh;
        }
        if (size * 2L >= slots.length) {
            grow();
        }
        return put(hash);
    }

    private boolean put(long hash) {
        int at = (int) (hash >>> 20) & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        size = 0;
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /// FNV-1a over the characters, stirred once more so that every bit depends on all of them.
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}

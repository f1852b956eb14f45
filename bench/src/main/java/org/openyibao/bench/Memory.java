package org.openyibao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory this process took while something ran: the heap by its pools' own peaks, the whole by the
/// kernel's.
final class Memory {
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private long heapBefore;
    private long heapPeak;

    /// Collects what the last run left, so that the peak is of this one.
    void begin() {
        System.gc();
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        heapBefore = Math.max(heapBefore, used());
    }

    void end() {
        long peak =
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        heapPeak = Math.max(heapPeak, peak);
    }

    private static long used() {
        return HEAP.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    @Override
    public String toString() {
        return "heap %d MB before a run, at most %d MB in it with garbage; resident now %s, at most %s"
                .formatted(heapBefore >> 20, heapPeak >> 20, status("VmRSS"), status("VmHWM"));
    }

    private static String status(String field) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}

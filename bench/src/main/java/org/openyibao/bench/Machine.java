package org.openyibao.bench;

import java.lang.management.ManagementFactory;

/// What a bench ran on, in one line.
public final class Machine {
    private Machine() {}

    public static String line() {
        var runtime = Runtime.getRuntime();
        return "machine: %d cores, load %.1f, Java %s, largest heap %d MB"
                .formatted(
                        runtime.availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.version(),
                        runtime.maxMemory() >> 20);
    }
}

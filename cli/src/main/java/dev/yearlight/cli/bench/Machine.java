package dev.yearlight.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a bench ran on.
 *
 * @param load processes that wanted to run over the last minute; negative where the system does not tell
 */
record Machine(int processors, long memoryMegabytes, String system, String java, double load) {

    private static final int MEGABYTE = 1 << 20;

    static Machine here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / MEGABYTE,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }
}

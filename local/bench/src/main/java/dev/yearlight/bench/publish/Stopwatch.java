package dev.yearlight.bench.publish;

import com.sun.management.OperatingSystemMXBean;
import dev.yearlight.bench.process.Spent;
import java.lang.management.ManagementFactory;

/** What this process spends from a moment on. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int NANOS_A_MICRO = 1_000;

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long wall = System.nanoTime();

    Spent spentOn(long units) {
        return new Spent(
                units, (SYSTEM.getProcessCpuTime() - cpu) / NANOS_A_MICRO, (System.nanoTime() - wall) / NANOS_A_MICRO);
    }
}

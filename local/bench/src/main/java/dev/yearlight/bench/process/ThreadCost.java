package dev.yearlight.bench.process;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the current thread has spent so far, or between two moments.
 *
 * @param cpuNanos in user mode and in the kernel
 * @param allocatedBytes on the heap
 */
public record ThreadCost(long cpuNanos, long allocatedBytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_MICRO = 1_000;

    /** Since the thread began. */
    public static ThreadCost now() {
        return new ThreadCost(THREADS.getCurrentThreadCpuTime(), THREADS.getCurrentThreadAllocatedBytes());
    }

    /** What was spent since an earlier moment. */
    public ThreadCost since(ThreadCost earlier) {
        return new ThreadCost(cpuNanos - earlier.cpuNanos, allocatedBytes - earlier.allocatedBytes);
    }

    /** CPU of one of so many units, in microseconds. */
    public double microsPer(long units) {
        return cpuNanos / NANOS_A_MICRO / units;
    }

    /** Bytes of one of so many units. */
    public double bytesPer(long units) {
        return (double) allocatedBytes / units;
    }
}

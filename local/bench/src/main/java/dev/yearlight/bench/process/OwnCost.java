package dev.yearlight.bench.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** What this process spends on a round, from its first unit of work to its last; any thread may count. */
public final class OwnCost {

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long expected;
    private final AtomicLong done = new AtomicLong();
    private volatile Moment first = new Moment(0, 0);
    private volatile Spent spent = Spent.NOTHING;

    /** Waits for the first of so many. */
    public OwnCost(long expected) {
        this.expected = expected;
    }

    private record Moment(long cpuNanos, long wallNanos) {}

    /** One more is done; whether it was the last. */
    public boolean done() {
        long count = done.incrementAndGet();
        if (count == 1) {
            first = now();
        }
        if (count == expected) {
            Moment last = now();
            spent = new Spent(
                    count - 1,
                    (last.cpuNanos() - first.cpuNanos()) / 1_000,
                    (last.wallNanos() - first.wallNanos()) / 1_000);
        }
        return count == expected;
    }

    /** Whether the last is done. */
    public boolean complete() {
        return done.get() >= expected;
    }

    /** From the first to the last; nothing before the last is done. */
    public Spent spent() {
        return spent;
    }

    private Moment now() {
        return new Moment(system.getProcessCpuTime(), System.nanoTime());
    }
}

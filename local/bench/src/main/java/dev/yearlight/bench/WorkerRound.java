package dev.yearlight.bench;

import dev.yearlight.bench.process.Spent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Follows the worker through one round by what becomes of it, and reads its cost at the first report and at the last. */
final class WorkerRound {

    private static final long GLANCE_MILLIS = 25;
    private static final int GLANCES_A_LOOK = 20;
    private static final long STANDSTILL_NANOS = Duration.ofSeconds(90).toNanos();
    private static final long NANOS_A_MICRO = 1_000;

    private final Worker worker;
    private final BenchServers servers;
    private final BenchProgress progress;
    private double heapMegabytesMax;
    private double callsInFlightMax;

    WorkerRound(Worker worker, BenchServers servers, BenchProgress progress) {
        this.worker = worker;
        this.servers = servers;
        this.progress = progress;
    }

    /** What a round cost the worker; fewer units than the round has where the worker came to a standstill. */
    record Outcome(Spent spent, double heapMegabytesMax, double callsInFlightMax, double gcMillis) {}

    private record Moment(long reports, long cpuMicros, long wallNanos) {}

    /** Publishes a round while the worker stands still, lets it go on, and waits for the last report. */
    Outcome run(RoundOfRecords records) throws IOException {
        long before = reports();
        worker.process().freeze();
        try {
            records.publish(servers.brokers());
        } finally {
            worker.process().thaw();
        }
        double gcBefore = worker.vitals().gcMillis();
        Spent spent = follow(before, before + records.reports());
        look();
        return new Outcome(
                spent, heapMegabytesMax, callsInFlightMax, worker.vitals().gcMillis() - gcBefore);
    }

    private Spent follow(long before, long expected) throws IOException {
        Moment first = now(before);
        Moment last = first;
        for (int glance = 0; last.reports() < expected; glance++) {
            long reports = reports();
            if (reports > last.reports()) {
                last = now(reports);
                first = first.reports() == before ? last : first;
                progress.done(reports - before);
            } else if (System.nanoTime() - last.wallNanos() > STANDSTILL_NANOS) {
                break;
            }
            if (glance % GLANCES_A_LOOK == 0) {
                look();
            }
            pause();
        }
        return new Spent(
                last.reports() - first.reports(),
                last.cpuMicros() - first.cpuMicros(),
                (last.wallNanos() - first.wallNanos()) / NANOS_A_MICRO);
    }

    private long reports() throws IOException {
        return servers.records(BenchServers.REPORTS, BenchServers.PARTITIONS);
    }

    private void look() throws IOException {
        if (!worker.process().isAlive()) {
            throw new IOException(
                    "the worker ended by itself; its log is " + worker.process().log());
        }
        Worker.Vitals vitals = worker.vitals();
        heapMegabytesMax = Math.max(heapMegabytesMax, vitals.heapMegabytes());
        callsInFlightMax = Math.max(callsInFlightMax, vitals.callsInFlight());
    }

    private Moment now(long reports) {
        return new Moment(reports, worker.process().cpu().toNanos() / NANOS_A_MICRO, System.nanoTime());
    }

    private static void pause() throws IOException {
        try {
            boolean ended = new CountDownLatch(1).await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            if (ended) {
                throw new IllegalStateException("nobody counts this latch down");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while following a round", interrupted);
        }
    }
}

package dev.yearlight.serve.warm;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Readers of the warm-up, each with a connection and a thread; the server spreads connections over its event loops. */
final class WarmTraffic implements WarmRounds.Source, AutoCloseable {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double P99 = 0.99;

    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final List<WarmReader> readers;
    private final int requestsEach;
    private final ExecutorService threads;
    private long requests;
    private long failures;

    /** @param windowRequests of all readers together */
    WarmTraffic(List<WarmReader> readers, int windowRequests) {
        this.readers = List.copyOf(readers);
        this.requestsEach = Math.max(1, windowRequests / readers.size());
        ThreadFactory named =
                Thread.ofPlatform().name("yearlight-warm-up-", 0).daemon().factory();
        this.threads = Executors.newFixedThreadPool(readers.size(), named);
    }

    @Override
    public Window next() throws IOException {
        long compiled = compiler.getTotalCompilationTime();
        long start = System.nanoTime();
        List<WarmReader.Sent> sent = all().stream().map(Future::resultNow).toList();
        double wallMillis = (System.nanoTime() - start) / NANOS_A_MILLI;
        long[] latencies = sent.stream()
                .flatMapToLong(one -> Arrays.stream(one.latencies()))
                .sorted()
                .toArray();
        long failed = sent.stream().mapToLong(WarmReader.Sent::failures).sum();
        requests += latencies.length + failed;
        failures += failed;
        return new Window(
                StorageSample.quantile(latencies, P99),
                (double) failed / Math.max(1, latencies.length + failed),
                (compiler.getTotalCompilationTime() - compiled) / wallMillis);
    }

    private List<Future<WarmReader.Sent>> all() throws IOException {
        List<Callable<WarmReader.Sent>> tasks = readers.stream()
                .<Callable<WarmReader.Sent>>map(reader -> () -> reader.send(requestsEach))
                .toList();
        try {
            return threads.invokeAll(tasks);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while warming up", interrupted);
        }
    }

    long requests() {
        return requests;
    }

    long failures() {
        return failures;
    }

    @Override
    public void close() {
        threads.close();
        readers.forEach(WarmReader::close);
    }
}

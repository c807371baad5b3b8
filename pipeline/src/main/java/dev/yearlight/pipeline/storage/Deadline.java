package dev.yearlight.pipeline.storage;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests of a library that would wait forever; each gets so long and no longer. */
final class Deadline implements AutoCloseable {

    private final Duration longest;
    // A request that hangs in native code cannot be stopped: its thread must not keep the process alive.
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("storage-", 0).daemon().factory());

    Deadline(Duration longest) {
        this.longest = longest;
    }

    /**
     * What the request answers.
     *
     * <p>A thread that is interrupted waits on: were a write left alone, it could still arrive after what follows it.
     */
    <T> T within(Callable<T> request) throws ExecutionException, TimeoutException {
        long until = System.nanoTime() + longest.toNanos();
        Future<T> answer = threads.submit(request);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

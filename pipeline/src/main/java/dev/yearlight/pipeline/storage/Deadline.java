package dev.yearlight.pipeline.storage;

import java.io.InterruptedIOException;
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

    /** What the request answers. */
    <T> T within(Callable<T> request) throws ExecutionException, TimeoutException, InterruptedIOException {
        Future<T> answer = threads.submit(request);
        try {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while storage was asked");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

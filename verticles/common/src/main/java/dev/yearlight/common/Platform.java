package dev.yearlight.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a process: parts start in order and close in reverse, each within its time.
 *
 * <p>Blocks; to be used by the main thread and the shutdown hook, never by an event loop.
 */
public final class Platform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    private final List<Part> parts;
    private final Deque<Part> open = new ArrayDeque<>();
    private boolean closed;

    public Platform(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Starts every part; where one fails, closes it and those before, and throws. Does nothing once closed. */
    public synchronized void start() throws PartException {
        for (Part part : parts) {
            if (closed) {
                return;
            }
            open.push(part);
            try {
                run(part, "start", part.start());
                LOG.info("started {}", part.name());
            } catch (PartException e) {
                closeAfter(e);
                throw e;
            }
        }
    }

    /** Closes in reverse what was started; a part that fails does not keep the others open. A second call does nothing. */
    @Override
    public synchronized void close() throws PartException {
        PartException failure = closeAll();
        if (failure != null) {
            throw failure;
        }
    }

    private void closeAfter(PartException startFailure) {
        PartException failure = closeAll();
        if (failure != null) {
            startFailure.addSuppressed(failure);
        }
    }

    private @Nullable PartException closeAll() {
        closed = true;
        PartException first = null;
        while (!open.isEmpty()) {
            Part part = open.pop();
            try {
                run(part, "close", part.close());
                LOG.info("closed {}", part.name());
            } catch (PartException e) {
                LOG.warn("{}", e.getMessage());
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        return first;
    }

    private static void run(Part part, String step, Part.Action action) throws PartException {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            action.run();
            return true;
        });
        Thread.ofPlatform().name(step + "-" + part.name()).daemon().start(task);
        try {
            task.get(part.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new PartException(part.name() + " did not " + step + ": " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new PartException(part.name() + " did not " + step + " within " + part.within(), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new PartException(part.name() + " was interrupted before its " + step, e);
        }
    }
}

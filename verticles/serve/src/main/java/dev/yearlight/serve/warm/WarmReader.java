package dev.yearlight.serve.warm;

import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of the warm-up: goes through all shapes of requests again and again; for one thread at a time. */
final class WarmReader implements AutoCloseable {

    private static final List<RequestShape> READING = List.of(
            RequestShape.MISS,
            RequestShape.HIT,
            RequestShape.DAY,
            RequestShape.KNOWN,
            RequestShape.COMPRESSED,
            RequestShape.MISS,
            RequestShape.DAY,
            RequestShape.NO_DAY,
            RequestShape.HIT);

    /** What has no good token counts against the limit of this machine's address, so it is rare. */
    private static final List<RequestShape> JOURNEY = Stream.of(
                    READING,
                    List.of(RequestShape.BAD_TOKEN),
                    READING,
                    List.of(RequestShape.PAGE),
                    READING,
                    List.of(RequestShape.NOWHERE),
                    READING,
                    READING)
            .flatMap(List::stream)
            .toList();

    private static final long PAUSE_AFTER_FAILURE_NANOS = 20_000_000;

    private final LoopbackConnection.Sockets sockets;
    private final OwnListeners listeners;
    private final Function<ListenerId, String> tokens;
    private final AtomicLong numbers;
    private final BooleanSupplier over;
    private @Nullable LoopbackConnection connection;
    private String token = "";
    private String entityTag = "\"none\"";
    private int step;

    /**
     * Opens nothing yet.
     *
     * @param tokens signs one for a listener
     * @param numbers of listeners that were never asked for
     * @param over whether there is no time for one more request
     */
    WarmReader(
            LoopbackConnection.Sockets sockets,
            OwnListeners listeners,
            Function<ListenerId, String> tokens,
            AtomicLong numbers,
            BooleanSupplier over) {
        this.sockets = sockets;
        this.listeners = listeners;
        this.tokens = tokens;
        this.numbers = numbers;
        this.over = over;
    }

    /**
     * Requests of a window.
     *
     * @param latencies in nanoseconds, of those that were answered as expected
     */
    @SuppressWarnings("ArrayRecordComponent") // A bundle for one reader; never compared.
    record Sent(long[] latencies, int failures) {}

    Sent send(int requests) {
        long[] latencies = new long[requests];
        int answered = 0;
        int failures = 0;
        for (int request = 0; request < requests && !over.getAsBoolean(); request++) {
            RequestShape shape = JOURNEY.get(step++ % JOURNEY.size());
            if (shape == RequestShape.MISS) {
                token = tokens.apply(listeners.number(numbers.getAndIncrement()));
            }
            byte[] bytes = shape.bytes(token, entityTag);
            try {
                LoopbackConnection open = opened();
                long start = System.nanoTime();
                LoopbackConnection.Answer answer = open.exchange(bytes);
                long latency = System.nanoTime() - start;
                if (answer.status() == shape.status()) {
                    latencies[answered++] = latency;
                    entityTag =
                            answer.entityTag().isEmpty() || shape != RequestShape.MISS ? entityTag : answer.entityTag();
                } else {
                    failures++;
                }
                if (answer.last()) {
                    close();
                }
            } catch (IOException failure) {
                failures++;
                close();
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
            }
        }
        return new Sent(Arrays.copyOf(latencies, answered), failures);
    }

    private LoopbackConnection opened() throws IOException {
        LoopbackConnection open = connection;
        if (open == null) {
            open = LoopbackConnection.open(sockets);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        LoopbackConnection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // That is what was wanted.
                connection = null;
            }
        }
    }
}

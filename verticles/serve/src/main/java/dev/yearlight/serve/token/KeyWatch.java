package dev.yearlight.serve.token;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one issuer's ring of keys as its source has them: reads it at the start, then on a schedule, and early where a
 * token names a key that is not there. A reading that fails is counted and changes nothing.
 */
final class KeyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final Vertx vertx;
    private final KeySource source;
    private final KeyRing ring;
    private final Predicate<VerificationKey> foreign;
    private final KeyReading schedule;
    private final KeyReader reader;
    private final InstantSource clock;
    private final Counter read;
    private final Counter failed;
    private volatile Instant lastRead;
    private Instant lastStart;
    private long timer;
    private boolean closed;
    private @Nullable Future<Void> underway;

    /**
     * Reads nothing yet.
     *
     * @param foreign keys that this issuer must not have, because another one signs with them
     */
    KeyWatch(
            Vertx vertx,
            KeySource source,
            Traffic traffic,
            KeyRing ring,
            Predicate<VerificationKey> foreign,
            KeyReading schedule,
            InstantSource clock,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.source = source;
        this.ring = ring;
        this.foreign = foreign;
        this.schedule = schedule;
        this.reader = new KeyReader(vertx, schedule.timeout());
        this.clock = clock;
        this.lastRead = clock.instant();
        this.lastStart = Instant.MIN;
        this.read = readings(traffic, "read").register(metrics);
        this.failed = readings(traffic, "failed").register(metrics);
        Gauge.builder("yearlight.serve.keys.age", this, KeyWatch::ageSeconds)
                .description("Time since the public keys of an issuer were last read")
                .baseUnit("seconds")
                .tag("traffic", traffic.label())
                .strongReference(true)
                .register(metrics);
    }

    /** The first reading, which must succeed; the schedule begins with it. */
    Future<Void> start() {
        return readNow()
                .recover(failure -> Future.failedFuture(new IllegalArgumentException(
                        failure.getMessage() + "; serving does not start without a key", failure)));
    }

    /**
     * A reading because of a key that is not in the ring; completes, failed or not, when it is over. Empty where the last
     * one is too recent: what strangers write into tokens must not decide how often the source is asked.
     */
    synchronized Optional<Future<Void>> readEarly() {
        if (underway != null) {
            return Optional.of(underway);
        }
        Instant earliest = lastStart.plus(schedule.leastInterval());
        return clock.instant().isBefore(earliest) ? Optional.empty() : Optional.of(readNow());
    }

    /** Reads no more. */
    synchronized void close() {
        closed = true;
        vertx.cancelTimer(timer);
    }

    private synchronized Future<Void> readNow() {
        vertx.cancelTimer(timer);
        lastStart = clock.instant();
        Future<Void> reading = reader.read(source).compose(this::adopt).onComplete(result -> ended());
        if (!reading.isComplete()) {
            underway = reading;
        }
        return reading.onSuccess(done -> read.increment()).onFailure(failure -> {
            failed.increment();
            LOG.warn("keys could not be read, those before stay: {}", failure.getMessage());
        });
    }

    private Future<Void> adopt(List<VerificationKey> keys) {
        if (keys.stream().anyMatch(foreign)) {
            return Future.failedFuture(
                    new IllegalArgumentException(source + " holds a key that the other issuer signs with"));
        }
        Instant now = clock.instant();
        ring.adopt(keys, now);
        lastRead = now;
        return Future.succeededFuture();
    }

    private synchronized void ended() {
        underway = null;
        if (!closed) {
            timer = vertx.setTimer(schedule.refresh().toMillis(), again -> readNow());
        }
    }

    private double ageSeconds() {
        return Duration.between(lastRead, clock.instant()).toMillis() / 1e3;
    }

    private static Counter.Builder readings(Traffic traffic, String outcome) {
        return Counter.builder("yearlight.serve.keys.readings")
                .description("Readings of an issuer's public keys")
                .tag("traffic", traffic.label())
                .tag("outcome", outcome);
    }
}

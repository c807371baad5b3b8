package dev.yearlight.serve.http;

import dev.yearlight.serve.token.Traffic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What the edge counts, without any id. Meters are found by their labels as values: asking the registry costs more. */
final class EdgeMetrics {

    private static final Duration SHORTEST = Duration.ofNanos(100_000);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final Map<Answer, Timer> answers = new ConcurrentHashMap<>();
    private final Map<Shed, Counter> shed = new ConcurrentHashMap<>();
    private final Counter broken;
    private final LongAdder inFlight = new LongAdder();
    private final LongAdder connections = new LongAdder();

    EdgeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.broken = Counter.builder("yearlight.serve.connections.broken")
                .description("connections that clients broke, or that spoke no HTTP")
                .register(registry);
        Gauge.builder("yearlight.serve.in.flight", inFlight, LongAdder::sum)
                .description("requests that are being answered")
                .register(registry);
        Gauge.builder("yearlight.serve.connections", connections, LongAdder::sum)
                .description("connections that have sent a request")
                .register(registry);
        for (Overload.Cause cause : Overload.Cause.values()) {
            for (From from : From.values()) {
                shed.put(new Shed(from, cause), counter(from, cause));
            }
        }
    }

    /** What requests are told apart by; a path would be one label per day. */
    enum RouteName {
        ARCHIVE,
        DAY,
        PAGE,
        OTHER
    }

    /** Whom a refusal met; finding out may cost more than the answer would. */
    private enum From {
        READER,
        SYNTHETIC,
        UNKNOWN
    }

    private record Answer(RouteName route, Traffic traffic, int status) {}

    private record Shed(From from, Overload.Cause cause) {}

    void began() {
        inFlight.increment();
    }

    void answered(RouteName route, Traffic traffic, int status, long nanos) {
        inFlight.decrement();
        answers.computeIfAbsent(new Answer(route, traffic, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A request of this traffic was refused. */
    void shed(Traffic traffic, Overload.Cause cause) {
        From from = switch (traffic) {
            case READER -> From.READER;
            case SYNTHETIC -> From.SYNTHETIC;
        };
        shed(from, cause);
    }

    /** A request or a connection was refused before it was known whose it is. */
    void shed(Overload.Cause cause) {
        shed(From.UNKNOWN, cause);
    }

    void opened() {
        connections.increment();
    }

    void closed() {
        connections.decrement();
    }

    /** A connection was broken by its client, or spoke no HTTP. */
    void broken() {
        broken.increment();
    }

    /** The files of the certificate held something new. */
    void reloaded(boolean taken) {
        registry.counter("yearlight.serve.tls.reloads", "outcome", taken ? "taken" : "refused")
                .increment();
    }

    private void shed(From from, Overload.Cause cause) {
        shed.computeIfAbsent(new Shed(from, cause), absent -> counter(from, cause))
                .increment();
    }

    private Timer timer(Answer answer) {
        return Timer.builder("yearlight.serve.requests")
                .description("from a request's head to its answer")
                .tag("route", lower(answer.route()))
                .tag("status", Integer.toString(answer.status()))
                .tag("traffic", lower(answer.traffic()))
                .publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST)
                .register(registry);
    }

    private Counter counter(From from, Overload.Cause cause) {
        return Counter.builder("yearlight.serve.shed")
                .description("requests and connections that were refused to answer others in time")
                .tag("traffic", lower(from))
                .tag("cause", lower(cause))
                .register(registry);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package dev.yearlight.loadtest.plan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Plans for tests. */
public final class Plans {

    private Plans() {}

    /** One region, 400 requests a second, four requests a reader. */
    public static LoadPlan of(Kind kind, Duration ramp, Duration hold) {
        return new LoadPlan(
                kind,
                List.of(region("eu", 1)),
                new Arrivals(400, ramp, hold),
                new Journey(2, Duration.ofMillis(10), Duration.ofSeconds(1), false),
                1_000,
                new KeyDistribution.OneOff(),
                new TokenSource.Listed(Path.of("tokens")),
                thresholds(),
                Duration.ofSeconds(1),
                Path.of("folder"));
    }

    /** 10, 100 and 200 ms, one in a hundred failed, none shed. */
    public static Thresholds thresholds() {
        return new Thresholds(
                Duration.ofMillis(10),
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                0.01,
                0,
                0.9,
                1.2,
                Duration.ofMillis(5));
    }

    /** On this machine. */
    public static Region region(String name, double share) {
        return new Region(name, URI.create("http://127.0.0.1:8080"), share);
    }
}

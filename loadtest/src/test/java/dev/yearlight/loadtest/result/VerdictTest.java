package dev.yearlight.loadtest.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.loadtest.plan.Plans;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds and warmth, judged by the limits of {@link Plans#thresholds}. */
final class VerdictTest {

    @Test
    void aRegionThatHoldsEverythingBreaksNothing() {
        assertThat(breaches(region(390, 0, 0, latency(10, 100, 200)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1, 100, 200, 0, 0, 400, p50",
        "10, 100.1, 200, 0, 0, 400, p99",
        "10, 100, 200.1, 0, 0, 400, p99.9",
        "10, 100, 200, 11, 0, 400, errors",
        "10, 100, 200, 0, 1, 400, shed",
        "10, 100, 200, 0, 0, 359, rate"
    })
    void eachLimitIsNamedWhenItIsBroken(
            double p50, double p99, double p999, long failed, long shed, double rate, String what) {
        assertThat(breaches(region(rate, failed, shed, latency(p50, p99, p999))))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.region()).isEqualTo("eu");
                    assertThat(breach.what()).isEqualTo(what);
                    assertThat(breach.measured()).isNotEqualTo(breach.limit());
                });
    }

    @Test
    void aRegionThatAnsweredNobodyHoldsNothing() {
        assertThat(breaches(region(400, 0, 0, new Latency(0, 0, 0, 0, 0))))
                .extracting(Breach::what)
                .containsExactly("answers");
    }

    @ParameterizedTest
    @CsvSource({
        // 1.2 times and 5 ms: both must be exceeded.
        "60, 50, WARM",
        "60.1, 50, COLD",
        "14, 10, WARM",
        "15.1, 10, COLD",
        "10, 50, WARM",
        "0, 0, WARM"
    })
    void coldIsWhoseFirstReadersWaitedLonger(double first, double steady, Warmth.Verdict verdict) {
        assertThat(warmth(1_000, first, 1_000, steady).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"999, 1000", "1000, 999", "0, 0"})
    void ofFewRequestsNothingIsSaid(long first, long steady) {
        assertThat(warmth(first, 500, steady, 1).verdict()).isEqualTo(Warmth.Verdict.UNKNOWN);
    }

    private static Warmth warmth(long firstCount, double first, long steadyCount, double steady) {
        return Warmth.of(
                region(
                        400,
                        new Latency(firstCount, 1, first, first, first),
                        new Latency(steadyCount, 1, steady, steady, steady)),
                Plans.thresholds());
    }

    private static List<Breach> breaches(RegionResult region) {
        return Breach.of(Plans.thresholds(), region);
    }

    private static RegionResult region(double rate, long failed, long shed, Latency judged) {
        return region(rate, failed, shed, judged, judged, judged);
    }

    private static RegionResult region(double rate, Latency first, Latency steady) {
        return region(rate, 0, 0, steady, first, steady);
    }

    private static RegionResult region(
            double rate, long failed, long shed, Latency judged, Latency first, Latency steady) {
        return new RegionResult(
                "eu",
                URI.create("http://127.0.0.1:8080"),
                400,
                rate,
                1_000,
                failed,
                shed,
                new TreeMap<>(),
                judged,
                first,
                steady,
                new TreeMap<>(),
                List.of());
    }

    private static Latency latency(double p50, double p99, double p999) {
        return new Latency(1_000, p50, p99, p999, p999);
    }
}

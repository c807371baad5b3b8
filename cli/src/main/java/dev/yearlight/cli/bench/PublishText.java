package dev.yearlight.cli.bench;

import dev.yearlight.bench.publish.PublishResult;
import java.util.List;
import java.util.Locale;

/** What publishing costs, for people. */
public final class PublishText {

    private PublishText() {}

    /** A paragraph. */
    public static List<String> of(PublishResult result) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "publish: %,d listeners a round, records of %,.0f bytes, %d files at once; medians of %d rounds",
                        result.listeners(),
                        result.recordBytes(),
                        result.filesAtOnce(),
                        result.rounds()),
                String.format(
                        Locale.ROOT,
                        "  %-14s %10s %8s %16s %16s",
                        "",
                        "records/s",
                        "MB/s",
                        "CPU µs a record",
                        "broker's CPU µs"),
                row("publisher", result.publisher()),
                row("bare producer", result.bareProducer()),
                String.format(Locale.ROOT, "  %.2f of the bare producer's rate", result.ratioBareProducer()));
    }

    private static String row(String who, PublishResult.Figures figures) {
        return String.format(
                Locale.ROOT,
                "  %-14s %,10.0f %,8.1f %16.1f %16.1f",
                who,
                figures.recordsPerSecond(),
                figures.megabytesPerSecond(),
                figures.cpuMicrosPerRecord(),
                figures.brokerMicrosPerRecord());
    }
}

package dev.yearlight.cli.launch;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Warmth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The go/no-go report for scripts; its names are stable. */
public final class LaunchJson {

    private static final String SCHEMA = "yearlight-launch-check-1";

    private LaunchJson() {}

    record Document(String schema, String at, boolean go, List<Line> checks, List<Region> regions) {}

    record Line(String area, String where, boolean go, String found, String why, String remedy) {}

    record Region(
            String name,
            double rate,
            double peak,
            long requests,
            long failed,
            long shed,
            double p50Millis,
            double p99Millis,
            double p999Millis,
            double firstP99Millis,
            double steadyP99Millis,
            String warmth) {}

    /** One document. */
    public static String of(LaunchReport report) {
        return Json.write(new Document(
                SCHEMA,
                report.at().toString(),
                report.go(),
                report.checks().stream()
                        .map(check -> new Line(
                                check.area().name().toLowerCase(Locale.ROOT),
                                check.where(),
                                check.go(),
                                check.found(),
                                check.why(),
                                check.remedy()))
                        .toList(),
                report.load().stream().flatMap(LaunchJson::regions).toList()));
    }

    private static Stream<Region> regions(LoadResult load) {
        return load.regions().stream().map(region -> region(load, region));
    }

    private static Region region(LoadResult load, RegionResult region) {
        return new Region(
                region.name(),
                region.rate(),
                region.peak(),
                region.requests(),
                region.failed(),
                region.shed(),
                region.judged().p50(),
                region.judged().p99(),
                region.judged().p999(),
                region.first().p99(),
                region.steady().p99(),
                Warmth.of(region, load.plan().thresholds()).verdict().name().toLowerCase(Locale.ROOT));
    }
}

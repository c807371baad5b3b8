package dev.yearlight.ops.figures;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.common.run.WorkerReport.Sample;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run as JSON, one shape for the API, the live events and the command line; stable API.
 *
 * <p>Times are ISO 8601 in UTC, lengths of time are seconds, money is in millionths of the price table's currency; what
 * is not known is {@code null}.
 */
public final class RunFiguresJson {

    private RunFiguresJson() {}

    /**
     * One run.
     *
     * @param terms what it is held to
     */
    public static JsonObject of(RunFigures figures, Terms terms) {
        RunTotals totals = figures.totals();
        return run(figures.orders())
                .put("at", figures.at().toString())
                .put("state", figures.state().name())
                .put("why", figures.why())
                .put("deadline", terms.deadline().map(Instant::toString).orElse(null))
                .put(
                        "days",
                        tally(totals.days())
                                .put("expected", figures.orders().expectedDays())
                                .put("ended", figures.ended()))
                .put("perSecond", rounded(figures.perSecond()))
                .put("forecast", forecast(figures.forecast()))
                .put("workers", totals.workers())
                .put("listenersInFlight", totals.listenersInFlight())
                .put("commitGap", totals.commitGap())
                .put("cost", cost(figures, terms.currency()))
                .put(
                        "categories",
                        parts(
                                totals.categories(),
                                figures.orders().expected().byCategory(),
                                (category, part) ->
                                        part.put("category", category.name()).put("name", category.displayName())))
                .put(
                        "countries",
                        parts(
                                totals.countries(),
                                figures.orders().expected().byCountry(),
                                (country, part) -> part.put("country", country)))
                .put("endpoints", array(totals.endpoints(), RunFiguresJson::endpoint))
                .put(
                        "causes",
                        array(
                                totals.causes().entrySet(),
                                entry -> new JsonObject()
                                        .put("cause", entry.getKey())
                                        .put("count", entry.getValue())))
                .put("newest", array(totals.newest(), RunFiguresJson::sample))
                .put("past", array(figures.past(), RunFiguresJson::past));
    }

    /** Which runs there are. */
    public static JsonObject list(List<RunOrders> runs) {
        return new JsonObject()
                .put(
                        "runs",
                        array(
                                runs,
                                orders -> run(orders)
                                        .put("paused", orders.paused())
                                        .put("why", orders.why())
                                        .put("expectedDays", orders.expectedDays())
                                        .put("estimatedMicros", orders.estimatedMicros())
                                        .put("capMicros", orNull(orders.capMicros()))));
    }

    private static JsonObject run(RunOrders orders) {
        return new JsonObject()
                .put("run", orders.run().value())
                .put("startedAt", orders.startedAt().toString());
    }

    private static JsonObject tally(Tally tally) {
        return new JsonObject()
                .put("written", tally.written())
                .put("parked", tally.parked())
                .put("skipped", tally.skipped());
    }

    /** Of each part that days were expected of or have ended in. */
    private static <K> JsonArray parts(
            SortedMap<K, Tally> tallies, SortedMap<K, Long> expected, BiFunction<K, JsonObject, JsonObject> named) {
        SortedSet<K> keys = new TreeSet<>(tallies.keySet());
        keys.addAll(expected.keySet());
        return array(
                keys,
                key -> named.apply(
                        key, tally(tallies.getOrDefault(key, Tally.NONE)).put("expected", expected.get(key))));
    }

    private static JsonObject forecast(Forecast forecast) {
        return new JsonObject()
                .put("remainingSeconds", seconds(forecast.remaining()))
                .put("soonestSeconds", seconds(forecast.soonest()))
                .put("latestSeconds", seconds(forecast.latest()));
    }

    private static JsonObject cost(RunFigures figures, String currency) {
        return new JsonObject()
                .put("currency", currency)
                .put("micros", figures.totals().costMicros())
                .put("capMicros", orNull(figures.orders().capMicros()))
                .put("estimatedMicros", figures.orders().estimatedMicros())
                .put("projectedMicros", figures.projectedMicros());
    }

    private static JsonObject endpoint(Endpoint endpoint) {
        return new JsonObject()
                .put("name", endpoint.name())
                .put("inFlight", endpoint.inFlight())
                .put("limit", endpoint.limit())
                .put("calls", endpoint.calls())
                .put("wasted", endpoint.wasted())
                .put("promptTokens", endpoint.promptTokens())
                .put("cachedTokens", endpoint.cachedTokens())
                .put("completionTokens", endpoint.completionTokens())
                .put("costMicros", endpoint.costMicros())
                .put("p50Millis", rounded(endpoint.p50Millis()))
                .put("p90Millis", rounded(endpoint.p90Millis()))
                .put("p99Millis", rounded(endpoint.p99Millis()));
    }

    private static JsonObject sample(Sample sample) {
        return new JsonObject()
                .put("attempt", sample.attempt())
                .put("category", sample.category().name())
                .put("categoryName", sample.category().displayName())
                .put("country", sample.country())
                .put("title", sample.title())
                .put("body", sample.body())
                .put("at", sample.at().toString());
    }

    private static JsonObject past(RunFigures.Past past) {
        return new JsonObject()
                .put("at", past.at().toString())
                .put("perSecond", rounded(past.perSecond()))
                .put(
                        "endpoints",
                        array(
                                past.endpoints(),
                                load -> new JsonObject()
                                        .put("name", load.name())
                                        .put("inFlight", load.inFlight())
                                        .put("limit", load.limit())));
    }

    private static <T> JsonArray array(Iterable<T> items, Function<T, JsonObject> shape) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(shape.apply(item)));
        return array;
    }

    private static @Nullable Object orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Long seconds(Optional<Duration> duration) {
        return duration.map(Duration::toSeconds).orElse(null);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

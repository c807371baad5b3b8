package dev.yearlight.ops;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.domain.RunId;
import dev.yearlight.ops.figures.RunFigures;
import dev.yearlight.ops.figures.RunMeter;
import dev.yearlight.ops.figures.RunReading;
import dev.yearlight.ops.figures.RunReadings;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * The figures of the runs that someone looks at, computed once for all who look. The newest run is always followed, so
 * that a page has its last minutes from the moment it opens.
 *
 * <p>Confined to one event loop.
 */
final class LiveFigures {

    private static final long PATIENCE_SECONDS = 5;

    private final Context context;
    private final RunReadings readings;
    private final InstantSource clock;
    private final Map<RunId, RunMeter> meters = new HashMap<>();

    LiveFigures(Context context, RunReadings readings, InstantSource clock) {
        this.context = context;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * What one look came to.
     *
     * @param figures of the newest run, and of those asked for that exist
     */
    record Look(Optional<RunId> newest, Map<RunId, RunFigures> figures) {}

    /** Every known run, the newest first. */
    Future<List<RunOrders>> runs() {
        return here(readings.runs());
    }

    /** Reads the newest run and the chosen ones; forgets all others. */
    Future<Look> look(Set<RunId> chosen) {
        return runs().compose(runs -> {
            Optional<RunId> newest = runs.stream().map(RunOrders::run).findFirst();
            List<RunOrders> followed = runs.stream()
                    .filter(orders -> chosen.contains(orders.run()) || newest.equals(Optional.of(orders.run())))
                    .toList();
            meters.keySet().retainAll(followed.stream().map(RunOrders::run).toList());
            List<Future<RunFigures>> figures = followed.stream()
                    .map(orders -> figures(orders, meters.computeIfAbsent(orders.run(), run -> new RunMeter())))
                    .toList();
            return Future.all(figures).map(all -> new Look(newest, byRun(all.list())));
        });
    }

    /** Reads one run for somebody who asks once. */
    Future<Optional<RunFigures>> once(RunId run) {
        return runs().compose(runs -> runs.stream()
                .filter(orders -> orders.run().equals(run))
                .findFirst()
                .map(orders -> figures(orders, new RunMeter()).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<RunFigures> figures(RunOrders orders, RunMeter meter) {
        return here(readings.reports(orders.run()))
                .map(workers -> meter.read(new RunReading(clock.instant(), orders, workers)));
    }

    private <T> Future<T> here(CompletionStage<T> answer) {
        return Future.fromCompletionStage(answer, context).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Map<RunId, RunFigures> byRun(List<RunFigures> all) {
        Map<RunId, RunFigures> byRun = new HashMap<>();
        all.forEach(figures -> byRun.put(figures.orders().run(), figures));
        return byRun;
    }
}

package dev.yearlight.serve.warm;

import dev.yearlight.common.management.ManagementAction;
import dev.yearlight.serve.warm.WarmConfig.StorageConfig;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /warm/storage?partitions=N}: reads a sample of stored partitions, discards their bytes and answers how it
 * went; one at a time, and bounded by the settings.
 */
final class StorageAction implements ManagementAction {

    private final StoreWarmth store;
    private final StorageConfig config;
    private final AtomicBoolean running = new AtomicBoolean();

    StorageAction(StoreWarmth store, StorageConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public Future<Outcome> run(MultiMap parameters) {
        int partitions = partitions(parameters.get("partitions"));
        if (partitions < 1 || partitions > config.endpointPartitions()) {
            return refused(HttpResponseStatus.BAD_REQUEST, "partitions must be 1 to " + config.endpointPartitions());
        }
        if (!running.compareAndSet(false, true)) {
            return refused(HttpResponseStatus.CONFLICT, "a sample is being read");
        }
        return Future.fromCompletionStage(store.sample(partitions, config.concurrency()))
                .map(sample -> new Outcome(HttpResponseStatus.OK.code(), sample.json()))
                .onComplete(done -> running.set(false));
    }

    /** All that may be asked for where nothing is; 0 where it is no number. */
    private int partitions(@Nullable String asked) {
        if (asked == null) {
            return config.endpointPartitions();
        }
        try {
            return Integer.parseInt(asked);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static Future<Outcome> refused(HttpResponseStatus status, String why) {
        return Future.succeededFuture(new Outcome(status.code(), new JsonObject().put("error", why)));
    }
}

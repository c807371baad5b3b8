package dev.yearlight.serve.warm;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What the warm-up did, as readiness tells it.
 *
 * @param seconds from its start to its end
 * @param requests sent through the readers' own port
 * @param failures of these: no answer, or one that was not expected
 * @param p99Millis of each window
 * @param poolsOpen nodes with an open connection
 * @param poolsWanted nodes that are up
 * @param statementsPrepared on every node
 * @param storage the partitions that were sampled
 */
public record WarmReport(
        Verdict verdict,
        double seconds,
        long requests,
        long failures,
        List<Double> p99Millis,
        int poolsOpen,
        int poolsWanted,
        int statementsPrepared,
        StorageSample storage) {

    private static final double HUNDREDTHS = 100;

    /** Copies the list. */
    public WarmReport {
        p99Millis = List.copyOf(p99Millis);
    }

    /** How it ended. */
    public enum Verdict {
        /** It has not ended. */
        WARMING,
        /** The tail was flat. */
        WARM,
        /** The time was up before. */
        TIMED_OUT,
        /** It is not asked for. */
        OFF;

        /** As it is told. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static WarmReport nothingYet(Verdict verdict) {
        return new WarmReport(verdict, 0, 0, 0, List.of(), 0, 0, 0, StorageSample.NONE);
    }

    /** Evidence of readiness, under {@code warm}. */
    public JsonObject json() {
        JsonArray tails = new JsonArray();
        p99Millis.forEach(tail -> tails.add(rounded(tail)));
        return new JsonObject()
                .put(
                        "warm",
                        new JsonObject()
                                .put("verdict", verdict.label())
                                .put("seconds", rounded(seconds))
                                .put("requests", requests)
                                .put("failures", failures)
                                .put("p99Millis", tails)
                                .put("poolsOpen", poolsOpen)
                                .put("poolsWanted", poolsWanted)
                                .put("statementsPrepared", statementsPrepared)
                                .put("caches", new JsonObject().put("storage", storage.json())));
    }

    static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}

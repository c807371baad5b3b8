package dev.yearlight.cli.spark;

import dev.yearlight.common.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a job runs, and how.
 *
 * @param master as Spark names it, such as {@code local[2]} or {@code spark://host:7077}
 * @param heapMegabytes of the process that is started here: the driver, which with a local master does all the work
 * @param configuration Spark's own settings, by their keys
 */
public record SparkCluster(String master, int heapMegabytes, Map<String, String> configuration) {

    private static final int LEAST_HEAP = 512;
    private static final int MOST_HEAP = 1_000_000;

    /** Copies the settings. */
    public SparkCluster {
        configuration = Map.copyOf(configuration);
    }

    /**
     * As the settings say.
     *
     * @param master instead of the settings' one
     * @param configuration stronger than what is chosen here
     */
    public static SparkCluster from(Settings settings, Optional<String> master, Map<String, String> configuration) {
        String chosen = master.orElseGet(() -> settings.text("yearlight.spark.master"));
        Map<String, String> all = new TreeMap<>();
        if (chosen.startsWith("local")) {
            // Nobody else takes part, so nobody else may reach it.
            all.put("spark.driver.host", "localhost");
            all.put("spark.driver.bindAddress", "127.0.0.1");
            all.put("spark.ui.enabled", "false");
        }
        all.putAll(configuration);
        return new SparkCluster(chosen, settings.integer("yearlight.spark.heap-megabytes", LEAST_HEAP, MOST_HEAP), all);
    }
}

package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.spark.SparkCluster;
import dev.yearlight.cli.spark.SparkProcess;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a job on Spark runs, and into how many buckets it sorts. */
final class SparkOptions {

    private static final int MOST_BUCKETS = 99_999;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master: local[4], spark://HOST:7077 ... (default: yearlight.spark.master).")
    private @Nullable String master;

    @Option(
            names = "--buckets",
            paramLabel = "N",
            description = "How many files; each is one task (default: yearlight.spark.buckets).")
    private @Nullable Integer buckets;

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "One of Spark's own settings, such as spark.executor.memory=8g.")
    private Map<String, String> configuration = new TreeMap<>();

    /** Refuses them all, where Spark takes no part. */
    void requireNone() {
        if (master != null || buckets != null || !configuration.isEmpty()) {
            throw CommandFailure.badInput(
                    "--master, --buckets and --conf are Spark's", "Add --engine spark, or leave them out.");
        }
    }

    int buckets(Settings settings) {
        return buckets != null ? buckets : settings.integer("yearlight.spark.buckets", 1, MOST_BUCKETS);
    }

    SparkProcess process(Settings settings) {
        return new SparkProcess(
                DataFolder.checkout(), SparkCluster.from(settings, Optional.ofNullable(master), configuration));
    }
}

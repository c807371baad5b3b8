package dev.yearlight.cli.capacity;

import dev.yearlight.common.settings.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code config/capacity.properties} says: measured figures and the sizes of machines.
 *
 * @param serve the role that reads
 * @param database one node of it
 * @param generation the role that writes, and its model
 * @param prices of all of them
 */
public record CapacityFigures(Serve serve, Database database, Generation generation, Prices prices) {

    /**
     * The role that reads.
     *
     * @param cpuMicros of one request
     * @param podCores that a pod may use
     * @param utilisation of its cores at the peak, above 0, at most 1
     * @param zones of a region, of which one may fail during the launch
     * @param latencyMillis of one request, as its reader waits
     * @param keepAliveSeconds that a reader's connection stays open
     * @param readerRequests of one reader
     */
    public record Serve(
            double cpuMicros,
            double podCores,
            double utilisation,
            int zones,
            double latencyMillis,
            double keepAliveSeconds,
            double readerRequests) {}

    /**
     * One node of the database.
     *
     * @param replicas of a region
     * @param replicaReads that it answers a second
     * @param replicaWrites that it takes a second
     * @param reportBytes of one report in its files, cell and overhead included
     * @param diskBytes that it has
     * @param diskPart of that which data may fill, so that compactions have room
     * @param connectionsPerPod that each client process opens to each node
     */
    public record Database(
            int replicas,
            double replicaReads,
            double replicaWrites,
            double reportBytes,
            double diskBytes,
            double diskPart,
            int connectionsPerPod) {}

    /**
     * The role that writes, and its model.
     *
     * @param days of one listener
     * @param callsPerReport tries included
     * @param callSeconds of one call of the model
     * @param promptTokens of one call
     * @param cachedPart of these that the provider serves from its cache
     * @param completionTokens of one call
     * @param cpuMicros of one report
     * @param workerCores that a worker may use
     * @param workerCalls in flight that one worker holds
     */
    public record Generation(
            double days,
            double callsPerReport,
            double callSeconds,
            double promptTokens,
            double cachedPart,
            double completionTokens,
            double cpuMicros,
            double workerCores,
            double workerCalls) {}

    /**
     * In one currency.
     *
     * @param podHour of a serving pod
     * @param nodeHour of a database node
     * @param workerHour of a worker
     * @param promptMillion of a million prompt tokens
     * @param cachedMillion of a million cached ones
     * @param completionMillion of a million tokens out
     */
    public record Prices(
            double podHour,
            double nodeHour,
            double workerHour,
            double promptMillion,
            double cachedMillion,
            double completionMillion) {}

    /** Reads the file; a key that is missing, unknown or no number above or equal to 0 is named. */
    public static CapacityFigures load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Lines lines = new Lines(file, properties);
        CapacityFigures figures = new CapacityFigures(
                new Serve(
                        lines.positive("serve.cpu-micros-per-request"),
                        lines.positive("serve.pod-cores"),
                        lines.share("serve.utilisation"),
                        lines.whole("serve.zones"),
                        lines.positive("serve.latency-millis"),
                        lines.positive("serve.keep-alive-seconds"),
                        lines.positive("serve.requests-per-reader")),
                new Database(
                        lines.whole("database.replicas"),
                        lines.positive("database.replica-reads-per-second"),
                        lines.positive("database.replica-writes-per-second"),
                        lines.positive("database.bytes-per-report"),
                        lines.positive("database.disk-bytes"),
                        lines.share("database.disk-part"),
                        lines.whole("database.connections-per-pod")),
                new Generation(
                        lines.positive("generation.days-per-listener"),
                        lines.positive("generation.calls-per-report"),
                        lines.positive("generation.call-seconds"),
                        lines.positive("generation.prompt-tokens"),
                        lines.number("generation.cached-part"),
                        lines.positive("generation.completion-tokens"),
                        lines.positive("generation.cpu-micros-per-report"),
                        lines.positive("generation.worker-cores"),
                        lines.positive("generation.worker-calls-in-flight")),
                new Prices(
                        lines.number("price.pod-hour"),
                        lines.number("price.node-hour"),
                        lines.number("price.worker-hour"),
                        lines.number("price.prompt-million"),
                        lines.number("price.cached-million"),
                        lines.number("price.completion-million")));
        lines.refuseUnknown();
        return figures;
    }

    /** The file's lines, and which of them were asked for. */
    private static final class Lines {
        private final Path file;
        private final Properties properties;
        private final Set<String> known = new TreeSet<>();

        Lines(Path file, Properties properties) {
            this.file = file;
            this.properties = properties;
        }

        double number(String key) {
            known.add(key);
            String text = properties.getProperty(key, "").strip();
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value) && value >= 0) {
                    return value;
                }
            } catch (NumberFormatException unreadable) {
                throw refused(key, "a number", text);
            }
            throw refused(key, "a number from 0", text);
        }

        double positive(String key) {
            double value = number(key);
            if (value == 0) {
                throw refused(key, "above 0", "0");
            }
            return value;
        }

        double share(String key) {
            double value = positive(key);
            if (value > 1) {
                throw refused(key, "at most 1", Double.toString(value));
            }
            return value;
        }

        int whole(String key) {
            double value = positive(key);
            if (value != Math.rint(value)) {
                throw refused(key, "a whole number", Double.toString(value));
            }
            return (int) value;
        }

        void refuseUnknown() {
            Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                throw new SettingsException("no such figure in " + file + ": " + String.join(", ", unknown));
            }
        }

        private SettingsException refused(String key, String expected, String text) {
            return new SettingsException(key + " in " + file + " must be " + expected + ", is \"" + text + "\"");
        }
    }
}

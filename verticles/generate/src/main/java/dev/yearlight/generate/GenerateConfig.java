package dev.yearlight.generate;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.ingest.IngestConfig;
import dev.yearlight.generate.model.EndpointConfig;
import dev.yearlight.generation.RetrySettings;
import dev.yearlight.generation.admission.AdmissionSettings;
import dev.yearlight.generation.admission.AdmissionSettings.Strategy;
import dev.yearlight.generation.admission.LimitBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The settings of the role that writes.
 *
 * @param endpoints where the model can be asked, at least one
 * @param admission of one lane
 * @param parkedTopic takes what was set aside
 * @param reportsTopic takes an event for each written report
 * @param prompts folder of the prompt's files
 * @param guardrails folder of the guardrails' settings
 * @param lanes event loops with chains
 * @param callsInFlight calls of the model at once, over all lanes
 * @param firstPause the first pause of the store and the topics, growing up to {@code longestPause}
 * @param pauseProbe how often a model that is set up wrongly is asked again
 * @param gzipTwin whether reports are stored compressed, too
 */
public record GenerateConfig(
        IngestConfig ingest,
        List<EndpointConfig> endpoints,
        AdmissionSettings admission,
        RetrySettings retries,
        String parkedTopic,
        String reportsTopic,
        Path prompts,
        Path guardrails,
        int lanes,
        int callsInFlight,
        Duration firstPause,
        Duration longestPause,
        Duration pauseProbe,
        boolean gzipTwin) {

    /** Names the key of what it refuses. */
    public GenerateConfig {
        endpoints = List.copyOf(endpoints);
        if (lanes < 1) {
            throw new IllegalArgumentException("yearlight.generate.lanes must be at least 1, was " + lanes);
        }
        if (callsInFlight < lanes) {
            throw new IllegalArgumentException("yearlight.generate.calls-in-flight must be at least 1 a lane, was "
                    + callsInFlight + " for " + lanes + " lanes");
        }
        if (!firstPause.isPositive() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "yearlight.generate.first-pause must be positive and at most longest-pause, was " + firstPause);
        }
        if (!pauseProbe.isPositive()) {
            throw new IllegalArgumentException("yearlight.generate.pause-probe must be positive, was " + pauseProbe);
        }
    }

    /**
     * The role as the settings have it.
     *
     * @param home folder that relative paths start from
     */
    public static GenerateConfig from(Settings settings, Path home) {
        return new GenerateConfig(
                ingest(settings),
                EndpointConfig.from(settings),
                admission(settings),
                new RetrySettings(
                        settings.integer("yearlight.retry.texts", 1, 100),
                        settings.integer("yearlight.retry.declines", 1, 100),
                        settings.integer("yearlight.retry.failures", 1, 1_000),
                        settings.duration("yearlight.retry.first-wait"),
                        settings.duration("yearlight.retry.longest-wait"),
                        settings.duration("yearlight.retry.longest-retry-after")),
                settings.text("yearlight.kafka.topic.parked"),
                settings.text("yearlight.kafka.topic.reports"),
                home.resolve(settings.text("yearlight.prompts.directory")),
                home.resolve(settings.text("yearlight.guardrails.directory")),
                settings.integer("yearlight.generate.lanes", 1, 256),
                settings.integer("yearlight.generate.calls-in-flight", 1, 100_000),
                settings.duration("yearlight.generate.first-pause"),
                settings.duration("yearlight.generate.longest-pause"),
                settings.duration("yearlight.generate.pause-probe"),
                settings.flag("yearlight.generate.gzip-twin"));
    }

    private static IngestConfig ingest(Settings settings) {
        return new IngestConfig(
                settings.text("yearlight.kafka.bootstrap-servers"),
                settings.text("yearlight.kafka.topic.snapshots"),
                settings.text("yearlight.kafka.group"),
                settings.duration("yearlight.kafka.session-timeout"),
                settings.integer("yearlight.generate.listeners-in-flight", 1, 1_000_000),
                settings.integer("yearlight.generate.commit-gap", 1, 1_000_000),
                settings.duration("yearlight.generate.commit-every"),
                settings.duration("yearlight.generate.drain"),
                settings.duration("yearlight.kafka.rebalance-margin"),
                settings.duration("yearlight.generate.chain-deadline"),
                settings.integer("yearlight.generate.chain-tries", 1, 1_000));
    }

    /** One lane's admission: the limits of endpoints are shared among lanes like those among workers. */
    private static AdmissionSettings admission(Settings settings) {
        Duration window = settings.duration("yearlight.admission.window");
        Duration timeout = settings.duration("yearlight.model.timeout");
        return new AdmissionSettings(
                Strategy.valueOf(settings.text("yearlight.admission.strategy").toUpperCase(Locale.ROOT)),
                new LimitBounds(
                        settings.integer("yearlight.admission.lowest-limit", 1, 100_000),
                        settings.integer("yearlight.admission.first-limit", 1, 100_000),
                        settings.integer("yearlight.generate.calls-in-flight", 1, 100_000)
                                / settings.integer("yearlight.generate.lanes", 1, 256)),
                window,
                settings.real("yearlight.admission.headroom", 0, 0.99),
                // A call of who had the share before may run for as long as its time-out.
                window.compareTo(timeout) > 0 ? window : timeout,
                settings.integer("yearlight.admission.failures-to-cooldown", 1, 1_000_000),
                settings.duration("yearlight.admission.first-cooldown"),
                settings.duration("yearlight.admission.longest-cooldown"),
                settings.duration("yearlight.retry.longest-retry-after"),
                settings.duration("yearlight.generate.pause-probe"),
                settings.real("yearlight.admission.retry-part", 0, 10),
                settings.real("yearlight.admission.retries-a-second", 0.001, 1_000_000),
                settings.duration("yearlight.admission.hold-back"));
    }

    /** What one lane may have in flight. */
    int callsPerLane() {
        return callsInFlight / lanes;
    }
}

package dev.yearlight.generate;

import dev.yearlight.common.settings.Secret;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.ingest.IngestConfig;
import dev.yearlight.generate.model.ModelConfig;
import dev.yearlight.generation.RetrySettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of the role that writes.
 *
 * @param parkedTopic takes what was set aside
 * @param reportsTopic takes an event for each written report
 * @param prompts folder of the prompt's files
 * @param guardrails folder of the guardrails' settings
 * @param lanes event loops with chains
 * @param callsInFlight calls of the model at once, over all lanes
 * @param firstPause the first pause of the store and the topics, growing up to {@code longestPause}
 * @param pauseProbe how often a model that is set up wrongly is asked again
 */
public record GenerateConfig(
        IngestConfig ingest,
        ModelConfig model,
        RetrySettings retries,
        String parkedTopic,
        String reportsTopic,
        Path prompts,
        Path guardrails,
        int lanes,
        int callsInFlight,
        Duration firstPause,
        Duration longestPause,
        Duration pauseProbe) {

    /** Names the key of what it refuses. */
    public GenerateConfig {
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
                model(settings),
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
                settings.duration("yearlight.generate.pause-probe"));
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

    private static ModelConfig model(Settings settings) {
        return new ModelConfig(
                ModelConfig.baseUrl(settings.text("yearlight.model.base-url")),
                settings.text("yearlight.model.name"),
                settings.optionalSecret("yearlight.model.api-key")
                        .map(Secret::value)
                        .orElse(""),
                settings.duration("yearlight.model.timeout"),
                settings.duration("yearlight.model.connect-timeout"),
                settings.real("yearlight.model.temperature", 0, 2),
                settings.integer("yearlight.model.max-tokens", 1, 100_000),
                settings.integer("yearlight.model.max-answer-bytes", 1_024, 16_777_216));
    }

    /** What one lane may have in flight. */
    int callsPerLane() {
        return callsInFlight / lanes;
    }
}

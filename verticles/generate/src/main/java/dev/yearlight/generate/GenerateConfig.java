package dev.yearlight.generate;

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
        Duration longestPause) {

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
    }

    /** What one lane may have in flight. */
    int callsPerLane() {
        return callsInFlight / lanes;
    }
}

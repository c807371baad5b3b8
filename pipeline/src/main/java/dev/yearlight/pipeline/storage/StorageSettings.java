package dev.yearlight.pipeline.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How object stores are reached; keys are no part of it, they come from the environment.
 *
 * @param scratch folder for copies of what is read and for output that is not stored yet
 * @param retries of one request, after the first try
 * @param timeout of one request with its retries
 */
public record StorageSettings(
        Path scratch,
        int retries,
        Duration timeout,
        S3 s3,
        Optional<String> googleEndpoint,
        Optional<String> azureEndpoint) {

    /** Refuses what cannot be. */
    public StorageSettings {
        if (retries < 0) {
            throw new IllegalArgumentException("retries of storage must not be negative, was " + retries);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout of storage must be longer than nothing, was " + timeout);
        }
    }

    /**
     * How an S3-compatible store is reached.
     *
     * @param endpoint empty for Amazon's own
     * @param region empty where the environment or the profile says it
     * @param pathStyle whether the bucket stands in the path of the address, not before its host
     */
    public record S3(Optional<String> endpoint, Optional<String> region, boolean pathStyle) {}
}

package dev.yearlight.cli.storage;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.pipeline.storage.StorageSettings;
import java.nio.file.Path;

/** How object stores are reached, by what the settings say of {@code yearlight.storage}. */
public final class StorageConfig {

    private static final String PREFIX = "yearlight.storage.";
    private static final int MOST_RETRIES = 20;

    private StorageConfig() {}

    /** Storage with the keys of this process's environment; whoever asks closes it. */
    public static Storage storage(Settings settings) {
        return new Storage(from(settings), System.getenv());
    }

    static StorageSettings from(Settings settings) {
        return new StorageSettings(
                settings.optionalPath(PREFIX + "scratch")
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))),
                settings.integer(PREFIX + "retries", 0, MOST_RETRIES),
                settings.duration(PREFIX + "timeout"),
                new StorageSettings.S3(
                        settings.optionalText(PREFIX + "s3.endpoint"),
                        settings.optionalText(PREFIX + "s3.region"),
                        settings.flag(PREFIX + "s3.path-style")),
                settings.optionalText(PREFIX + "google.endpoint"),
                settings.optionalText(PREFIX + "azure.endpoint"));
    }
}

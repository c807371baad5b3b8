package dev.yearlight.bench.publish;

import java.nio.file.Path;

/**
 * What to measure of publishing, and how.
 *
 * @param home the checkout's root
 * @param folder a folder that does not exist yet, for servers, logs and snapshots
 * @param listeners of a round
 * @param files that their snapshots are in
 * @param filesAtOnce that the publisher works on
 * @param templates different listeners, which all others are copies of
 * @param warmUps rounds before the measured ones
 * @param rounds medians are of
 */
public record PublishBenchSettings(
        Path home, Path folder, int listeners, int files, int filesAtOnce, int templates, int warmUps, int rounds) {

    /** Names what it refuses. */
    public PublishBenchSettings {
        atLeastOne(files, "files");
        atLeastOne(filesAtOnce, "files at once");
        atLeastOne(templates, "templates");
        atLeastOne(rounds, "rounds");
        if (listeners < files) {
            throw new IllegalArgumentException(
                    "listeners must be at least as many as files, " + files + ", was " + listeners);
        }
        if (warmUps < 0) {
            throw new IllegalArgumentException("warm-ups must not be negative, was " + warmUps);
        }
    }

    Path logs() {
        return folder.resolve("logs");
    }

    private static void atLeastOne(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, was " + value);
        }
    }
}

package dev.yearlight.tests.openai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, or to the end of our patience. */
final class Command {

    private Command() {}

    /**
     * How it ended.
     *
     * @param output what it printed, errors among it
     */
    record Result(boolean succeeded, boolean timedOut, String output) {}

    /** Fails where there is no such program; it and its children are gone afterwards. */
    static Result run(Path folder, Duration patience, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("command", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new Result(ended && process.exitValue() == 0, !ended, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}

package dev.yearlight.tests.metrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own checker, where it is installed. */
final class PromTool {

    private static final Path PROGRAM = Path.of("/usr/bin/promtool");

    private PromTool() {}

    /** What it says of the arguments, and how it ended. */
    record Answer(int exitCode, String words) {}

    /** Skips the test where there is none. */
    static Answer run(String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "skipped: no " + PROGRAM + " (Debian: apt install prometheus)");
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), words);
    }
}

package dev.yearlight.tests.kubernetes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The renderer of Kubernetes' own command, where it is installed. */
final class Kubectl {

    private Kubectl() {}

    /** What {@code kubectl kustomize} makes of the folder; skips the test where there is no kubectl. */
    static String kustomize(Path folder) throws IOException, InterruptedException {
        assumeTrue(
                installed(),
                "skipped: no kubectl on the PATH, so overlays cannot be rendered; the base's own files are checked");
        Process process = new ProcessBuilder(List.of("kubectl", "kustomize", folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("kubectl could not render " + folder);
        }
        return yaml;
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }
}

package dev.yearlight.cli.load;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.loadtest.LoadFiles;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.Progress;
import dev.yearlight.local.server.JavaHome;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs a plan in a process of its own, on Gatling's class path; what it says is in a log in the run's folder. */
public final class LoadProcess {

    private static final String MAIN = "dev.yearlight.loadtest.simulation.LoadMain";
    private static final String CONFIGURATION = "dev/yearlight/loadtest/simulation/";
    private static final int ASSERTIONS_FAILED = 2;

    private final Path home;
    private final int heapMegabytes;

    /**
     * From this checkout's build.
     *
     * @param heapMegabytes of the process
     */
    public LoadProcess(Path home, int heapMegabytes) {
        this.home = home;
        this.heapMegabytes = heapMegabytes;
    }

    /** Blocks until the run is over; fails where it came to no result. */
    public LoadResult run(LoadPlan plan, Consumer<Progress> progress) throws IOException, InterruptedException {
        Path file = LoadFiles.write(plan);
        Path log = plan.folder().resolve("gatling.log");
        Process process = new ProcessBuilder(command(plan, file))
                .directory(plan.folder().toFile())
                .redirectErrorStream(true)
                .start();
        try {
            listen(process, log, progress);
            int code = process.waitFor();
            Optional<LoadResult> result = LoadFiles.result(plan.folder());
            if ((code != 0 && code != ASSERTIONS_FAILED) || result.isEmpty()) {
                throw CommandFailure.failed(
                        "the load generator ended with exit code " + code + " and no result", "Its log is " + log);
            }
            return result.get();
        } finally {
            process.destroy();
        }
    }

    private List<String> command(LoadPlan plan, Path file) {
        Path module = home.resolve("loadtest/target");
        if (!Files.isDirectory(module.resolve("lib"))) {
            throw CommandFailure.unavailable(
                    "the load generator's libraries are not in " + module.resolve("lib"), "Run ./mvnw package first.");
        }
        String classPath = String.join(
                File.pathSeparator,
                home.resolve("local/child/target/classes").toString(),
                module.resolve("classes").toString(),
                module.resolve("lib/*").toString());
        JavaHome java = JavaHome.running();
        return Stream.of(
                        List.of(java.launcher().toString(), "-Xmx" + heapMegabytes + "m", "-Xms" + heapMegabytes + "m"),
                        java.feature() >= 23 ? List.of("--sun-misc-unsafe-memory-access=allow") : List.<String>of(),
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "-Dlogback.configurationFile=" + CONFIGURATION + "logback.xml",
                                "-Dgatling.conf.file=" + CONFIGURATION + "gatling.conf",
                                "-Djava.util.prefs.userRoot=" + plan.folder(),
                                "-cp",
                                classPath,
                                "dev.yearlight.child.Tethered",
                                Long.toString(ProcessHandle.current().pid()),
                                MAIN,
                                file.toString()))
                .flatMap(List::stream)
                .toList();
    }

    private static void listen(Process process, Path log, Consumer<Progress> progress) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter writer = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Progress> told = LoadFiles.progress(line);
                if (told.isPresent()) {
                    progress.accept(told.get());
                } else {
                    writer.write(line);
                    writer.newLine();
                    writer.flush();
                }
            }
        }
    }
}

package dev.yearlight.cli.spark;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.local.server.JavaHome;
import dev.yearlight.pipeline.job.JobMessage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;

/**
 * Submits the job's jar to a master, from a process of its own: Spark's class path never meets this one.
 *
 * <p>What Spark says goes to a log beside the output, which is kept where the job fails.
 *
 * @param home the checkout whose build is run
 */
public record SparkProcess(Path home, SparkCluster cluster) {

    private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";
    private static final String MAIN = "dev.yearlight.spark.Main";
    private static final String KILLED = "Application has been killed. Reason: ";

    /** Blocks until the job is over; fails where it came to no result. */
    public JobMessage run(Terminal terminal, String task, Path out, List<String> arguments)
            throws IOException, InterruptedException {
        Path target = out.toAbsolutePath().normalize();
        Files.createDirectories(target.resolveSibling(""));
        Path log = target.resolveSibling("." + target.getFileName() + ".spark.log");
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        try {
            Optional<JobMessage> result = listen(process, terminal, task);
            int code = process.waitFor();
            JobMessage message = result.orElseThrow(() -> CommandFailure.failed(
                    "the Spark job ended with exit code " + code + " and no result", "Its log is " + log));
            if (message instanceof JobMessage.Failed failed && !failed.badInput()) {
                throw CommandFailure.failed(
                        "the Spark job failed: " + killed(log).orElse(failed.what()), "Its log is " + log);
            }
            Files.delete(log);
            if (message instanceof JobMessage.Failed failed) {
                throw CommandFailure.badInput(
                        failed.what(), "Nothing was written. docs/data-sets.md says what each data set holds.");
            }
            return message;
        } finally {
            process.destroy();
        }
    }

    private List<String> command(List<String> arguments) {
        Path module = home.resolve("pipeline/spark");
        Path jar = module.resolve("target/yearlight-spark.jar");
        if (!Files.isRegularFile(jar)) {
            throw CommandFailure.unavailable(
                    "the job for Spark is not built: there is no " + jar,
                    "Run ./mvnw -Pspark -pl pipeline/spark -am -DskipTests package (some 300 MB to download once).");
        }
        String classPath = String.join(
                File.pathSeparator,
                home.resolve("local/child/target/classes").toString(),
                module.resolve("target/lib/*").toString());
        List<String> command = new ArrayList<>(List.of(
                JavaHome.running().launcher().toString(),
                "@" + module.resolve("java.options"),
                "-Xmx" + cluster.heapMegabytes() + "m",
                "-cp",
                classPath,
                "dev.yearlight.child.Tethered",
                Long.toString(ProcessHandle.current().pid()),
                SUBMIT,
                "--master",
                cluster.master(),
                "--class",
                MAIN));
        cluster.configuration().forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }

    /** Why the master gave the job up: Spark says so in its log, and the job itself only fails for what follows. */
    private static Optional<String> killed(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(KILLED))
                    .map(line -> line.substring(line.indexOf(KILLED) + KILLED.length()))
                    .findFirst();
        }
    }

    private static Optional<JobMessage> listen(Process process, Terminal terminal, String task) throws IOException {
        Optional<JobMessage> result = Optional.empty();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                ProgressBar bar = terminal.progressBar(task, "tasks", -1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<JobMessage> message = JobMessage.of(line);
                if (message.isPresent() && message.get() instanceof JobMessage.Progress progress) {
                    bar.setExtraMessage(" " + progress.doing());
                    bar.maxHint(progress.all());
                    bar.stepTo(progress.done());
                } else if (message.isPresent()) {
                    result = message;
                }
            }
        }
        return result;
    }
}

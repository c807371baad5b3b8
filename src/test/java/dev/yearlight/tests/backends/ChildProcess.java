package dev.yearlight.tests.backends;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class of the test class path in a process of its own; what it prints is kept in a file. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GONE_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private ChildProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it; its standard input stays open as long as this process lives. */
    public static ChildProcess start(String name, String mainClass, List<String> arguments) throws IOException {
        Path home = Path.of(System.getProperty("yearlight.home"));
        Path folder = Files.createDirectories(home.resolve("target/tests/children"));
        Path output = folder.resolve(name + "-" + ProcessHandle.current().pid() + ".log");
        List<String> command = new ArrayList<>(hearingInterrupts());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dyearlight.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return new ChildProcess(
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /** A shell that runs this build in the background makes it deaf to Ctrl-C, and a child would inherit that. */
    private static List<String> hearingInterrupts() {
        return System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();
    }

    /** Waits until it prints a line that begins so; fails when it ends without. */
    public void awaitLine(String beginning, Duration within) {
        await(beginning).atMost(within).until(() -> {
            boolean alive = process.isAlive();
            if (lines().stream().anyMatch(line -> line.startsWith(beginning))) {
                return true;
            }
            if (!alive) {
                throw new IllegalStateException("it ended without \"" + beginning + "\":\n" + text());
            }
            return false;
        });
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it printed so far. */
    public List<String> lines() throws IOException {
        return text().lines().toList();
    }

    /** The processes that it has started, and theirs. */
    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Sends a signal, such as {@code INT}. */
    public void signal(String name) throws IOException {
        Signals.send(process.pid(), name);
    }

    /** Ends it as a power cut would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(GONE_WITHIN);
    }

    /** Closes its standard input, so that it ends in order. */
    public int letGo() throws IOException {
        process.getOutputStream().close();
        return awaitExit(GONE_WITHIN);
    }

    /** Its exit code. */
    public int awaitExit(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it did not end within " + within + ":\n" + text());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    private String text() throws IOException {
        return Files.readString(output);
    }
}

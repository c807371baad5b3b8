package dev.yearlight.local.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, from ready to stopped. */
final class ChildServer implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);
    private static final int LAST_WORDS = 20;

    private final Launch launch;
    private final Process process;
    private final Thread onExit = new Thread(this::stop, "stop-child-server");

    private ChildServer(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /** Starts it and waits until its log says that it is ready and all its ports are open. */
    static ChildServer start(Launch launch) throws IOException {
        for (Launch.Port port : launch.ports()) {
            if (!FreePorts.isFree(port.address(), port.number())) {
                throw new ServerNotStarted(
                        "%s cannot listen on %s:%d: the port is taken. Stop what listens there, or set %s."
                                .formatted(launch.name(), port.address(), port.number(), port.setting()));
            }
        }
        rotate(launch.log());
        Process process = new ProcessBuilder(deafToInterrupts(launch.command()))
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(launch.log().toFile())
                .start();
        ChildServer server = new ChildServer(launch, process);
        Runtime.getRuntime().addShutdownHook(server.onExit);
        try {
            server.awaitReady();
            return server;
        } catch (IOException notReady) {
            server.close();
            throw notReady;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a crash would: nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
        close();
    }

    /** Stops it in order, or by force where that takes too long. Does nothing the second time. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException exiting) {
            // This process is ending: the hook itself may be what runs now, and stopping twice does no harm.
            return;
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        LogTail tail = new LogTail(launch.log());
        long glances = launch.patience().dividedBy(GLANCE);
        try {
            for (long glance = 0; glance < glances; glance++) {
                if (tail.saw(launch.readyLine()) && portsOpen()) {
                    return;
                }
                if (process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failure("ended with exit code " + process.exitValue());
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted while it started");
        }
        throw failure("was not ready after " + launch.patience().toSeconds() + " s");
    }

    private boolean portsOpen() {
        return launch.ports().stream().noneMatch(port -> FreePorts.isFree(port.address(), port.number()));
    }

    private ServerNotStarted failure(String what) throws IOException {
        return new ServerNotStarted("""
                %s %s. It ran in %s with these ports: %s.
                The last lines of %s:
                %s
                What to try: free memory, look for "in use" or "lock" above (another one on the same directory?), \
                or remove %s where its data may go.""".formatted(
                        launch.name(),
                        what,
                        launch.directory(),
                        launch.ports(),
                        launch.log(),
                        String.join("\n", lastWords()),
                        launch.directory()));
    }

    private List<String> lastWords() throws IOException {
        List<String> lines = new String(Files.readAllBytes(launch.log()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
    }

    /** A terminal sends Ctrl-C to all its processes at once; servers are to be stopped by their parent, and last. */
    private static List<String> deafToInterrupts(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"), command.stream())
                .toList();
    }

    private static void rotate(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Reads on in a growing file. */
    private static final class LogTail {
        private final Path log;
        private long read;
        private String unfinished = "";

        LogTail(Path log) {
            this.log = log;
        }

        /** Whether what came since the last call, or the line that it continues, holds the text. */
        boolean saw(String text) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                file.seek(read);
                byte[] fresh = new byte[(int) Math.min(file.length() - read, 1 << 20)];
                file.readFully(fresh);
                read += fresh.length;
                String seen = unfinished + new String(fresh, StandardCharsets.UTF_8);
                unfinished = seen.contains(text) ? seen : seen.substring(seen.lastIndexOf('\n') + 1);
                return seen.contains(text);
            }
        }
    }
}

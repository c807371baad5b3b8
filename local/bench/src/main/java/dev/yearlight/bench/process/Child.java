package dev.yearlight.bench.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process of a bench that is spoken with in lines; it ends with this one. */
public final class Child implements AutoCloseable {

    private static final Duration GONE_WITHIN = Duration.ofSeconds(60);
    private static final String GONE = "\0";

    private final String name;
    private final Process process;
    private final Path log;
    private final BufferedWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts it; what it writes to standard error is kept in {@code logs/name.log}. */
    public static Child start(String name, List<String> command, Path logs) throws IOException {
        Path log = Files.createDirectories(logs).resolve(name + ".log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        Child child = new Child(name, process, log);
        Thread.ofPlatform().name("listen-to-" + name).daemon().start(child::listen);
        return child;
    }

    /** Sends an order. */
    public void tell(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
    }

    /** The rest of the next line that begins so; fails when the process ends without, or takes too long. */
    public String await(String beginning, Duration within) throws IOException {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            while (true) {
                String line = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new IOException("%s did not say \"%s\" within %d s; its log is %s"
                            .formatted(name, beginning, within.toSeconds(), log));
                }
                if (line.equals(GONE)) {
                    throw new IOException(
                            "%s ended by itself with code %d; its log is %s".formatted(name, process.waitFor(), log));
                }
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length()).strip();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + name, interrupted);
        }
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as a crash would. */
    public void kill() throws IOException {
        signal("KILL");
    }

    /** Where to look when it does not. */
    public Path log() {
        return log;
    }

    /** CPU time that it has used so far, in user mode and in the kernel. */
    public Duration cpu() {
        Optional<Duration> used = process.info().totalCpuDuration();
        return used.orElseThrow(() -> new IllegalStateException("this system tells no CPU time of " + name));
    }

    /** The same with that of the processes that it has started and that still run. */
    public Duration cpuWithChildren() {
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(cpu(), Duration::plus);
    }

    /** Stops it where it stands, so that work can pile up before it. */
    public void freeze() throws IOException {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() throws IOException {
        signal("CONT");
    }

    /** Ends it in order, or by force where that takes too long. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                thaw();
            }
            process.destroy();
            if (!process.waitFor(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException unreachable) {
            process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String signal) throws IOException {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException("the signal %s did not reach %s".formatted(signal, name));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping " + name, interrupted);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
        } catch (IOException closed) {
            // The process is gone, which is what is said next.
            answers.add(GONE);
            return;
        }
        answers.add(GONE);
    }
}

package dev.yearlight.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that runs to its end, and what it took by Linux's account of it and of all processes that it started: CPU of
 * every thread in user mode and in the kernel, and the most memory that it held.
 *
 * @param exitCode how it ended
 * @param cpuMicros with what those took that it started and that have ended
 * @param peakBytes highest resident set; with several processes the sum of their highest
 * @param wallMicros that passed
 */
public record MeasuredRun(int exitCode, long cpuMicros, long peakBytes, long wallMicros) {

    /** Looked at so often; what a process takes after the last look is missed, which is a hundredth of a short run. */
    private static final long LOOK_MILLIS = 20;

    private static final long MICROS_A_TICK = 10_000;
    private static final int FIELDS_BEFORE_CPU = 11;
    private static final int CPU_FIELDS = 4;
    private static final int BYTES_A_KILOBYTE = 1_024;

    /** Runs a command; what it says goes to {@code logs/name.log}. */
    public static MeasuredRun of(String name, List<String> command, Path logs) throws IOException {
        Path log = Files.createDirectories(logs).resolve(name + ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Map<Long, Long> peaks = new HashMap<>();
        long ticks = 0;
        try {
            do {
                ticks = Math.max(ticks, look(process, peaks));
            } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " ran", interrupted);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        long peak = peaks.values().stream().mapToLong(Long::longValue).sum();
        return new MeasuredRun(process.exitValue(), ticks * MICROS_A_TICK, peak, (System.nanoTime() - start) / 1_000);
    }

    private static long look(Process process, Map<Long, Long> peaks) throws IOException {
        try (Stream<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
            return family.mapToLong(member -> look(member.pid(), peaks)).sum();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static long look(long pid, Map<Long, Long> peaks) {
        Path about = Path.of("/proc", Long.toString(pid));
        try {
            long peak = peakBytes(Files.readString(about.resolve("status")));
            peaks.merge(pid, peak, Math::max);
            return ticks(Files.readString(about.resolve("stat")));
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException unreadable) {
            if (!Files.exists(about)) {
                return 0;
            }
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fields 14 to 17, see proc(5): own time in user mode and kernel, and that of ended children. */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = 0; i < CPU_FIELDS; i++) {
            ticks += Long.parseLong(fields[FIELDS_BEFORE_CPU + i]);
        }
        return ticks;
    }

    /** 0 of a process that is ending, which has no memory any more. */
    static long peakBytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_A_KILOBYTE)
                .findFirst()
                .orElse(0);
    }
}

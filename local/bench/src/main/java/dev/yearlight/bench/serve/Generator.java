package dev.yearlight.bench.serve;

import dev.yearlight.bench.load.LoadMain;
import dev.yearlight.bench.load.Samples;
import dev.yearlight.bench.load.Schedule;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.Spent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The load generator, whose own CPU is nobody's account. */
final class Generator implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOAD_WITHIN = Duration.ofMinutes(5);
    private static final long NANOS_A_MICRO = 1_000;

    private final Child process;
    private final Path samples;

    private Generator(Child process, Path samples) {
        this.process = process;
        this.samples = samples;
    }

    static Generator start(ServeBenchSettings settings) throws IOException {
        Child process = PeerProcess.child(settings, "load", LoadMain.class, List.of());
        process.await("READY", UP_WITHIN);
        return new Generator(process, settings.folder().resolve("samples.bin"));
    }

    /**
     * What a load came to.
     *
     * @param spent by the server, for all requests
     */
    record Loaded(Samples samples, Spent spent) {

        /** Fails where an answer was not what was asked for: such a round would measure something else. */
        Loaded allGood(String who) throws IOException {
            long bad = samples.count(sample -> !sample.good());
            if (bad > 0) {
                throw new IOException("%d of %d answers of %s were not 200, such as %d"
                        .formatted(
                                bad,
                                samples.all().size(),
                                who,
                                samples.all().stream()
                                        .filter(sample -> !sample.good())
                                        .findFirst()
                                        .orElseThrow()
                                        .status()));
            }
            return this;
        }
    }

    /**
     * Sends a load and waits for its end.
     *
     * @param tokens file with one token a line, taken in turn from the number {@code first} on
     */
    Loaded load(Server server, Path tokens, int first, int connections, Schedule schedule) throws IOException {
        Duration before = server.cpu();
        process.tell(
                "%d %s %d %d %s %s".formatted(server.port(), tokens, first, connections, schedule.text(), samples));
        process.await("LOADED", LOAD_WITHIN);
        Duration used = server.cpu().minus(before);
        Samples loaded = Samples.read(samples);
        return new Loaded(loaded, new Spent(loaded.all().size(), used.toNanos() / NANOS_A_MICRO, loaded.wallMicros()));
    }

    @Override
    public void close() {
        process.close();
        try {
            Files.deleteIfExists(samples);
        } catch (IOException left) {
            // It lies in the bench's own folder.
            samples.toFile().deleteOnExit();
        }
    }
}

package dev.yearlight.bench.serve;

import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.JavaCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A peer in a JVM of its own, which serves a port that it told. */
final class PeerProcess implements AutoCloseable, Server {

    private static final Duration UP_WITHIN = Duration.ofMinutes(1);

    private final Child process;
    private final int port;

    private PeerProcess(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    static PeerProcess start(ServeBenchSettings settings, String name, Class<?> main, List<String> arguments)
            throws IOException {
        Child process = child(settings, name, main, arguments);
        try {
            return new PeerProcess(process, Integer.parseInt(process.await("PORT", UP_WITHIN)));
        } catch (IOException notUp) {
            process.close();
            throw notUp;
        }
    }

    /** A process that is spoken with in lines. */
    static Child child(ServeBenchSettings settings, String name, Class<?> main, List<String> arguments)
            throws IOException {
        return Child.start(
                name, JavaCommand.of(settings.home(), List.of(), main.getName(), arguments), settings.logs());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}

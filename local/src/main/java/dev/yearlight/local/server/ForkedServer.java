package dev.yearlight.local.server;

/** A real server as a process of its own, which ends with this one at the latest. */
public abstract sealed class ForkedServer implements AutoCloseable permits ForkedKafka, ForkedCassandra {

    private final ChildServer server;

    ForkedServer(ChildServer server) {
        this.server = server;
    }

    /** Its process. */
    public final long pid() {
        return server.pid();
    }

    /** Whether its process still runs. */
    public final boolean isAlive() {
        return server.isAlive();
    }

    /** Ends it as a crash would. */
    public final void kill() {
        server.kill();
    }

    @Override
    public final void close() {
        server.close();
    }
}

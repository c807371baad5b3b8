package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.LocalPlatform;
import java.util.concurrent.ExecutionException;

/** A platform that runs in the foreground of a terminal: however the command ends, all of it stops. */
final class Foreground implements AutoCloseable {

    /** What a shell expects of a command that Ctrl-C ended. */
    static final int INTERRUPTED = 130;

    private final LocalPlatform platform;
    private final Thread command = Thread.currentThread();
    private final Thread onExit = new Thread(this::stop, "stop-platform");
    private volatile boolean stopping;

    Foreground(LocalPlatform platform) {
        this.platform = platform;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /** Whether somebody asked the process to end. */
    boolean stopping() {
        return stopping;
    }

    /** Waits until somebody does, or until a part has ended by itself. */
    void await() throws InterruptedException {
        try {
            Throwable failure = platform.fatal().get();
            throw new IllegalStateException("generation ended by itself: " + failure.getMessage(), failure);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        platform.close();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(onExit);
        }
    }

    private void stop() {
        stopping = true;
        command.interrupt();
        platform.close();
    }
}

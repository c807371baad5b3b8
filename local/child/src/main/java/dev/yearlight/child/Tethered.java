package dev.yearlight.child;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs another main class in a process that never outlives its parent.
 *
 * <p>Arguments: the parent's process id, the main class, then that class's own arguments. When the parent is gone, however
 * it ended, this process exits in order, and is halted where that takes too long.
 */
public final class Tethered {

    private static final int PARENT_GONE = 70;
    private static final int SECONDS_TO_EXIT = 15;

    private Tethered() {}

    /** Ties this process to its parent, then hands over. */
    public static void main(String[] arguments) throws Throwable {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: Tethered PARENT-PID MAIN-CLASS [ARGUMENT...]");
        }
        long parent = Long.parseLong(arguments[0]);
        Thread tether = new Thread(() -> endWith(parent), "tether");
        tether.setDaemon(true);
        tether.start();
        run(arguments[1], Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static void run(String mainClass, String[] arguments) throws Throwable {
        try {
            Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static void endWith(long parent) {
        ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
        System.err.println("The process that started this server is gone; stopping.");
        // Shutdown hooks may wait for what is gone as well.
        CompletableFuture.delayedExecutor(SECONDS_TO_EXIT, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(PARENT_GONE));
        System.exit(PARENT_GONE);
    }
}

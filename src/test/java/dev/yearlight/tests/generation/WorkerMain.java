package dev.yearlight.tests.generation;

import dev.yearlight.common.Termination;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateRole;
import dev.yearlight.generation.ReportStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A worker as a process of its own, which ends with its standard input.
 *
 * <p>Arguments: the step to stop at or {@code -}, the times that it is to be reached, and settings as {@code key=value}.
 */
public final class WorkerMain {

    static final String READY = "READY";
    static final String REACHED = "REACHED";
    static final String NO_STEP = "-";

    private static final int FATAL = 3;

    private WorkerMain() {}

    /** Runs until it is killed, asked to end, or its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> settings = Arrays.stream(arguments)
                .skip(2)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        GenerateRole role = GenerateRole.start(
                Vertx.vertx(),
                Settings.load(Optional.empty(), Map.of(), settings),
                Path.of(System.getProperty("yearlight.home")),
                new SimpleMeterRegistry(),
                fatal -> Runtime.getRuntime().halt(FATAL),
                stopping(arguments[0], Integer.parseInt(arguments[1])));
        Termination termination = Termination.closes(role);
        System.out.println(READY);
        int end = System.in.read();
        System.out.println("closing " + role.metrics().calls() + " calls, input " + end);
        termination.close();
        role.close();
        System.exit(0);
    }

    private static UnaryOperator<ReportStore> stopping(String step, int times) {
        return step.equals(NO_STEP)
                ? UnaryOperator.identity()
                : store -> new StoppingStore(store, CrashStep.valueOf(step), times, () -> System.out.println(REACHED));
    }
}

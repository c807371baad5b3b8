package dev.yearlight.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps processes to a core each, by Linux's taskset; where that is not installed they run where they like. */
public final class Cores {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/taskset"), Path.of("/bin/taskset"));

    private Cores() {}

    /** Whether it can be done here: taskset is there, and more than one core. */
    public static boolean canPin() {
        return program().findAny().isPresent() && Runtime.getRuntime().availableProcessors() > 1;
    }

    /** Keeps all threads of a process, and those that they start, to this core; does nothing where it cannot. */
    public static void pin(long process, int core) throws IOException {
        if (!canPin()) {
            return;
        }
        try {
            int code = new ProcessBuilder(
                            program().findAny().orElseThrow().toString(),
                            "-acp",
                            Integer.toString(core),
                            Long.toString(process))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0 && ProcessHandle.of(process).isPresent()) {
                throw new IOException("taskset refuses to pin a process to core " + core);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while pinning a process", interrupted);
        }
    }

    private static Stream<Path> program() {
        return PLACES.stream().filter(Files::isExecutable);
    }
}

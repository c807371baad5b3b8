package dev.yearlight.tests.generation;

import dev.yearlight.tests.backends.ChildProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts workers as processes of their own. */
final class StoppingWorker {

    private StoppingWorker() {}

    /** One that stops for good when it reached a step so many times. */
    static ChildProcess start(CrashStep step, int times, Map<String, String> settings) throws IOException {
        return start(step.name(), times, settings);
    }

    /** An ordinary one. */
    static ChildProcess ordinary(Map<String, String> settings) throws IOException {
        return start(WorkerMain.NO_STEP, 0, settings);
    }

    private static ChildProcess start(String step, int times, Map<String, String> settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(step, Integer.toString(times)));
        settings.forEach((key, value) -> arguments.add(key + "=" + value));
        return ChildProcess.start("worker-" + step, WorkerMain.class.getName(), arguments);
    }
}

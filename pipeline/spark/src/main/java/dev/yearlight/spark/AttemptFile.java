package dev.yearlight.spark;

import java.nio.file.Path;
import org.apache.spark.TaskContext;

/**
 * Where one attempt of a task writes: a name that no other attempt has, so that retries, speculation and attempts that
 * were given up do no harm.
 *
 * @param bucket what is written
 */
record AttemptFile(int bucket, Path path) {

    /** Of the task that runs here. */
    static AttemptFile ofTask(String folder) {
        TaskContext task = TaskContext.get();
        String name = "bucket-%05d-attempt-%d".formatted(task.partitionId(), task.taskAttemptId());
        return new AttemptFile(task.partitionId(), Path.of(folder, name));
    }

    String name() {
        return path.getFileName().toString();
    }
}

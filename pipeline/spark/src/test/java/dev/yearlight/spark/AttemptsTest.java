package dev.yearlight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {

    private static final int BUCKETS = 3;

    @TempDir
    Path folder;

    @Test
    void anAttemptThatFailsHalfWayLeavesNoTrace() throws IOException {
        Path out = folder.resolve("out");

        output(out).write(rows(), attempts -> failing(attempts, 1));

        assertThat(out.toFile().list()).containsExactlyInAnyOrder("file-0-of-3", "file-1-of-3", "file-2-of-3");
        assertThat(out.resolve("file-1-of-3")).hasContent("attempt 1");
        assertThat(out.resolve("file-2-of-3")).hasContent("attempt 0");
        assertThat(folder.toFile().list()).containsExactly("out");
    }

    @Test
    void aJobThatFailsLeavesNothing() {
        assertThatThrownBy(() -> output(folder.resolve("out")).write(rows(), attempts -> failing(attempts, 99)))
                .hasRootCauseMessage("planted")
                .hasStackTraceContaining(SparkException.class.getName());

        assertThat(folder).isEmptyDirectory();
    }

    private static StagedBuckets output(Path out) {
        return new StagedBuckets(
                out,
                BUCKETS,
                position -> "file-" + position.index() + "-of-" + position.count(),
                (stage, results) -> {});
    }

    private static Dataset<Row> rows() {
        return LocalSpark.SESSION.range(0, 30, 1, BUCKETS).toDF();
    }

    /** Bucket 1 fails so many times, each time with its file half written. */
    private static MapPartitionsFunction<Row, String> failing(String attempts, int failures) {
        return rows -> {
            AttemptFile attempt = AttemptFile.ofTask(attempts);
            int number = TaskContext.get().attemptNumber();
            Files.writeString(attempt.path(), "attempt " + number);
            if (attempt.bucket() == 1 && number < failures) {
                throw new IllegalStateException("planted");
            }
            return java.util.List.of(TaskResult.written(attempt, 0, 0, 0).json())
                    .iterator();
        };
    }
}

package dev.yearlight.spark;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.pipeline.data.PlaysBucketWriter;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Writes one bucket as a file of plays, as the plain engine reads it. */
final class BucketTask implements MapPartitionsFunction<Row, String> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String folder;

    BucketTask(String folder) {
        this.folder = folder;
    }

    @Override
    public Iterator<String> call(Iterator<Row> rows) throws IOException {
        return Collections.singleton(write(rows).json()).iterator();
    }

    private TaskResult write(Iterator<Row> rows) throws IOException {
        AttemptFile attempt = AttemptFile.ofTask(folder);
        long listeners = 0;
        long plays = 0;
        try (PlaysBucketWriter writer = new PlaysBucketWriter(attempt.path())) {
            boolean whole = false;
            try {
                Histories histories = new Histories(rows, Histories.ALL);
                while (histories.hasNext()) {
                    ListenerPlays history = histories.next();
                    for (Play play : history.plays()) {
                        writer.write(history.listener(), play);
                    }
                    listeners++;
                    plays += history.plays().size();
                }
                whole = true;
                return TaskResult.written(attempt, listeners, plays, histories.duplicates());
            } finally {
                if (!whole) {
                    writer.discard();
                }
            }
        } catch (RefusedRowException row) {
            return TaskResult.refused(attempt.bucket(), row);
        }
    }
}

package dev.yearlight.bench.publish;

import dev.yearlight.bench.process.Spent;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.publish.Choice;
import dev.yearlight.pipeline.publish.FilesInWork;
import dev.yearlight.pipeline.publish.PublishProgress;
import dev.yearlight.pipeline.publish.PublishRequest;
import dev.yearlight.pipeline.publish.Publisher;
import dev.yearlight.pipeline.publish.RunJournal;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** The real publisher, with all that it keeps of a run. */
record FileSender(Folder snapshots, List<String> files, Path runs, int filesAtOnce) implements Sender {

    /** The setting's default. */
    private static final int HELD_MEGABYTES = 64;

    @Override
    public Spent send(Producer<byte[], byte[]> producer, String topic, String run) throws IOException {
        Stopwatch watch = new Stopwatch();
        RunJournal journal = RunJournal.begin(
                runs, new RunId(run), new PublishRequest(snapshots.name(), files, 1, new Choice.All()));
        long listeners = new Publisher(producer, topic, new FilesInWork(filesAtOnce, HELD_MEGABYTES))
                .publish(journal, snapshots, PublishProgress.NONE)
                .listeners();
        return watch.spentOn(listeners);
    }
}

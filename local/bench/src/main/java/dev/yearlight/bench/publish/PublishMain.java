package dev.yearlight.bench.publish;

import dev.yearlight.bench.process.Parent;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.publish.PublisherConfig;
import dev.yearlight.pipeline.publish.SnapshotProducer;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;

/**
 * Publishing as a process.
 *
 * <p>Arguments: a {@link PublishWay}, brokers, the folder of snapshots, a folder for runs, files at once. Orders: a topic
 * and the id of a run; the answer is {@code ROUND units cpu wall}.
 */
public final class PublishMain {

    private PublishMain() {}

    /** Sends all snapshots once an order until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        PublishWay way = PublishWay.valueOf(arguments[0]);
        Folder snapshots = Folder.of(Path.of(arguments[2]));
        Sender sender = switch (way) {
            case PUBLISHER ->
                new FileSender(
                        snapshots,
                        SnapshotFiles.names(snapshots),
                        Path.of(arguments[3]),
                        Integer.parseInt(arguments[4]));
            case BARE_PRODUCER -> new BareSender(snapshots, SnapshotFiles.names(snapshots));
        };
        try (Parent parent = Parent.ofProcess()) {
            parent.tell("READY");
            for (Optional<String> order = parent.nextOrder(); order.isPresent(); order = parent.nextOrder()) {
                String[] words = order.get().split(" ", -1);
                try (Producer<byte[], byte[]> producer =
                        SnapshotProducer.create(PublisherConfig.of(arguments[1], words[0]))) {
                    // Connected and with the topic's metadata before the clock runs.
                    producer.partitionsFor(words[0]);
                    parent.tell(
                            "ROUND " + sender.send(producer, words[0], words[1]).line());
                }
            }
        }
        System.exit(0);
    }
}

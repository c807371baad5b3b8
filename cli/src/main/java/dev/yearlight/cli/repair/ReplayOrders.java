package dev.yearlight.cli.repair;

import dev.yearlight.codecs.ManifestFileWriter;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.pipeline.publish.RunManifest;
import dev.yearlight.repair.remedy.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Publishes a replay as a run of its own, with a manifest like every other.
 *
 * @param runs a folder for each run
 */
public record ReplayOrders(Path runs, KafkaSnapshots topic) implements Replay.Orders {

    @Override
    public void expect(RunId run, List<ExpectedDay> days) throws IOException {
        try (ManifestFileWriter writer = new ManifestFileWriter(RunManifest.whole(runs.resolve(run.value())))) {
            for (ExpectedDay day : days) {
                writer.write(day);
            }
        }
    }

    @Override
    public CompletionStage<Void> send(WorkOrder order) {
        return topic.order(order);
    }
}

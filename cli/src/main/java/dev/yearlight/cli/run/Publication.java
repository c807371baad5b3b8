package dev.yearlight.cli.run;

import dev.yearlight.cli.fault.FaultConfig;
import dev.yearlight.cli.fault.FaultGate;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.publish.PublishPlan;
import dev.yearlight.pipeline.publish.PublishProgress;
import dev.yearlight.pipeline.publish.PublishRequest;
import dev.yearlight.pipeline.publish.Publisher;
import dev.yearlight.pipeline.publish.PublisherConfig;
import dev.yearlight.pipeline.publish.SnapshotProducer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.producer.Producer;

/** Publishes a folder of snapshots as a new run, with a progress bar. */
public final class Publication {

    private final Settings settings;
    private final Path runs;
    private final FaultGate gate;

    /**
     * Publishes to the platform of these settings.
     *
     * @param runs where the manifest is kept
     */
    public Publication(Settings settings, Path runs) {
        this(settings, runs, Set.of());
    }

    /**
     * Publishes although detectors find faults.
     *
     * @param accepted names of the detectors whose findings are accepted
     */
    public Publication(Settings settings, Path runs, Set<String> accepted) {
        this.settings = settings;
        this.runs = runs;
        this.gate = new FaultGate(FaultConfig.from(settings), runs, accepted);
    }

    /** The snapshots of a folder; fails where it holds none. */
    public static List<Path> files(Path snapshots) throws IOException {
        List<Path> files = Files.isDirectory(snapshots) ? SnapshotFiles.list(snapshots) : List.of();
        if (files.isEmpty()) {
            throw CommandFailure.badInput(
                    snapshots + " holds no snapshots", "./yearlight rank … --out " + snapshots + " makes them.");
        }
        return files;
    }

    /** Publishes without an estimate and without a cap; blocks until every record is acknowledged. */
    public PublishPlan publish(Terminal terminal, Path snapshots, int epoch) throws IOException {
        return publish(terminal, snapshots, epoch, RunTerms.NONE);
    }

    /** Writes the run's orders before its first record is sent; blocks until every record is acknowledged. */
    public PublishPlan publish(Terminal terminal, Path snapshots, int epoch, RunTerms terms) throws IOException {
        List<Path> files = files(snapshots);
        FaultGate.Passed passed = gate.check(terminal, snapshots);
        PublisherConfig config = PublisherConfig.of(
                settings.text("yearlight.kafka.bootstrap-servers"), settings.text("yearlight.kafka.topic.snapshots"));
        try (RunDesk desk = RunDesk.open(settings);
                Producer<byte[], byte[]> producer = SnapshotProducer.create(config);
                ProgressBar bar = terminal.progressBar("Publishing", "listeners", 0)) {
            PublishPlan plan = new Publisher(producer, config.topic(), runs, RunIds::next)
                    .publish(new PublishRequest(files, epoch, listener -> true), begunWith(terms, desk, bar));
            passed.record(runs.resolve(plan.run().value()));
            return plan;
        }
    }

    private static PublishProgress begunWith(RunTerms terms, RunDesk desk, ProgressBar bar) {
        return new PublishProgress() {
            @Override
            public void planned(PublishPlan plan) {
                desk.begin(new RunOrders(
                        plan.run(),
                        false,
                        "",
                        plan.expected(),
                        terms.estimatedMicros(),
                        terms.capMicros(),
                        InstantSource.system().instant()));
                bar.maxHint(plan.listeners());
            }

            @Override
            public void acknowledged(long listeners) {
                bar.stepTo(listeners);
            }
        };
    }
}

package dev.yearlight.cli.run;

import dev.yearlight.cli.fault.FaultConfig;
import dev.yearlight.cli.fault.FaultGate;
import dev.yearlight.cli.storage.StorageConfig;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.publish.Choice;
import dev.yearlight.pipeline.publish.FilesInWork;
import dev.yearlight.pipeline.publish.PublishFailedException;
import dev.yearlight.pipeline.publish.PublishPlan;
import dev.yearlight.pipeline.publish.PublishRequest;
import dev.yearlight.pipeline.publish.Publisher;
import dev.yearlight.pipeline.publish.PublisherConfig;
import dev.yearlight.pipeline.publish.RunJournal;
import dev.yearlight.pipeline.publish.RunLock;
import dev.yearlight.pipeline.publish.SnapshotProducer;
import dev.yearlight.pipeline.publish.SnapshotsChangedException;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalPlace;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.RemotePlace;
import dev.yearlight.pipeline.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Publishes a folder of snapshots as a run, with a progress bar; goes on with a run that was killed. */
public final class Publication {

    private static final String FILES_AT_ONCE = "yearlight.publish.files-at-once";
    private static final int MOST_FILES = 64;
    private static final String HELD_MEGABYTES = "yearlight.publish.held-megabytes";
    private static final int MOST_HELD_MEGABYTES = 512;

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
    public static List<String> files(Folder snapshots) throws IOException {
        List<String> files = SnapshotFiles.names(snapshots);
        if (files.isEmpty()) {
            throw CommandFailure.badInput(
                    snapshots.name() + " holds no snapshots",
                    "./yearlight rank … --out " + snapshots.name() + " makes them.");
        }
        return files;
    }

    /**
     * Begins a run: its orders are written before its first record is sent. Blocks until every record is acknowledged.
     */
    public PublishPlan publish(Terminal terminal, PublishOrder order) throws IOException {
        try (Storage storage = StorageConfig.storage(settings)) {
            Folder snapshots = storage.folder(order.snapshots());
            List<String> files = files(snapshots);
            String found = lasting(order.snapshots());
            if (!order.besideUnfinished()) {
                refuseBesideUnfinished(found, order.epoch());
            }
            FaultGate.Passed passed = gate.check(terminal, snapshots);
            Choice choice = order.listeners().of(snapshots, files);
            RunJournal journal =
                    RunJournal.begin(runs, RunIds.next(), new PublishRequest(found, files, order.epoch(), choice));
            passed.record(journal.folder());
            Optional<RunFacts> ofAll = choice instanceof Choice.All ? passed.facts() : Optional.empty();
            try (RunDesk desk = RunDesk.open(settings)) {
                return send(terminal, journal, snapshots, new ToldProgress.Orders(desk, order.terms(), false), ofAll);
            }
        }
    }

    /** Goes on with a run where it was killed, and blocks until every record is acknowledged. */
    public PublishPlan resume(Terminal terminal, RunId run) throws IOException {
        RunJournal journal = RunJournal.open(runs.resolve(run.value()))
                .orElseThrow(() -> CommandFailure.badInput(
                        "there is no run " + run + " in " + runs + " that was published from snapshots",
                        "Runs are the folders in there."));
        if (journal.finished()) {
            throw CommandFailure.badInput(
                    "run " + run + " is published to its end", "./yearlight run follow " + run + " follows it.");
        }
        try (Storage storage = StorageConfig.storage(settings)) {
            return resume(
                    terminal, journal, storage.folder(Place.of(journal.request().snapshots())));
        }
    }

    private PublishPlan resume(Terminal terminal, RunJournal journal, Folder snapshots) throws IOException {
        RunId run = journal.run();
        if (!RunFactsFile.read(snapshots).equals(RunFactsFile.read(journal.folder()))) {
            throw changed(
                    run, snapshots.name() + " changed since the run began: its " + RunFactsFile.NAME + " is another");
        }
        try (RunDesk desk = RunDesk.open(settings)) {
            if (!desk.knows(run)) {
                throw CommandFailure.badInput(
                        "run " + run + " was killed before anything of it was sent to this platform",
                        "./yearlight publish --anew --snapshots " + snapshots.name() + " begins another.");
            }
            return send(
                    terminal, journal, snapshots, new ToldProgress.Orders(desk, RunTerms.NONE, true), Optional.empty());
        }
    }

    /** As a later process finds it, too, wherever it is started. */
    private static String lasting(Place snapshots) {
        return switch (snapshots) {
            case LocalPlace local -> local.path().toAbsolutePath().normalize().toString();
            case RemotePlace remote -> remote.toString();
        };
    }

    private void refuseBesideUnfinished(String snapshots, int epoch) throws IOException {
        for (RunJournal unfinished : RunJournal.unfinished(runs)) {
            PublishRequest request = unfinished.request();
            if (request.snapshots().equals(snapshots) && request.epoch() == epoch) {
                throw CommandFailure.failed(
                        "run %s of these snapshots is published only in part, %d of %d files"
                                .formatted(
                                        unfinished.run(),
                                        unfinished.filesPlanned(),
                                        request.files().size()),
                        "./yearlight publish --resume %s goes on with it; ./yearlight publish --anew … begins another run."
                                .formatted(unfinished.run()));
            }
        }
    }

    private PublishPlan send(
            Terminal terminal,
            RunJournal journal,
            Folder snapshots,
            ToldProgress.Orders orders,
            Optional<RunFacts> ofAll)
            throws IOException {
        PublisherConfig config = PublisherConfig.of(
                settings.text("yearlight.kafka.bootstrap-servers"), settings.text("yearlight.kafka.topic.snapshots"));
        try (RunLock lock = RunLock.of(journal).orElseThrow(() -> busy(journal.run()));
                Producer<byte[], byte[]> producer = SnapshotProducer.create(config);
                ProgressBar bar = terminal.progressBar("Publishing", "listeners", 0)) {
            ToldProgress progress = new ToldProgress(orders, bar, ofAll);
            PublishPlan plan =
                    new Publisher(producer, config.topic(), inWork()).publish(lock.journal(), snapshots, progress);
            progress.ended(plan);
            return plan;
        } catch (SnapshotsChangedException changed) {
            throw changed(journal.run(), changed.getMessage());
        } catch (PublishFailedException failed) {
            throw CommandFailure.failed(
                    String.valueOf(failed.getMessage()),
                    "./yearlight publish --resume " + journal.run() + " goes on with it once Kafka takes records.");
        }
    }

    private FilesInWork inWork() {
        return new FilesInWork(
                settings.integer(FILES_AT_ONCE, 1, MOST_FILES),
                settings.integer(HELD_MEGABYTES, 0, MOST_HELD_MEGABYTES));
    }

    private static CommandFailure busy(RunId run) {
        return CommandFailure.failed(
                "another process publishes run " + run, "Wait for it, or end it before you resume the run.");
    }

    private static CommandFailure changed(RunId run, @Nullable String what) {
        return CommandFailure.badInput(
                "run " + run + " cannot go on: " + what,
                "Bring back what it began with, or publish what there is now as another run: ./yearlight publish --anew.");
    }
}

package dev.yearlight.pipeline.publish;

import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes snapshots as work orders, keyed by listener, file by file.
 *
 * <p>What a file is to bring is whole and on disk before the first record of it is sent: whatever fails later,
 * reconciliation knows what was to come. While one file is sent, others are fetched and read.
 */
public final class Publisher {

    /** The header that names the run of a record. */
    public static final String RUN_HEADER = "run";

    private static final int BYTES_A_MEGABYTE = 1 << 20;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int filesAtOnce;
    private final HeldChunks memory;
    private final int step;

    /** Publishes by a producer that the caller closes. */
    public Publisher(Producer<byte[], byte[]> producer, String topic, FilesInWork inWork) {
        this(
                producer,
                topic,
                inWork.atOnce(),
                new HeldChunks(inWork.heldMegabytes(), BYTES_A_MEGABYTE),
                AcknowledgedSteps.STEP);
    }

    Publisher(Producer<byte[], byte[]> producer, String topic, int filesAtOnce, HeldChunks memory, int step) {
        this.producer = producer;
        this.topic = topic;
        this.filesAtOnce = filesAtOnce;
        this.memory = memory;
        this.step = step;
    }

    /**
     * Sends every record of a run that is not known to be acknowledged, and waits until all are.
     *
     * @param journal of a run that has begun; whoever calls holds its lock
     * @param snapshots those that the run began with
     * @throws SnapshotsChangedException where they are others; nothing was sent then
     * @throws PublishFailedException where Kafka refused a record; no further ones are sent then
     */
    public PublishPlan publish(RunJournal journal, Folder snapshots, PublishProgress progress) throws IOException {
        journal.requireUnchanged(snapshots, SnapshotFiles.names(snapshots));
        Pass pass = new Pass(journal, snapshots, progress);
        pass.run();
        PublishPlan plan = pass.totals.plan();
        pass.deliveries.throwIfAnyFailed(plan);
        journal.finish(plan);
        return plan;
    }

    /** One try to bring a run to its end. */
    private final class Pass {

        private final RunJournal journal;
        private final Folder snapshots;
        private final PublishProgress progress;
        private final Totals totals;
        private final Deliveries deliveries;
        private final FileSending files;

        Pass(RunJournal journal, Folder snapshots, PublishProgress progress) throws IOException {
            this.journal = journal;
            this.snapshots = snapshots;
            this.progress = progress;
            this.totals = new Totals(journal.run());
            long acknowledged = 0;
            boolean begun = false;
            for (String file : journal.request().files()) {
                Optional<FilePart> part = journal.part(file);
                part.ifPresent(totals::add);
                begun |= part.isPresent();
                acknowledged += journal.acknowledged(file);
            }
            this.deliveries = new Deliveries(progress, acknowledged);
            this.files = new FileSending(producer, topic, journal, deliveries, step);
            if (begun) {
                progress.planned(totals.plan());
                progress.acknowledged(acknowledged);
            }
        }

        void run() throws IOException {
            List<Future<?>> ends = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(filesAtOnce)) {
                for (String file : journal.request().files()) {
                    ends.add(threads.submit(() -> publishOrStop(file)));
                }
                for (Future<?> end : ends) {
                    await(end);
                }
            }
        }

        private void await(Future<?> end) throws IOException {
            try {
                end.get();
            } catch (ExecutionException failed) {
                throw rethrown(failed.getCause());
            } catch (InterruptedException interrupted) {
                deliveries.stop();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while publishing");
            }
        }

        private String publishOrStop(String file) throws IOException {
            try {
                publish(file);
                return file;
            } catch (IOException | RuntimeException | Error failure) {
                deliveries.stop();
                throw failure;
            }
        }

        private void publish(String file) throws IOException {
            Optional<FilePart> known = journal.part(file);
            long from = journal.acknowledged(file);
            boolean done = known.isPresent() && from == known.get().listeners();
            if (done || deliveries.stopped()) {
                return;
            }
            try (LocalFile local = snapshots.open(file)) {
                if (known.isPresent()) {
                    files.send(file, local.path(), from);
                } else {
                    planAndSend(file, local.path());
                }
            }
        }

        private void planAndSend(String file, Path local) throws IOException {
            try (HeldSnapshots held = new HeldSnapshots(memory)) {
                planned(files.plan(file, local, held));
                files.send(file, local, held);
            }
        }

        private void planned(FilePart part) {
            synchronized (totals) {
                totals.add(part);
                progress.planned(totals.plan());
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof IOException failure) {
            return failure;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        throw new IllegalStateException("publishing throws nothing else", cause);
    }
}

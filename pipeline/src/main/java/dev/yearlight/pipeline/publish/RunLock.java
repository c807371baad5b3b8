package dev.yearlight.pipeline.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held while a process publishes a run, so that no second one does; it ends with the process. */
public final class RunLock implements AutoCloseable {

    private final RunJournal journal;
    private final FileChannel channel;

    private RunLock(RunJournal journal, FileChannel channel) {
        this.journal = journal;
        this.channel = channel;
    }

    /** Empty where somebody holds it. */
    public static Optional<RunLock> of(RunJournal run) throws IOException {
        FileChannel channel = FileChannel.open(
                run.folder().resolve("publishing.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock;
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = Optional.empty();
        }
        if (lock.isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(run, channel));
    }

    /** What nobody else writes to meanwhile. */
    public RunJournal journal() {
        return journal;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package dev.yearlight.generate.ingest;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition from its assignment to its revocation: which records run, wait, or are postponed.
 *
 * <p>The poll thread hands records in and reads how far it got; all the rest happens on one event loop.
 */
final class PartitionWork {

    private final TopicPartition partition;
    private final Lane lane;
    private final Hold hold;
    private final CommitProgress progress;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** Confined to the event loop; by offset. */
    private final Map<Long, RecordShare> running = new HashMap<>();

    /** Confined to the event loop. */
    private final KeyOrder order = new KeyOrder();

    /** Records that cannot run before the lease is renewed; confined to the event loop. */
    private List<ConsumerRecord<byte[], byte[]>> postponed = new ArrayList<>();

    private volatile boolean waiting;

    PartitionWork(TopicPartition partition, long position, long term, int widestGap, Lane lane, Lease lease) {
        this.partition = partition;
        this.lane = lane;
        this.hold = new Hold(term, lease);
        this.progress = new CommitProgress(position, widestGap);
    }

    TopicPartition partition() {
        return partition;
    }

    /** How far it is. */
    CommitProgress progress() {
        return progress;
    }

    /** Records that are taken in and not done with. */
    int unfinished() {
        return unfinished.get();
    }

    /** Takes records in, in their order; poll thread only. */
    void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        progress.taken(records.getLast().offset());
        unfinished.addAndGet(records.size());
        onEventLoop(() -> records.forEach(unread -> {
            progress.begin(unread.offset());
            if (order.enter(unread)) {
                run(unread);
            }
        }));
    }

    /** The lease was renewed: runs what waited for that. */
    void resume() {
        if (waiting) {
            onEventLoop(() -> {
                List<ConsumerRecord<byte[], byte[]>> again = postponed;
                postponed = new ArrayList<>();
                waiting = false;
                again.forEach(this::run);
            });
        }
    }

    /** No new day starts from here on; completes when all that is paid for has become lasting. */
    CompletableFuture<Void> release() {
        hold.release();
        onEventLoop(() -> {
            unfinished.addAndGet(-clearWaiting());
            // What sleeps is not waited for: nothing is lost with it, and the next owner takes it up.
            List.copyOf(running.values()).stream()
                    .filter(share -> !share.isPaying())
                    .forEach(this::drop);
            settle();
        });
        return drained;
    }

    /** Ends what still runs, without a word to the store. */
    void cancel() {
        hold.end();
        onEventLoop(() -> {
            unfinished.addAndGet(-clearWaiting());
            List.copyOf(running.values()).forEach(this::drop);
        });
    }

    private void run(ConsumerRecord<byte[], byte[]> unread) {
        if (hold.isReleased()) {
            forget(unread);
        } else if (hold.isSure()) {
            start(new RecordShare(unread, hold));
        } else {
            postpone(unread);
        }
    }

    private void start(RecordShare share) {
        running.put(share.offset(), share);
        // Deferred, so that a chain which throws ends like one that fails and leaves the records after it alone.
        // Whoever ends it, what follows belongs to the event loop.
        share.runs(Uni.createFrom()
                .deferred(() -> lane.chain().run(share.unread(), share))
                .emitOn(ending -> onEventLoop(ending))
                .subscribe()
                .with(finished -> end(share, finished), failure -> end(share, false)));
    }

    private void end(RecordShare share, boolean finished) {
        if (!running.remove(share.offset(), share)) {
            return;
        }
        if (finished) {
            progress.finish(share.offset());
            forget(share.unread());
        } else if (hold.isReleased()) {
            forget(share.unread());
        } else {
            postpone(share.unread());
        }
    }

    private void drop(RecordShare share) {
        running.remove(share.offset(), share);
        share.cancel();
        forget(share.unread());
    }

    private void postpone(ConsumerRecord<byte[], byte[]> unread) {
        postponed.add(unread);
        waiting = true;
    }

    private void forget(ConsumerRecord<byte[], byte[]> done) {
        unfinished.decrementAndGet();
        settle();
        order.leave(done).ifPresent(this::run);
    }

    /** How many records waited for the lease or for a record before them. */
    private int clearWaiting() {
        int waited = postponed.size() + order.clear();
        postponed.clear();
        return waited;
    }

    private void settle() {
        if (hold.isReleased() && unfinished.get() == 0) {
            drained.complete(null);
        }
    }

    private void onEventLoop(Runnable action) {
        lane.context().runOnContext(ignored -> action.run());
    }
}

package dev.yearlight.generate.ingest;

import dev.yearlight.generation.CommittableOffsets;
import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition from its assignment to its revocation: what runs, and how far it may be committed.
 *
 * <p>The poll thread hands records in and reads how far it got; all the rest happens on one event loop.
 */
final class PartitionWork {

    private static final Cancellable NOT_YET = () -> {};

    private final TopicPartition partition;
    private final long term;
    private final Lane lane;
    private final Lease lease;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** Confined to the event loop. */
    private final CommittableOffsets offsets;

    /** Confined to the event loop; by offset. */
    private final Map<Long, Share> running = new HashMap<>();

    /** Records that cannot run before the lease is renewed; confined to the event loop. */
    private List<ConsumerRecord<byte[], byte[]>> postponed = new ArrayList<>();

    private volatile boolean released;
    private volatile boolean held = true;
    private volatile boolean waiting;
    private volatile long committable;

    /** Touched by the poll thread alone. */
    private long taken;

    /** Touched by the poll thread alone. */
    private long committed;

    PartitionWork(TopicPartition partition, long position, long term, int widestGap, Lane lane, Lease lease) {
        this.partition = partition;
        this.term = term;
        this.lane = lane;
        this.lease = lease;
        this.offsets = new CommittableOffsets(widestGap);
        this.committable = position;
        this.taken = position;
        this.committed = position;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Records that are taken in and not done with. */
    int unfinished() {
        return unfinished.get();
    }

    /** Records between the lowest unfinished one and the last one taken in. */
    long gap() {
        return taken - committable;
    }

    /** The offset to commit, where it is beyond what was acknowledged; poll thread only. */
    OptionalLong uncommitted() {
        long upTo = committable;
        return upTo > committed ? OptionalLong.of(upTo) : OptionalLong.empty();
    }

    /** The offset that is known to be committed, or that this assignment began at; poll thread only. */
    long committed() {
        return committed;
    }

    /** A commit was acknowledged; one that failed stays due. Poll thread only. */
    void committed(long offset) {
        committed = Math.max(committed, offset);
    }

    /** Takes records in, in their order; poll thread only. */
    void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        taken = records.getLast().offset() + 1;
        unfinished.addAndGet(records.size());
        onEventLoop(() -> records.forEach(unread -> {
            offsets.begin(unread.offset());
            run(unread);
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
        released = true;
        onEventLoop(() -> {
            unfinished.addAndGet(-postponed.size());
            postponed.clear();
            // What sleeps is not waited for: nothing is lost with it, and the next owner takes it up.
            List.copyOf(running.values()).stream()
                    .filter(share -> !share.paying)
                    .forEach(this::drop);
            settle();
        });
        return drained;
    }

    /** Ends what still runs, without a word to the store. */
    void cancel() {
        released = true;
        held = false;
        onEventLoop(() -> {
            postponed.clear();
            List.copyOf(running.values()).forEach(this::drop);
        });
    }

    private void run(ConsumerRecord<byte[], byte[]> unread) {
        if (released) {
            forget();
        } else if (lease.holds()) {
            start(new Share(unread));
        } else {
            postpone(unread);
        }
    }

    private void start(Share share) {
        running.put(share.unread.offset(), share);
        // Deferred, so that a chain which throws ends like one that fails and leaves the records after it alone.
        // Whoever ends it, what follows belongs to the event loop.
        share.subscription = Uni.createFrom()
                .deferred(() -> lane.chain().run(share.unread, share))
                .emitOn(ending -> onEventLoop(ending))
                .subscribe()
                .with(finished -> end(share, finished), failure -> end(share, false));
    }

    private void end(Share share, boolean finished) {
        if (!running.remove(share.unread.offset(), share)) {
            return;
        }
        if (finished) {
            finish(share.unread.offset());
            forget();
        } else if (released) {
            forget();
        } else {
            postpone(share.unread);
        }
    }

    private void finish(long offset) {
        if (offsets.finish(offset)) {
            committable = offsets.committable().orElseThrow();
        }
    }

    private void drop(Share share) {
        running.remove(share.unread.offset(), share);
        share.subscription.cancel();
        forget();
    }

    private void postpone(ConsumerRecord<byte[], byte[]> unread) {
        postponed.add(unread);
        waiting = true;
    }

    private void forget() {
        unfinished.decrementAndGet();
        settle();
    }

    private void settle() {
        if (released && unfinished.get() == 0) {
            drained.complete(null);
        }
    }

    private void onEventLoop(Runnable action) {
        lane.context().runOnContext(ignored -> action.run());
    }

    /** A record's share in the hold on the partition; confined to the event loop but for what is final. */
    private final class Share implements Ownership {

        private final ConsumerRecord<byte[], byte[]> unread;
        private Cancellable subscription = NOT_YET;
        private boolean paying;

        private Share(ConsumerRecord<byte[], byte[]> unread) {
            this.unread = unread;
        }

        @Override
        public long term() {
            return term;
        }

        @Override
        public boolean held() {
            return held;
        }

        @Override
        public boolean mayStart() {
            return !released && lease.holds();
        }

        @Override
        public void paying() {
            paying = true;
        }

        @Override
        public void settled() {
            paying = false;
        }
    }
}

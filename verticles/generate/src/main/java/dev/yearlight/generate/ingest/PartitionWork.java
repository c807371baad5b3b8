package dev.yearlight.generate.ingest;

import dev.yearlight.generation.CommittableOffsets;
import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
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
final class PartitionWork implements Ownership {

    private static final Cancellable NOT_YET = () -> {};

    private final TopicPartition partition;
    private final long term;
    private final Context context;
    private final RecordChain chain;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** Confined to the event loop. */
    private final CommittableOffsets offsets;

    /** Confined to the event loop; by offset. */
    private final Map<Long, Cancellable> running = new HashMap<>();

    private volatile boolean mayStart = true;
    private volatile boolean held = true;
    private volatile long committable;

    /** Touched by the poll thread alone. */
    private long taken;

    /** Touched by the poll thread alone. */
    private long committed;

    PartitionWork(TopicPartition partition, long position, long term, int widestGap, Lane lane) {
        this.partition = partition;
        this.term = term;
        this.context = lane.context();
        this.chain = lane.chain();
        this.offsets = new CommittableOffsets(widestGap);
        this.committable = position;
        this.taken = position;
        this.committed = position;
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
        return mayStart;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Chains that have not ended. */
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
        context.runOnContext(ignored -> records.forEach(this::start));
    }

    /** No new day starts from here on; completes when all that runs has ended. */
    CompletableFuture<Void> release() {
        mayStart = false;
        context.runOnContext(ignored -> settle());
        return drained;
    }

    /** Ends what still runs, without a word to the store. */
    void cancel() {
        mayStart = false;
        held = false;
        context.runOnContext(ignored -> {
            running.values().forEach(Cancellable::cancel);
            running.clear();
        });
    }

    private void start(ConsumerRecord<byte[], byte[]> unread) {
        offsets.begin(unread.offset());
        running.put(unread.offset(), NOT_YET);
        // Deferred, so that a chain which throws ends like one that fails and leaves the records after it alone.
        // Whoever ends it, what follows belongs to the event loop.
        Cancellable subscription = Uni.createFrom()
                .deferred(() -> chain.run(unread, this))
                .emitOn(ending -> context.runOnContext(ignored -> ending.run()))
                .subscribe()
                .with(finished -> end(unread.offset(), finished), failure -> end(unread.offset(), false));
        // It may have ended already, or been cancelled before there was anything to cancel.
        running.replace(unread.offset(), subscription);
        if (!held) {
            subscription.cancel();
        }
    }

    private void end(long offset, boolean finished) {
        running.remove(offset);
        if (finished && offsets.finish(offset)) {
            committable = offsets.committable().orElseThrow();
        }
        unfinished.decrementAndGet();
        settle();
    }

    private void settle() {
        if (!mayStart && unfinished.get() == 0) {
            drained.complete(null);
        }
    }
}

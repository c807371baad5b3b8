package dev.yearlight.generate.ingest;

import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.subscription.Cancellable;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A running record's share in the hold on its partition; confined to the event loop but for what the hold says. */
final class RecordShare implements Ownership {

    private static final Cancellable NOT_YET = () -> {};

    private final ConsumerRecord<byte[], byte[]> unread;
    private final Hold hold;
    private Cancellable chain = NOT_YET;
    private boolean paying;

    RecordShare(ConsumerRecord<byte[], byte[]> unread, Hold hold) {
        this.unread = unread;
        this.hold = hold;
    }

    ConsumerRecord<byte[], byte[]> unread() {
        return unread;
    }

    long offset() {
        return unread.offset();
    }

    /** Its chain runs, and can be cancelled. */
    void runs(Cancellable running) {
        chain = running;
    }

    /** Ends its chain without a word to the store. */
    void cancel() {
        chain.cancel();
    }

    /** Whether something would be lost with it. */
    boolean isPaying() {
        return paying;
    }

    @Override
    public long term() {
        return hold.term();
    }

    @Override
    public boolean held() {
        return hold.isHeld();
    }

    @Override
    public boolean mayStart() {
        return hold.mayStart();
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

package dev.yearlight.generate.ingest;

import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Works one record off; confined to one event loop. */
@FunctionalInterface
public interface RecordChain {

    /**
     * Whether the record is done with and may be committed.
     *
     * <p>False where no further day may start: it is run again when the worker knows that the partition is still its
     * own, here or by the next owner.
     */
    Uni<Boolean> run(ConsumerRecord<byte[], byte[]> unread, Ownership ownership);
}

package dev.yearlight.generate.ingest;

import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Works one record off; confined to one event loop. */
@FunctionalInterface
public interface RecordChain {

    /** Whether the record is done with and may be committed; false where its partition was revoked on the way. */
    Uni<Boolean> run(ConsumerRecord<byte[], byte[]> unread, Ownership ownership);
}

package dev.yearlight.generate.ingest;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets one record of a key run at a time, in the order they came; confined to one event loop.
 *
 * <p>Records without a key are no orders, and wait for nobody.
 */
final class KeyOrder {

    /** Keys at work, each with the records that wait for it to be done. */
    private final Map<ByteBuffer, List<ConsumerRecord<byte[], byte[]>>> behind = new HashMap<>();

    /** Whether the record may run now; else it waits until {@link #leave} hands it out. */
    boolean enter(ConsumerRecord<byte[], byte[]> unread) {
        if (unread.key() == null) {
            return true;
        }
        ByteBuffer key = ByteBuffer.wrap(unread.key());
        List<ConsumerRecord<byte[], byte[]>> waiting = behind.putIfAbsent(key, List.of());
        if (waiting == null) {
            return true;
        }
        List<ConsumerRecord<byte[], byte[]>> longer = new ArrayList<>(waiting);
        longer.add(unread);
        behind.put(key, longer);
        return false;
    }

    /** A record is done with: the one that may run now in its stead. */
    Optional<ConsumerRecord<byte[], byte[]>> leave(ConsumerRecord<byte[], byte[]> done) {
        if (done.key() == null) {
            return Optional.empty();
        }
        ByteBuffer key = ByteBuffer.wrap(done.key());
        List<ConsumerRecord<byte[], byte[]>> waiting = behind.getOrDefault(key, List.of());
        if (waiting.isEmpty()) {
            behind.remove(key);
            return Optional.empty();
        }
        behind.put(key, waiting.subList(1, waiting.size()));
        return Optional.of(waiting.getFirst());
    }

    /** Forgets all that wait, and says how many that were. */
    int clear() {
        int waited = behind.values().stream().mapToInt(List::size).sum();
        behind.clear();
        return waited;
    }
}

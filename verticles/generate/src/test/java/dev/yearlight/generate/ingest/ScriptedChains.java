package dev.yearlight.generate.ingest;

import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Chains that end when a test says so; for any thread. */
final class ScriptedChains implements RecordChain {

    private final Map<Long, UniEmitter<? super Boolean>> running = new ConcurrentSkipListMap<>();
    private final Map<Long, Ownership> owners = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> started = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> cancelled = new ConcurrentLinkedQueue<>();

    @Override
    public Uni<Boolean> run(ConsumerRecord<byte[], byte[]> unread, Ownership ownership) {
        long offset = unread.offset();
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    ownership.paying();
                    owners.put(offset, ownership);
                    running.put(offset, emitter);
                    started.add(offset);
                })
                .onCancellation()
                .invoke(() -> cancelled.add(offset));
    }

    void finish(long offset) {
        end(offset, true);
    }

    void finishAll() {
        List.copyOf(running.keySet()).forEach(this::finish);
    }

    void end(long offset, boolean finished) {
        Objects.requireNonNull(running.remove(offset)).complete(finished);
    }

    Ownership owner(long offset) {
        return Objects.requireNonNull(owners.get(offset));
    }

    boolean hasStarted(long offset) {
        return running.containsKey(offset);
    }

    List<Long> started() {
        return List.copyOf(started);
    }

    List<Long> cancelled() {
        return cancelled.stream().sorted().toList();
    }
}

package dev.yearlight.bench;

import dev.yearlight.bench.script.Orders;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.domain.DayCell;
import dev.yearlight.pipeline.publish.PublisherConfig;
import dev.yearlight.pipeline.publish.SnapshotProducer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one round.
 *
 * @param number of the round; no two rounds share a listener
 * @param listeners how many
 */
public record RoundOfRecords(Orders orders, int number, int listeners) {

    private static final int LOOKS_AT_ONCE = 256;

    /** Reports that it asks for. */
    public long reports() {
        return IntStream.range(0, listeners).mapToLong(orders::days).sum();
    }

    /** Publishes all of it and waits until it is acknowledged. */
    void publish(String brokers) throws IOException {
        publish(brokers, BenchServers.SNAPSHOTS);
    }

    /** The same to a topic of one's own. */
    public void publish(String brokers, String topic) throws IOException {
        AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = SnapshotProducer.create(PublisherConfig.of(brokers, topic))) {
            for (int listener = 0; listener < listeners; listener++) {
                byte[] key = Orders.listener(number, listener).value().getBytes(StandardCharsets.UTF_8);
                // The callback hears of its end.
                Future<RecordMetadata> unused = producer.send(
                        new ProducerRecord<>(topic, key, orders.value(number, listener)),
                        (metadata, failure) -> refused.compareAndSet(null, failure));
            }
            producer.flush();
        }
        Exception failure = refused.get();
        if (failure != null) {
            throw new IOException("Kafka refused a record of the bench", failure);
        }
    }

    /** Listeners with a day that is not visible. */
    long failedListeners(ReportTables tables) {
        AtomicLong failed = new AtomicLong();
        Semaphore looks = new Semaphore(LOOKS_AT_ONCE);
        CompletableFuture<?>[] all = IntStream.range(0, listeners)
                .mapToObj(listener -> {
                    looks.acquireUninterruptibly();
                    return tables.cells(Orders.listener(number, listener))
                            .thenAccept(cells -> {
                                long visible = cells.values().stream()
                                        .filter(DayCell::visible)
                                        .count();
                                if (visible < orders.days(listener)) {
                                    failed.incrementAndGet();
                                }
                            })
                            .whenComplete((looked, failure) -> looks.release())
                            .toCompletableFuture();
                })
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        return failed.get();
    }
}

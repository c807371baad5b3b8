package dev.yearlight.generate.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records to Kafka; each completes when all in-sync replicas have it.
 *
 * <p>A send may block while the producer waits for metadata, so a thread of its own does it. Results come on the
 * producer's thread: callers bring them to their own event loop.
 */
public final class KafkaOutbox implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    /** Wider than what the topics take, so that a record that came in fits out again with its headers. */
    private static final int LARGEST_REQUEST = 8 * 1024 * 1024;

    /** A part of the shortest call of a model; batches of several events compress better and cost less than one each. */
    private static final int LINGER_MILLIS = 20;

    private final Producer<byte[], byte[]> producer;
    private final ExecutorService sender;

    /** Uses the producer and closes it in the end. */
    public KafkaOutbox(Producer<byte[], byte[]> producer) {
        this.producer = producer;
        this.sender = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("yearlight-outbox").daemon().factory());
    }

    /** Connects with the settings that no record is lost with. */
    public static KafkaOutbox connect(String bootstrapServers) {
        return new KafkaOutbox(new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "yearlight-outbox",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_REQUEST,
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    /** Sends when subscribed to; fails when the producer gives up. */
    public Uni<Void> send(ProducerRecord<byte[], byte[]> message) {
        return Uni.createFrom()
                .emitter(emitter -> sender.execute(() -> {
                    try {
                        // The callback tells all that the future would.
                        Future<RecordMetadata> unused = producer.send(message, (metadata, failure) -> {
                            if (failure == null) {
                                emitter.complete(null);
                            } else {
                                emitter.fail(failure);
                            }
                        });
                    } catch (RuntimeException refused) {
                        emitter.fail(refused);
                    }
                }));
    }

    @Override
    public void close() {
        sender.shutdown();
        producer.close(CLOSE_WITHIN);
    }
}

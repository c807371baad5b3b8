package dev.yearlight.pipeline.publish;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka producer that a {@link Publisher} needs: acknowledged by all replicas, idempotent, zstd. */
public final class SnapshotProducer {

    private static final String CLIENT = "yearlight-publisher";
    /** Before compression; the broker bounds the compressed batch. A work order is at most 1 MiB. */
    private static final int LARGEST_REQUEST = 2 << 20;

    /** Of one request; the delivery of a record may take several. */
    private static final int REQUEST_TIMEOUT_MILLIS = 30_000;

    private SnapshotProducer() {}

    /** Connects in the background; the caller closes it. */
    public static Producer<byte[], byte[]> create(PublisherConfig config) {
        int delivery = Math.toIntExact(config.deliveryTimeout().toMillis());
        int linger = Math.toIntExact(config.linger().toMillis());
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, CLIENT),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, linger),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, config.batchBytes()),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferBytes()),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery),
                Map.entry(
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MILLIS, delivery - linger)));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

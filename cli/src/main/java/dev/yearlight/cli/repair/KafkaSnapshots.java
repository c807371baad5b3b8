package dev.yearlight.cli.repair;

import dev.yearlight.codecs.RedriveHeader;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.pipeline.publish.Publisher;
import dev.yearlight.pipeline.publish.PublisherConfig;
import dev.yearlight.pipeline.publish.SnapshotProducer;
import dev.yearlight.repair.Content;
import dev.yearlight.repair.parked.RawParked;
import dev.yearlight.repair.parked.Redrive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The topic {@code snapshots}, as those write to it who have days written again. */
public final class KafkaSnapshots implements Redrive.Snapshots, AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    private KafkaSnapshots(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** Connects in the background. */
    public static KafkaSnapshots connect(Settings settings) {
        PublisherConfig config = PublisherConfig.of(
                settings.text("yearlight.kafka.bootstrap-servers"), settings.text("yearlight.kafka.topic.snapshots"));
        return new KafkaSnapshots(SnapshotProducer.create(config), config.topic());
    }

    @Override
    public CompletionStage<Void> redrive(RawParked record, Optional<AttemptId> attempt) {
        return send(
                Content.bytes(record.key()),
                Content.bytes(record.value()),
                attempt.map(parked -> new RecordHeader(RedriveHeader.NAME, RedriveHeader.encode(parked))).stream()
                        .toList());
    }

    /** Sends an order; done when all replicas have it. */
    public CompletionStage<Void> order(WorkOrder order) {
        return send(
                order.snapshot().listener().value().getBytes(StandardCharsets.UTF_8),
                WorkOrderCodec.encode(order),
                List.of(new RecordHeader(
                        Publisher.RUN_HEADER, order.run().value().getBytes(StandardCharsets.UTF_8))));
    }

    private CompletionStage<Void> send(byte[] key, byte[] value, List<? extends Header> headers) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        // The callback tells all that the future would.
        Future<RecordMetadata> unused = producer.send(
                new ProducerRecord<>(topic, null, null, key, value, List.copyOf(headers)), (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.complete(null);
                    } else {
                        acknowledged.completeExceptionally(failure);
                    }
                });
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close();
    }
}

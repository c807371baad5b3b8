package dev.yearlight.generate.outbox;

import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generation.Coordinates;
import dev.yearlight.generation.Parking;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Parked days and records on the topic {@code snapshots.parked}, with reason and coordinates as headers. */
public final class KafkaParking implements Parking {

    private final KafkaOutbox outbox;
    private final String topic;
    private final GenerateMetrics metrics;

    /** Counts what it parks, by reason. */
    public KafkaParking(KafkaOutbox outbox, String topic, GenerateMetrics metrics) {
        this.outbox = outbox;
        this.topic = topic;
        this.metrics = metrics;
    }

    @Override
    public Uni<Void> park(ParkedDay parked) {
        byte[] key = parked.order().snapshot().listener().value().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, key, WorkOrderCodec.encode(parked.order()));
        return send(message, parked.reason(), parked.detail(), parked.at(), parked.attempts());
    }

    /** Sets a record aside that cannot be read, with its bytes as they came. */
    public Uni<Void> parkUnread(ConsumerRecord<byte[], byte[]> unread, ParkReason reason, String detail) {
        Coordinates at = new Coordinates(unread.topic(), unread.partition(), unread.offset());
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, unread.key(), unread.value());
        return send(message, reason, detail, at, 0);
    }

    private Uni<Void> send(
            ProducerRecord<byte[], byte[]> message, ParkReason reason, String detail, Coordinates at, int attempts) {
        header(message, "reason", reason.name());
        header(message, "detail", detail);
        header(message, "topic", at.topic());
        header(message, "partition", Integer.toString(at.partition()));
        header(message, "offset", Long.toString(at.offset()));
        header(message, "attempts", Integer.toString(attempts));
        return outbox.send(message).invoke(() -> metrics.parked(reason));
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
